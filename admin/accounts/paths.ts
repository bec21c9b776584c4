/** Where the panel shows accounts. */
export const ACCOUNTS_PATH = '/plugins/invitations/accounts';
export const NEW_ACCOUNT_PATH = `${ACCOUNTS_PATH}/new`;

export const accountPath = (documentId: string): string =>
  `${ACCOUNTS_PATH}/${encodeURIComponent(documentId)}`;
export const editAccountPath = (documentId: string): string => `${accountPath(documentId)}/edit`;
