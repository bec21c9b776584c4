import type { Core } from '@strapi/types';

import { getConfig } from '../config';

import { hostNameOf } from './host-name';
import type { LogIn } from './log-in';
import type { LogInStore } from './store';

/** As many are written, and looked up by reverse DNS, before the next. */
const BATCH = 50;

/** Writes log-ins down one after the other, behind the back of those who log in. */
export interface Recorder {
  /** Never waits and never fails; of two log-ins of one user the later counts. */
  add(logIn: LogIn): void;
  /** Waits until everything is written. */
  settled(): Promise<void>;
}

export const createRecorder = (strapi: Core.Strapi, store: LogInStore): Recorder => {
  const waiting = new Map<number, LogIn>();
  let running: Promise<void> | null = null;

  const tolerantly = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      // The user may be gone by now, or the database; nobody is kept from logging in for that.
      strapi.log.debug(`invitations: a log-in was not written down: ${String(error)}`);
    }
  };

  const nameHost = (logIn: LogIn): Promise<void> =>
    tolerantly(async () => {
      const host = logIn.ip === null ? null : await hostNameOf(logIn.ip);
      if (host !== null) {
        await store.nameHost(logIn, host);
      }
    });

  const takeBatch = (): LogIn[] => {
    const batch = [...waiting.values()].slice(0, BATCH);
    batch.forEach(({ userId }) => waiting.delete(userId));
    return batch;
  };

  const run = async (): Promise<void> => {
    for (let batch = takeBatch(); batch.length > 0; batch = takeBatch()) {
      for (const logIn of batch) {
        await tolerantly(() => store.write(logIn));
      }
      if (getConfig(strapi).activity.reverseDns) {
        await Promise.all(batch.map(nameHost));
      }
    }
  };

  return {
    add(logIn) {
      waiting.set(logIn.userId, logIn);
      running ??= run().finally(() => {
        running = null;
      });
    },
    async settled() {
      await running;
    },
  };
};
