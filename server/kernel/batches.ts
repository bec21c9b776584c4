import { setImmediate as nextTurn } from 'node:timers/promises';

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
 * Lets the event loop have a turn between two statements: SQLite's driver never waits, so that all statements of a batch,
 * and whatever comes after it, would be one piece.
 */
export const giveWay = (): Promise<void> => nextTurn();

/**
 * Works batch after batch, each in transactions of its own, until one is not full. Every node may do so at once, so each
 * batch must try again by itself after a deadlock with another node's (`inTransaction`, `withRetry`).
 *
 * @param size of a full batch
 * @param batch says how many there were
 */
export const inBatches = async (size: number, batch: () => Promise<number>): Promise<void> => {
  while ((await batch()) >= size) {
    await breathe();
  }
};
