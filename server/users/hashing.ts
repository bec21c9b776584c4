import { availableParallelism } from 'node:os';

import bcrypt from 'bcrypt';
import pLimit from 'p-limit';

/** The threads of Node's pool: what `UV_THREADPOOL_SIZE` says, read as libuv reads it, or 4. */
const poolSize = (said = '4'): number => Number.parseInt(said, 10) || 1;

/**
 * How many passwords are hashed at a time: one more than there are cores, so that none of them rests while the event loop
 * gets to the next. More would only push aside the thread that answers, and of several threads one stays free: the pool
 * also reads files and looks up names, for the database and the mail server.
 */
export const hashesAtOnce = (cores: number, threads: number): number =>
  Math.max(1, Math.min(cores + 1, threads - 1));

const limit = pLimit(hashesAtOnce(availableParallelism(), poolSize(process.env.UV_THREADPOOL_SIZE)));

/** Hashes in the thread pool: on the event loop everybody else would wait for it. */
export const hash = (password: string, rounds: number): Promise<string> =>
  limit(() => bcrypt.hash(password, rounds));

/** Compares in the thread pool. */
export const matches = (password: string, hashed: string): Promise<boolean> =>
  limit(() => bcrypt.compare(password, hashed));
