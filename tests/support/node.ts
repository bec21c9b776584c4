import { spawn } from 'node:child_process';
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
}

/** A playground in a process of its own, as one of several nodes on one database. */
export interface PlaygroundNode {
  url: string;
  port: number;
  http: Caller;
  /** Everything it has written to its standard output and error so far. */
  log(): string;
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

const strapiCommand = path.join(repositoryFolder, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');

/**
 * Starts the playground as a child process and waits until it answers.
 * Its clock is the real one: nobody can move the clock of another process.
 *
 * @throws Error with its log, when it ends before it answers
 */
export const startNode = async ({
  database,
  mail,
  config = {},
  env = {},
}: NodeOptions): Promise<PlaygroundNode> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [strapiCommand, 'start'], {
    cwd: playgroundFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
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
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
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
    freeze: signalling('SIGSTOP'),
    thaw: signalling('SIGCONT'),
    kill,
  };
};
