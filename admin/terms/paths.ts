/** Where the panel shows the terms. */
export const TERMS_PATH = '/plugins/invitations/settings/terms';
export const NEW_TERMS_PATH = `${TERMS_PATH}/new`;
