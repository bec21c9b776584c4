import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { TestDatabase } from './database';
import { freePort } from './free-port';
import type { MailServer } from './mail-server';
import { playgroundFolder, repositoryFolder } from './paths';
import { callerWith, type Caller } from './callers';
import { until } from './until';

export interface NodeOptions {
  database: TestDatabase;
  /** Without one the node has no email provider. */
  mail?: MailServer;
  /** Laid over the playground's configuration of the plugin. */
  config?: Record<string, unknown>;
  env?: Record<string, string>;
  /** Where it listens; a free one where none is named. */
  port?: number;
  /** Takes the orders of `order`; see `node-driver.mjs`. */
  isDriven?: boolean;
}

/** What a driven node does at once: it moves the product's clock by milliseconds, or runs all that cron ever runs. */
export type NodeOrder = { advanceMs: number } | { cron: true };

/** A playground in a process of its own, as one of several nodes on one database. */
export interface PlaygroundNode {
  url: string;
  port: number;
  http: Caller;
  /** Everything it has written to its standard output and error so far. */
  log(): string;
  /** @throws Error where it is not driven, or what it was told to do fails */
  order(order: NodeOrder): Promise<void>;
  /** Makes it stand still without ending it (SIGSTOP), as on a machine that stalls; killing it works all the same. */
  freeze(): void;
  /** Lets it go on after a `freeze`. */
  thaw(): void;
  /**
   * Ends it and waits until it is gone.
   *
   * @param signal `SIGTERM` lets it finish, `SIGKILL` does not
   */
  kill(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Sends orders to a driven node, and waits until each is done. */
const driverOf = (child: ChildProcess): PlaygroundNode['order'] => {
  const waiting = new Map<number, (error: string | null) => void>();
  let asked = 0;
  child.on('message', (message) => {
    // The host has a word for its own parent, too.
    if (typeof message !== 'object' || !('id' in message)) return;
    const { id, error } = message as { id: number; error: string | null };
    waiting.get(id)?.(error);
    waiting.delete(id);
  });
  return (order) =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, (error) => (error === null ? resolve() : reject(new Error(error))));
      child.send({ id: asked, ...order }, (error) => error && reject(error));
    });
};

const strapiCommand = path.join(repositoryFolder, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');

const driver = path.join(__dirname, 'node-driver.mjs');

/**
 * Starts the playground as a child process and waits until it answers. Its clock is the real one, unless it is driven.
 *
 * @throws Error with its log, when it ends before it answers
 */
export const startNode = async ({
  database,
  mail,
  config = {},
  env = {},
  port: wanted,
  isDriven = false,
}: NodeOptions): Promise<PlaygroundNode> => {
  const port = wanted ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [...(isDriven ? ['--import', driver] : []), strapiCommand, 'start'], {
    cwd: playgroundFolder,
    stdio: ['ignore', 'pipe', 'pipe', ...(isDriven ? (['ipc'] as const) : [])],
    env: {
      ...process.env,
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      SERVE_ADMIN: 'false',
      INVITATIONS_CONFIG: JSON.stringify(config),
      ...mail?.env,
      ...database.env,
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const kill = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> => {
    if (isGone()) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  const signalling = (signal: 'SIGSTOP' | 'SIGCONT') => () => void child.kill(signal);
  const isUp = (): Promise<boolean> =>
    fetch(`${url}/_health`).then(
      (answer) => answer.ok,
      () => false,
    );
  try {
    await until(
      'a node of the playground to start',
      async () => {
        if (isGone()) throw new Error('The node ended before it answered');
        return isUp();
      },
      120_000,
    );
  } catch (error) {
    await kill('SIGKILL');
    throw new Error(`${String(error)}. Its log:\n${output}`, { cause: error });
  }
  return {
    url,
    port,
    http: callerWith(url),
    log: () => output,
    order: driverOf(child),
    freeze: signalling('SIGSTOP'),
    thaw: signalling('SIGCONT'),
    kill,
  };
};
