import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** What has come to invitees since the last `reset`. */
export interface MailCount {
  mails: number;
  /** Different Message-IDs, recipients and links. */
  ids: number;
  people: number;
  links: number;
  /** Message-IDs that came again with another recipient or link. */
  changed: string[];
  /** Mails to anybody else. */
  others: number;
  /** From the first mail to the last. */
  perSecond: number;
}

/** A mail server in a process of its own, which none of the nodes can slow down or take with it. */
export interface MailCounter {
  env: Record<string, string>;
  count(): Promise<MailCount>;
  /** @param delayMs how long it takes over each mail */
  reset(delayMs?: number): Promise<MailCount>;
  stop(): Promise<void>;
}

interface Answer {
  id: number;
  summary: MailCount;
}

export const startMailCounter = async (): Promise<MailCounter> => {
  const child = fork(path.join(__dirname, 'mail-counter-process.mjs'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, (summary: MailCount) => void>();
  let asked = 0;
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  child.on('message', (message) => {
    const { id, summary } = message as Answer;
    waiting.get(id)?.(summary);
    waiting.delete(id);
  });
  const ask = (order: object): Promise<MailCount> =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      child.send({ id: asked, ...order });
    });
  return {
    env: { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(port) },
    count: () => ask({}),
    reset: (delayMs = 0) => ask({ reset: { delayMs } }),
    async stop() {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
};
