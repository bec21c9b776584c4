/** Where the panel shows the addresses that are not to be invited. */
export const SUPPRESSIONS_PATH = '/plugins/invitations/settings/suppressions';
