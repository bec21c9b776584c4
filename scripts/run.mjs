import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A failure whose message says all there is to say; nobody needs its stack. */
export class PlainError extends Error {}

/**
 * Runs a command in the repository and shows what it prints.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string }} [options]
 * @returns {Promise<number>} its exit code; a death by signal counts as 1
 */
export const run = (command, args, { env = {}, cwd = root } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

/**
 * Runs a command that the rest depends on.
 *
 * @param {string} what names it in the error
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string }} [options]
 */
export const mustRun = async (what, command, args, options) => {
  const code = await run(command, args, options);
  if (code !== 0) throw new PlainError(`${what} failed (exit code ${code}); see above.`);
};

/**
 * Runs a script's main function, and prints a plain sentence for what the script foresaw.
 *
 * @param {() => Promise<number | void>} main may answer an exit code
 */
export const runMain = (main) =>
  main().then(
    (code) => {
      process.exitCode = code ?? 0;
    },
    (error) => {
      console.error(error instanceof PlainError ? error.message : error);
      process.exitCode = 1;
    },
  );
