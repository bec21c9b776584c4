import { inBatches } from '../kernel/batches';
import { SECOND_MS } from '../kernel/clock';
import type { Condition } from '../kernel/page-query';
import { randomId } from '../kernel/secret';
import { inTransaction } from '../kernel/transaction';
import { SYSTEM } from '../kernel/actor';
import type { InvitationRecord } from '../invitations/record';
import { subjectOf } from '../invitations/record';

import type { Context } from './context';
import { REMINDER_MAIL } from './reminder-mail';

/*
 * A reminder is due when no more than its lead is left of an invitation's life. The row keeps the shortest lead of which
 * its invitee was reminded in this life, so one conditional UPDATE decides which node reminds, and a crash either leaves
 * the row unmarked or has its mail in the outbox. Whatever gives a new life clears the mark.
 */

/** Rows per transaction: small enough that no other request waits long for the locks. */
const BATCH = 200;

/** What has become of the latest mail, where no other is on its way. */
const SETTLED = ['sent', 'suppressed', 'dead'];

/** In seconds, the shortest first: of several that are due at once only that one is sent. */
const leadsOf = ({ invitations: { config } }: Context): number[] =>
  [...new Set(config.remindersMs.map((ms) => Math.ceil(ms / SECOND_MS)))].sort((left, right) => left - right);

const later = (moment: Date, seconds: number): Date => new Date(moment.getTime() + seconds * SECOND_MS);

/** Those with a mail on its way, and those that cannot be accepted as they stand, are looked at again in the next round. */
const dueAt = (now: Date, lead: number, former: number | null): Condition => ({
  state: 'pending',
  remindedLead: former ?? { $null: true },
  expiresAt: { $gt: now, $lte: later(now, lead) },
  needsAttention: { $null: true },
  $or: [{ deliveryState: { $null: true } }, { deliveryState: { $in: SETTLED } }],
});

/**
 * Who was mailed before, lived twice the lead, and has not just been mailed: whoever got the invitation's mail within
 * the lead needs no second one.
 */
const wantsReminder =
  (lead: number) =>
  ({ deliveryState, deliverySentAt, expiresAt, lifeSeconds }: InvitationRecord): boolean =>
    deliverySentAt !== null &&
    deliveryState !== 'dead' &&
    lifeSeconds >= 2 * lead &&
    deliverySentAt <= later(expiresAt, -lead);

const withoutSuppressed = async (
  { invitations: { suppressions } }: Context,
  records: readonly InvitationRecord[],
): Promise<InvitationRecord[]> => {
  const addresses = records.map(({ emailCanonical, emailKey }) => ({
    canonical: emailCanonical,
    key: emailKey,
  }));
  const suppressed = await suppressions.suppressedAmong(addresses);
  return records.filter(({ emailKey }) => !suppressed.has(emailKey));
};

/** Orders the mails and tells of them, in the transaction that has marked the rows. */
const remind = async (context: Context, marked: readonly InvitationRecord[], lead: number): Promise<void> => {
  const { bus, delivery } = context.invitations;
  const records = await withoutSuppressed(context, marked.filter(wantsReminder(lead)));
  await bus.publish(
    records.map((record) => ({
      name: 'invitation.reminded',
      subject: subjectOf(record),
      actor: SYSTEM,
      changes: { expiresAt: record.expiresAt },
    })),
  );
  await delivery.enqueue(
    records.map((record) => ({
      kind: REMINDER_MAIL,
      dedupeKey: `${REMINDER_MAIL}:${record.id}:${randomId()}`,
      subject: subjectOf(record),
      recipientKey: record.emailKey,
    })),
  );
};

/** @returns how many were due; fewer were marked where another node was faster */
const remindBatch = async (context: Context, lead: number, former: number | null): Promise<number> => {
  const { store, now } = context.invitations;
  const due = dueAt(now(), lead, former);
  const ids = await store.idsOf(due, { expiresAt: 'asc' }, BATCH);
  if (ids.length > 0) {
    await inTransaction(context.strapi, async () => {
      const mark = randomId();
      const count = await store.change(
        { ...due, id: { $in: ids } },
        { remindedLead: lead, sweepToken: mark },
      );
      if (count > 0) {
        await remind(context, await store.sweptAmong(ids, mark), lead);
      }
    });
  }
  return ids.length;
};

/** One sweep over all that is due, in bounded transactions of their own. */
export const sendReminders = async (context: Context): Promise<void> => {
  // Those of the rows, not of the configuration, which may have changed since.
  const formerLeads = await context.notices.remindedLeads();
  for (const lead of leadsOf(context)) {
    for (const former of [null, ...formerLeads.filter((longer) => longer > lead)]) {
      await inBatches(BATCH, () => remindBatch(context, lead, former));
    }
  }
};
