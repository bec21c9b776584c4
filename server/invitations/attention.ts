import { SYSTEM, type Actor } from '../kernel/actor';
import type { DomainEvent } from '../kernel/bus';
import type { Condition } from '../kernel/page-query';
import type { Standing, VoucherRef } from '../permissions/service';

import { accessAtAcceptance, assertSeatFor } from './admission';
import { livingAt } from './condition';
import type { Context } from './context';
import { NeedsAttentionError } from './errors';
import { roleAtAcceptance } from './grant';
import type { AttentionReason } from './invitation';
import { subjectOf, type InvitationRecord } from './record';
import type { Handle } from './overdue';

/** What is wrong with all that somebody vouches for. */
export const REASON_OF: Record<Standing, AttentionReason | null> = {
  good: null,
  gone: 'inviter-gone',
  blocked: 'inviter-blocked',
};

/** What is over once whoever vouches is back. */
const REASONS_OF_VOUCHERS = ['inviter-gone', 'inviter-blocked'] as const satisfies readonly AttentionReason[];

export const isOfVoucher = (reason: AttentionReason | null): boolean =>
  REASONS_OF_VOUCHERS.some((one) => one === reason);

export const vouchedForBy = ({ kind, id }: VoucherRef): Condition => ({
  vouchedByKind: kind,
  vouchedById: id,
});

export const attentionEvent = (handle: Handle, actor: Actor, reason: AttentionReason): DomainEvent => ({
  name: 'invitation.needs-attention',
  subject: subjectOf(handle),
  actor,
  changes: { reason },
});

/** That nothing is wrong any more. */
const mendedEvent = (handle: Handle): DomainEvent => ({
  name: 'invitation.updated',
  subject: subjectOf(handle),
  actor: SYSTEM,
  changes: { needsAttention: null },
});

/** Writes down what is wrong with invitations that are held, or that nothing is any more, and tells of it. */
const mark = async (
  { store, bus }: Context,
  handles: readonly Handle[],
  needsAttention: AttentionReason | null,
): Promise<void> => {
  await store.change({ id: { $in: handles.map(({ id }) => id) }, state: 'pending' }, { needsAttention });
  await bus.publish(
    handles.map((handle) =>
      needsAttention === null ? mendedEvent(handle) : attentionEvent(handle, SYSTEM, needsAttention),
    ),
  );
};

/** What acceptance would find wrong now; null where nothing is. */
const reasonNow = async (
  context: Context,
  record: InvitationRecord,
  isNewcomer: boolean,
): Promise<AttentionReason | null> => {
  try {
    await roleAtAcceptance(context, record, isNewcomer);
    const account = record.account && (await context.accounts.findAccount(record.account.documentId));
    await accessAtAcceptance(context, record, account);
    if (account && account.seats !== null) {
      await assertSeatFor(context, account);
    }
    return null;
  } catch (error) {
    if (error instanceof NeedsAttentionError) {
      return error.reason;
    }
    throw error;
  }
};

/** Two of which this is the same have the same wrong with them. */
const grantKey = (record: InvitationRecord, isNewcomer: boolean): string => {
  const { vouchedByKind, vouchedById, role, isRoleNamed, accountKey, account, groups } = record;
  const { hasAllPermissions, permissions } = record;
  return JSON.stringify([
    [vouchedByKind, vouchedById, role?.id, isRoleNamed, accountKey, account?.id],
    [groups.map((group) => group?.id), hasAllPermissions, permissions, isNewcomer],
  ]);
};

/** Looks at invitations that are held as acceptance would, and writes down what it finds. */
export const lookAgain = async (context: Context, handles: readonly Handle[]): Promise<void> => {
  const ids = handles.map(({ id }) => id);
  const known = new Set(
    await context.store.idsOf(
      { id: { $in: ids }, invitee_id: { $notNull: true } },
      { id: 'asc' },
      ids.length,
    ),
  );
  const reasons = new Map<string, Promise<AttentionReason | null>>();
  const found = new Map<AttentionReason | null, Handle[]>();
  for (const record of await context.store.byIds(ids)) {
    const isNewcomer = !known.has(record.id);
    const key = grantKey(record, isNewcomer);
    const look = reasons.get(key) ?? reasonNow(context, record, isNewcomer);
    reasons.set(key, look);
    const reason = await look;
    found.set(reason, [...(found.get(reason) ?? []), record]);
  }
  for (const [reason, those] of found) {
    await mark(context, those, reason);
  }
};

interface Part {
  /** Which of what they vouch for. */
  within: Condition;
  limit: number;
}

/**
 * Makes what is written down agree with what became of whoever vouches: what they vouch for needs attention while they are
 * gone or blocked, and afterwards only where something else is wrong. To be called in a transaction that has written.
 *
 * @returns those that were changed, in the order of their ids; none where all of the part agrees
 */
export const settleVoucher = async (
  context: Context,
  voucher: VoucherRef,
  { within, limit }: Part,
): Promise<readonly Handle[]> => {
  // First: whoever blocks them, or lets them in again, comes before or after all of this.
  const reason = REASON_OF[await context.permissions.holdStanding(voucher)];
  const disagrees: Condition =
    reason === null
      ? { needsAttention: { $in: [...REASONS_OF_VOUCHERS] } }
      : { $or: [{ needsAttention: { $null: true } }, { needsAttention: { $ne: reason } }] };
  const handles = await context.store.hold(
    { $and: [vouchedForBy(voucher), livingAt(context.now()), within, disagrees] },
    limit,
  );
  if (handles.length > 0) {
    await (reason === null ? lookAgain(context, handles) : mark(context, handles, reason));
  }
  return handles;
};
