import type { LifecycleContext } from '../kernel/feature';
import { DAY_MS, MINUTE_MS } from '../kernel/clock';
import { PluginError, errorBody } from '../kernel/errors';
import { getService } from '../kernel/get-service';

import { bodyHashOf, isValidKey, keyHashOf, type Answer, type Call } from './call';
import { inProgress, invalidKey, keyReused } from './errors';
import { createKeyStore, type KeyRow } from './store';

/*
 * The first call of a key inserts a row (running), does the work and keeps the answer in it (done) for a day. Another
 * call finds the row: the answer again, or "still running". A first call that died leaves a lease that runs out, and
 * the next call does the work; what the first may have written by then, the work itself has to recognise (an
 * invitation by its address), as it does without keys.
 */

const LEASE_MS = 2 * MINUTE_MS;
const MEMORY_MS = DAY_MS;

export interface IdempotencyService {
  /**
   * Does the work once per caller, route and key, and gives its answer to every repetition within a day. An error of
   * the caller's (4xx) is an answer; one that passes by itself, or one of ours, frees the key.
   *
   * @throws PluginError `IdempotencyKeyReused` (422), `IdempotencyInProgress` (409), `ValidationError` (400), and what
   * the work throws
   */
  run(call: Call, work: () => Promise<Answer>): Promise<Answer>;
  /** Forgets what is over. */
  sweep(): Promise<void>;
}

/** Kept, as it would be the same tomorrow; too many requests or a call that runs would not be. */
const isAnswer = (error: unknown): error is PluginError =>
  error instanceof PluginError && error.status < 500 && error.retryAfterSeconds === undefined;

const replay = ({ status, response }: KeyRow): Answer => ({
  status: status ?? 200,
  body: (response as { body: unknown } | null)?.body ?? null,
});

export const createIdempotency = ({ strapi }: LifecycleContext): IdempotencyService => {
  const store = createKeyStore(strapi);
  const now = () => getService(strapi, 'clock').now();
  const after = (ms: number): Date => new Date(now().getTime() + ms);

  /** The token of the claim, or the answer that is there already. */
  const claim = async (keyHash: string, bodyHash: string): Promise<string | Answer> => {
    for (;;) {
      const wanted = { keyHash, bodyHash, expiresAt: after(LEASE_MS) };
      const inserted = await store.insert(wanted);
      if (inserted !== null) {
        return inserted;
      }
      const row = await store.find(keyHash);
      const restMs = row ? new Date(row.expiresAt).getTime() - now().getTime() : 0;
      if (row && restMs > 0) {
        return answerOf(row, bodyHash, restMs);
      }
      const taken = row && (await store.takeOver(row, wanted));
      if (taken) {
        return taken;
      }
      // Removed or taken over in between: look again.
    }
  };

  const answerOf = (row: KeyRow, bodyHash: string, restMs: number): Answer => {
    if (row.bodyHash !== bodyHash) {
      throw keyReused();
    }
    if (row.state === 'running') {
      throw inProgress(restMs);
    }
    return replay(row);
  };

  const workOnce = async (token: string, work: () => Promise<Answer>): Promise<Answer> => {
    try {
      const answer = await work();
      await store.finish(token, answer, after(MEMORY_MS));
      return answer;
    } catch (error) {
      if (isAnswer(error)) {
        await store.finish(token, { status: error.status, body: errorBody(error) }, after(MEMORY_MS));
      } else {
        await store.release(token);
      }
      throw error;
    }
  };

  return {
    async run(call, work) {
      if (!isValidKey(call.key)) {
        throw invalidKey();
      }
      const claimed = await claim(keyHashOf(call), bodyHashOf(call));
      return typeof claimed === 'string' ? workOnce(claimed, work) : claimed;
    },
    sweep: () => store.sweep(now()),
  };
};

declare module '../kernel/get-service' {
  interface Services {
    idempotency: IdempotencyService;
  }
}
