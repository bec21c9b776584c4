import { inTransaction } from '../kernel/transaction';

import type { Completion } from './completion';
import type { Context } from './context';
import { eventOf } from './events';

/** Writes completions down. */
export interface Completions {
  /** Settles once it is written. What comes while another is being written shares the next transaction. */
  write(completion: Completion): Promise<void>;
}

interface Waiting {
  completion: Completion;
  resolve: () => void;
  reject: (error: unknown) => void;
}

const MAX_TRIES = 4;
const FIRST_PAUSE_MS = 250;

/** How long a completion pauses at most before it is given up. */
export const WRITE_PAUSES_MS = FIRST_PAUSE_MS * (2 ** (MAX_TRIES - 1) - 1);

const pause = (tries: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, FIRST_PAUSE_MS * 2 ** (tries - 1));
  });

/** What can be written by one statement: the same change, under the same claim. */
const groupsOf = (completions: readonly Completion[]): Completion[][] => {
  const groups = new Map<string, Completion[]>();
  for (const completion of completions) {
    const key = JSON.stringify([completion.delivery.claimToken, completion.patch]);
    groups.set(key, [...(groups.get(key) ?? []), completion]);
  }
  return [...groups.values()];
};

const writeGroup = async (
  { strapi, store }: Context,
  group: Completion[],
  now: Date,
): Promise<Completion[]> => {
  const [first] = group;
  if (!first) {
    return [];
  }
  const patch = first.patch.state === 'sent' ? { ...first.patch, sentAt: now } : first.patch;
  const ids = group.map(({ delivery }) => delivery.id);
  const kept = await store.complete(ids, first.delivery.claimToken ?? '', patch);
  if (kept.size < group.length) {
    strapi.log.warn(
      `${group.length - kept.size} deliveries of invitations ended as "${patch.state}" after their lease had run out; ` +
        'another worker has taken them over, and decides.',
    );
  }
  return group
    .filter(({ delivery }) => kept.has(delivery.id))
    .map((completion) => ({ ...completion, patch }));
};

/** The rows and what is told of them commit together. */
const writeAll = (context: Context, completions: readonly Completion[]): Promise<void> =>
  inTransaction(context.strapi, async () => {
    const now = context.now();
    const written: Completion[] = [];
    for (const group of groupsOf(completions)) {
      written.push(...(await writeGroup(context, group, now)));
    }
    const told = written.filter(({ isSilent }) => isSilent !== true);
    if (told.length > 0) {
      await context.bus.publish(told.map(({ delivery, patch }) => eventOf({ ...delivery, ...patch })));
    }
  });

const writeOne = async (context: Context, { completion, resolve, reject }: Waiting): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await writeAll(context, [completion]);
      return resolve();
    } catch (error) {
      if (tries >= MAX_TRIES) {
        return reject(error);
      }
      await pause(tries);
    }
  }
};

const writeBatch = async (context: Context, batch: readonly Waiting[]): Promise<void> => {
  try {
    await writeAll(
      context,
      batch.map(({ completion }) => completion),
    );
    batch.forEach(({ resolve }) => resolve());
  } catch {
    // Each by itself: one that cannot be written must not take the others with it, whose mails have gone out.
    for (const waiting of batch) {
      await writeOne(context, waiting);
    }
  }
};

/** How long the first that is finished waits for others; a mail takes longer than that on its way. */
const GATHER_MS = 4;

/**
 * Group commit: a worker may send its next mail only when the last one is written down, so that a crash repeats no
 * more than was in flight; but workers that finish together wait for one commit, not for one each.
 *
 * @param workers how many there are: once all of them wait, nothing else can come
 */
export const createCompletions = (context: Context, workers: number): Completions => {
  let waiting: Waiting[] = [];
  let isWriting = false;
  let endGathering: (() => void) | null = null;

  const gather = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => endGathering?.(), GATHER_MS);
      endGathering = () => {
        clearTimeout(timer);
        endGathering = null;
        resolve();
      };
    });

  const writeWaiting = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      if (waiting.length < workers) {
        await gather();
      }
      const batch = waiting;
      waiting = [];
      await writeBatch(context, batch);
    }
    isWriting = false;
  };

  return {
    write: (completion) =>
      new Promise((resolve, reject) => {
        waiting.push({ completion, resolve, reject });
        if (!isWriting) {
          void writeWaiting();
        } else if (waiting.length >= workers) {
          endGathering?.();
        }
      }),
  };
};
