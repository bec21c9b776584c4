/** In milliseconds. */
const GAP_MS = 8;

/**
 * Lets others have their turn, between two pieces of a long work: the event loop, which SQLite's driver never gives back by
 * itself, and the database, of which SQLite has one connection only.
 */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, GAP_MS);
  });

/**
 * Works batch after batch, each a transaction of its own, until one is not full.
 *
 * @param size of a full batch
 * @param batch says how many there were
 */
export const inBatches = async (size: number, batch: () => Promise<number>): Promise<void> => {
  while ((await batch()) >= size) {
    await breathe();
  }
};
