/** Where the panel shows groups. */
export const GROUPS_PATH = '/plugins/invitations/groups';

export const groupPath = (documentId: string): string => `${GROUPS_PATH}/${encodeURIComponent(documentId)}`;
