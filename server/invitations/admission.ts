import type { AccountRecord, MembershipRecord, NewMember } from '../accounts/service';
import type { Actor } from '../kernel/actor';
import type { GroupRecord } from '../groups/service';
import type { Access } from '../permissions/service';

import { hasAccess, NO_ACCESS } from './access';
import type { GrantContext } from './context';
import { NeedsAttentionError } from './errors';
import { permissionsOf, type GrantRecord } from './record';

const groupsOf = (record: GrantRecord, account: AccountRecord | null): GroupRecord[] => {
  const groups = record.groups.flatMap((group) =>
    group && (group.account === null || group.account.id === account?.id) ? [group] : [],
  );
  if (groups.length < record.groups.length) {
    throw new NeedsAttentionError('group-gone');
  }
  return groups;
};

/**
 * What acceptance gives besides the role, checked against whoever vouches as they are now.
 *
 * @param account the record's account as it is now, held; null where it has none or it is gone
 * @throws NeedsAttentionError with the reason
 */
export const accessAtAcceptance = async (
  { permissions }: GrantContext,
  record: GrantRecord,
  account: AccountRecord | null,
): Promise<Access> => {
  if (!hasAccess(record)) {
    return NO_ACCESS;
  }
  if (record.accountKey !== null && account === null) {
    throw new NeedsAttentionError('account-gone');
  }
  const access = { account, permissions: permissionsOf(record), groups: groupsOf(record, account) };
  const refusal = await permissions.refusalOf({ kind: record.vouchedByKind, id: record.vouchedById }, access);
  if (refusal) {
    throw new NeedsAttentionError(refusal === 'permission-gone' ? refusal : 'access-not-grantable');
  }
  return access;
};

/** The same before an expired invitation is sent anew without anybody's approval. */
export const accessNow = async (context: GrantContext, record: GrantRecord): Promise<void> => {
  const account = record.account && (await context.accounts.findAccount(record.account.documentId));
  await accessAtAcceptance(context, record, account);
};

/** The seat that was reserved becomes one that is taken; the limit may have been lowered meanwhile. */
export const assertSeatFor = async ({ accounts }: GrantContext, account: AccountRecord): Promise<void> => {
  const seats = (await accounts.seatsOf([account])).get(account.id);
  if (seats && seats.used >= (seats.limit ?? Infinity)) {
    throw new NeedsAttentionError('no-seat');
  }
};

const enterAccount = async (
  context: GrantContext,
  account: AccountRecord,
  member: Omit<NewMember, 'account'>,
): Promise<MembershipRecord> => {
  const { accounts } = context;
  // Who is in already is told so, however full it is.
  if (account.seats !== null && !(await accounts.membershipOf(member.userId, account.id))) {
    await assertSeatFor(context, account);
  }
  return accounts.addMember({ account, ...member });
};

/**
 * Makes the user a member of the account, which is held, and puts them into the groups.
 *
 * @throws PluginError `AlreadyMember` (409)
 * @throws NeedsAttentionError where the account is full
 */
export const admit = async (
  context: GrantContext,
  { account, permissions, groups }: Access,
  userId: number,
  actor: Actor,
): Promise<MembershipRecord | null> => {
  const membership = account ? await enterAccount(context, account, { userId, permissions, actor }) : null;
  if (groups.length > 0) {
    await context.groups.join(
      userId,
      groups.map(({ id }) => id),
    );
  }
  return membership;
};
