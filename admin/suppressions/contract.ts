/** That an address is not to be invited. The address itself is not kept, so that it cannot be shown. */
export interface Suppression {
  documentId: string;
  createdAt: string;
}
