import { breathe, inBatches } from '../kernel/batches';
import { DAY_MS } from '../kernel/clock';
import { randomId } from '../kernel/secret';
import { inTransaction, withRetry } from '../kernel/transaction';

import type { Context } from './context';
import { DIGEST_MAIL } from './digest-mail';
import { startOfDay, type InviterRef } from './notice';

/** Notices that one look reads, to find out who waits for a digest. */
const BATCH = 500;

/** What nobody was told of within a week, as digests were off or mail was, is no news any more; told ones go, too. */
const KEPT_MS = 7 * DAY_MS;

/** Takes all that waits for somebody and orders the mail, both or neither. */
const orderDigest = (context: Context, inviter: InviterRef, before: Date): Promise<void> =>
  inTransaction(context.strapi, async () => {
    const digest = randomId();
    if ((await context.notices.take(inviter, before, digest)) === 0) {
      return;
    }
    const [first] = await context.notices.ofDigest(digest, 0, 1);
    if (first) {
      await context.invitations.delivery.enqueue([
        {
          kind: DIGEST_MAIL,
          dedupeKey: `${DIGEST_MAIL}:${digest}`,
          subject: { type: DIGEST_MAIL, id: first.id, documentId: digest },
          recipientKey: null,
        },
      ]);
    }
  });

const forgetOld = async ({ notices, invitations }: Context): Promise<void> => {
  const before = new Date(invitations.now().getTime() - KEPT_MS);
  await inBatches(BATCH, () => withRetry(() => notices.forgetBefore(before, BATCH)));
};

/** Orders the digests of what happened on the days before today (UTC), one for each who invited. */
export const sendDigests = async (context: Context): Promise<void> => {
  const { config, now } = context.invitations;
  await forgetOld(context);
  if (!config.notifications.inviter.digest) {
    return;
  }
  const before = startOfDay(now());
  // Another look for as long as one has found somebody: who has many notices hides others from it.
  await inBatches(1, async () => {
    const waiting = await context.notices.waiting(before, BATCH);
    for (const inviter of waiting) {
      await orderDigest(context, inviter, before);
      await breathe();
    }
    return waiting.length;
  });
};
