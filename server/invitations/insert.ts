import type { Beginning } from '../delivery/service';
import type { Actor } from '../kernel/actor';
import type { DomainEvent } from '../kernel/bus';
import type { Identity } from '../kernel/insert';

import type { Context } from './context';
import type { Draft } from './draft';
import type { Holders } from './holders';
import type { InvitationRecord, NewInvitation } from './record';
import { NO_MAIL, subjectOf, summaryOfBeginning } from './record';
import { orderOf } from './send';

/** A draft for which there is room, its row whole, and how its mail begins; null where none was asked for. */
export interface Placed extends Omit<Draft, 'row'> {
  row: NewInvitation;
  beginning: Beginning | null;
}

/**
 * Completes the rows before they are written: with the user who has the address already, and with how the mail begins, so
 * that neither needs a statement of its own afterwards.
 */
export const complete = (
  { delivery }: Context,
  free: readonly Draft[],
  { users, mails }: Holders,
): Placed[] => {
  const sent = free.filter(({ isSent }) => isSent);
  const foreseen = delivery.foresee(
    sent.map(({ row: { publicId, emailKey: recipientKey } }) => ({ publicId, recipientKey })),
    mails,
  );
  const beginnings = new Map(foreseen.map(({ publicId, beginning }) => [publicId, beginning]));
  return free.map((draft) => {
    const { row } = draft;
    const beginning = beginnings.get(row.publicId) ?? null;
    const invitee = users.get(row.emailKey)?.id ?? null;
    const summary = beginning ? summaryOfBeginning(beginning) : NO_MAIL;
    return { ...draft, beginning, row: { ...row, invitee, ...summary } };
  });
};

/** What has not happened yet to one that was just made. */
const UNTOUCHED = {
  user: null,
  needsAttention: null,
  acceptedAt: null,
  declinedAt: null,
  declineReason: null,
  cancelledAt: null,
  expiredAt: null,
  sweepToken: null,
  remindedLead: null,
  pseudonymisedAt: null,
  viewedNonce: null,
  renewalRequestedAt: null,
  isRenewalOwn: null,
} as const satisfies Partial<InvitationRecord>;

/**
 * The record that a reader of the table would find; put together, as reading a thousand of them takes its time. The row is
 * copied whole, its invitee's number included: to leave out one of its thirty fields takes twenty times as long.
 */
const recordOf = (
  { row, role, access: { account, groups } }: Placed,
  inserted: Identity,
): InvitationRecord => ({
  ...row,
  ...inserted,
  role,
  account: account && {
    id: account.id,
    documentId: account.documentId,
    name: account.name,
    slug: account.slug,
  },
  groups,
  ...UNTOUCHED,
});

const createdEvent = (record: InvitationRecord, actor: Actor): DomainEvent => ({
  name: 'invitation.created',
  subject: subjectOf(record),
  actor,
  changes: {
    email: record.email,
    expiresAt: record.expiresAt,
    role: record.role?.name ?? null,
    ...(record.account && { account: record.account.name }),
  },
});

/**
 * Inserts rows whose keys are free, each with its groups, its mail in the outbox and its event, in the transaction under way.
 *
 * @returns the records as they are then
 */
export const insert = async (
  { store, bus, delivery }: Context,
  actor: Actor,
  placed: readonly Placed[],
): Promise<InvitationRecord[]> => {
  const inserted = await store.insert(placed.map(({ row }) => row));
  const pairs = placed.map((draft) => {
    const found = inserted.get(draft.row.publicId);
    if (!found) {
      throw new Error('An invitation is not there right after it was inserted.');
    }
    return { draft, record: recordOf(draft, found) };
  });
  const records = pairs.map(({ record }) => record);
  await store.linkGroups(
    pairs.flatMap(({ draft, record }) =>
      draft.access.groups.map(({ id }) => ({ owner: record.id, group: id })),
    ),
  );
  await bus.publish(records.map((record) => createdEvent(record, actor)));
  await delivery.enqueueForeseen(
    pairs.flatMap(({ draft: { beginning }, record }) =>
      beginning ? [{ ...orderOf(record), beginning }] : [],
    ),
  );
  return records;
};
