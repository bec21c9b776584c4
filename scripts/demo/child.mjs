import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { PlainError } from '../run.mjs';

/**
 * A program that runs beside the demo.
 *
 * @typedef {{ name: string, isGone: () => boolean, gone: Promise<void>, stop: () => Promise<void> }} Child
 */

/** After how long a child that was asked to end is ended, in milliseconds. */
const patienceMs = 15_000;

/**
 * Starts a program whose output goes to a file.
 *
 * @param {{ name: string, args: string[], cwd: string, env: Record<string, string>, logFile: string }} program
 *   `args` are Node's, the script first
 * @returns {Child}
 */
export const startChild = ({ name, args, cwd, env, logFile }) => {
  const log = createWriteStream(logFile);
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C reaches only the demo, which then ends its programs in order.
    detached: true,
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  const gone = once(child, 'exit').then(() => undefined);
  const stop = async () => {
    if (isGone()) return;
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    await gone;
    clearTimeout(impatience);
  };
  // If the demo itself dies of an error, nothing of it stays behind.
  process.once('exit', () => {
    if (!isGone()) child.kill('SIGKILL');
  });
  return { name, isGone, gone, stop };
};

/**
 * Waits until a URL answers.
 *
 * @param {Child} child who is to answer
 * @param {string} url
 * @param {string} logFile named in the error
 */
export const untilAnswers = async (child, url, logFile) => {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.isGone()) throw new PlainError(`${child.name} ended before it answered; its log is ${logFile}`);
    const isThere = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new PlainError(`${child.name} did not answer within two minutes; its log is ${logFile}`);
};
