import { fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** @typedef {{ resolve(value: unknown): void, reject(error: Error): void }} Waiting */

/**
 * A process that does what it is told: each order has a name and an argument, and gets one answer.
 *
 * @param {string} file
 * @param {Record<string, string>} env
 */
export const startProcess = async (file, env) => {
  const child = fork(path.join(here, file), {
    execArgv: ['--expose-gc'],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  /** @type {Map<number, Waiting>} */
  const waiting = new Map();
  let count = 0;
  child.on(
    'message',
    (/** @type {{ id: number, result?: unknown, error?: string }} */ { id, result, error }) => {
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (error) reject?.(new Error(error));
      else resolve?.(result);
    },
  );
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended with ${code}`));
  });
  /** @returns {Promise<unknown>} */
  const ask = (/** @type {string} */ name, /** @type {unknown} */ argument = null) =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      child.send({ id: count, name, argument });
    });
  const stop = async () => {
    await ask('stop');
    child.disconnect();
  };
  return { ask, stop };
};
