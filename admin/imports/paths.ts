/** Where the panel imports lists of people. */
export const IMPORTS_PATH = '/plugins/invitations/imports';

/** Where it shows one import. */
export const importPath = (documentId: string): string => `${IMPORTS_PATH}/${encodeURIComponent(documentId)}`;
