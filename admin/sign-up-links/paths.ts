/** Where the panel shows sign-up links. */
export const LINKS_PATH = '/plugins/invitations/sign-up-links';
export const NEW_LINK_PATH = `${LINKS_PATH}/new`;

export const linkPath = (documentId: string): string => `${LINKS_PATH}/${encodeURIComponent(documentId)}`;
export const editLinkPath = (documentId: string): string => `${linkPath(documentId)}/edit`;
