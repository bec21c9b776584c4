import { availableParallelism } from 'node:os';

import bcrypt from 'bcrypt';

/** The threads of Node's pool: what `UV_THREADPOOL_SIZE` says, read as libuv reads it, or 4. */
const poolSize = (said = '4'): number => Number.parseInt(said, 10) || 1;

/**
 * How many passwords are hashed at a time. More than there are cores would only push aside the thread that answers, and
 * of several threads one stays free: the pool also reads files and looks up names, for the database and the mail server.
 */
export const hashesAtOnce = (cores: number, threads: number): number =>
  Math.max(1, Math.min(cores, threads - 1));

/** Runs at most so many pieces of work at a time; the others wait in the order in which they came. */
export const createLimit = (atOnce: number) => {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  const enter = (): Promise<void> => {
    if (free === 0) {
      return new Promise((resolve) => waiting.push(resolve));
    }
    free -= 1;
    return Promise.resolve();
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) {
      next();
    } else {
      free += 1;
    }
  };
  return async <T>(work: () => Promise<T>): Promise<T> => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
};

const limit = createLimit(hashesAtOnce(availableParallelism(), poolSize(process.env.UV_THREADPOOL_SIZE)));

/** Hashes in the thread pool: on the event loop everybody else would wait for it. */
export const hash = (password: string, rounds: number): Promise<string> =>
  limit(() => bcrypt.hash(password, rounds));

/** Compares in the thread pool. */
export const matches = (password: string, hashed: string): Promise<boolean> =>
  limit(() => bcrypt.compare(password, hashed));
