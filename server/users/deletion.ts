/** Tidies up after users whom the host has deleted, in that very transaction: their foreign keys have become null. */
export type Forget = () => Promise<void>;

export interface Deletions {
  /** Registers who else keeps something of users; to be called while the plugin starts. */
  onDeleted(forget: Forget): void;
  /** Tells them that the host has deleted users. */
  tellDeleted(): Promise<void>;
}

export const createDeletions = (): Deletions => {
  const listeners: Forget[] = [];
  return {
    onDeleted: (forget) => void listeners.push(forget),
    async tellDeleted() {
      for (const forget of listeners) {
        await forget();
      }
    },
  };
};
