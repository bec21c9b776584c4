import type { Core } from '@strapi/types';

import { afterCommit } from './transaction';

/** How old it may be where another process has changed it, in milliseconds. */
const KEPT_MS = 2_000;

const CHANGES = [
  'afterCreate',
  'afterCreateMany',
  'afterUpdate',
  'afterUpdateMany',
  'afterDelete',
  'afterDeleteMany',
] as const;

export interface Recent<T> {
  /** As it was found, at most {@link KEPT_MS} ago. */
  get: () => Promise<T>;
  /** Reads it anew the next time: somebody has found that it is another. */
  forget: () => void;
}

/**
 * Keeps for a moment what is read again and again and hardly ever changes. Only for what is shown, and for what is decided
 * once more later: whatever decides for good reads for itself. What this process changes through the host's queries is
 * seen at once, all else after {@link KEPT_MS}.
 *
 * @param uids the content types that it is made of
 * @param read reads it from the database
 */
export const createRecent = <T>(
  strapi: Core.Strapi,
  uids: readonly string[],
  read: () => Promise<T>,
): Recent<T> => {
  let kept: { value: Promise<T>; until: number } | null = null;
  let isWatching = false;

  const forget = (): void => {
    kept = null;
  };
  // Once more after the commit: whoever reads meanwhile still finds what was.
  const forgetChanged = (): void => {
    forget();
    afterCommit(strapi, forget);
  };
  const watch = (): void => {
    strapi.db.lifecycles.subscribe({
      models: [...uids],
      ...Object.fromEntries(CHANGES.map((change) => [change, forgetChanged])),
    });
    isWatching = true;
  };
  const readAnew = (): Promise<T> => {
    const entry = { value: read(), until: performance.now() + KEPT_MS };
    kept = entry;
    // What could not be read is asked for again.
    entry.value.catch(() => {
      if (kept === entry) {
        forget();
      }
    });
    return entry.value;
  };

  return {
    async get() {
      // A transaction may have changed it itself, and be undone.
      if (strapi.db.inTransaction()) {
        return read();
      }
      if (!isWatching) {
        watch();
      }
      return kept && performance.now() < kept.until ? kept.value : readAnew();
    },
    forget,
  };
};
