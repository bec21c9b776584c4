import { alreadyMember, seatLimitReached } from '../accounts/errors';
import { freeSeats } from '../accounts/account';
import type { AccountRecord, Seats } from '../accounts/service';
import type { MailCounts } from '../delivery/service';
import { invalidField, type PluginError } from '../kernel/errors';
import { askTogether } from '../kernel/look-up';
import { addressSuppressed } from '../suppressions/errors';

import type { Context } from './context';
import type { Draft } from './draft';
import { invitationPending, userExists } from './errors';
import { overdueAmong } from './expire';
import { ownOpenKey, type InvitationRecord } from './record';

/** What stands in the way of those who are to be invited. */
export interface Holders {
  /** Open key → the invitation that held it when it was looked for. */
  invitations: Map<string, InvitationRecord>;
  /** Those that only hold a key because nobody has written their expiry down. */
  overdue: readonly InvitationRecord[];
  /** Key of the address → its user. */
  users: ReadonlyMap<string, { id: number }>;
  /** What those who are sent a mail have been sent of late. */
  mails: MailCounts;
  /** Keys of the addresses that asked not to be invited again. */
  suppressed: ReadonlySet<string>;
  /** `user:account` of those who are members already. */
  members: ReadonlySet<string>;
  /** The accounts as they are now, by id, held. */
  accounts: ReadonlyMap<number, AccountRecord>;
  seats: ReadonlyMap<number, Seats>;
}

const memberKey = (userId: number, accountId: number): string => `${userId}:${accountId}`;

const findMembers = async (
  { accounts }: Context,
  drafts: readonly Draft[],
  users: Holders['users'],
): Promise<Set<string>> => {
  const wanted = new Map<number, number[]>();
  for (const { row } of drafts) {
    const user = users.get(row.emailKey);
    if (row.account !== null && user) {
      wanted.set(row.account, [...(wanted.get(row.account) ?? []), user.id]);
    }
  }
  const members = new Set<string>();
  for (const [accountId, userIds] of wanted) {
    const found = await accounts.membershipsOf(userIds, accountId);
    found.forEach((_, userId) => members.add(memberKey(userId, accountId)));
  }
  return members;
};

/**
 * Asked together: whoever accepts gives up the key and becomes a user in one step, and whoever declines may be suppressed in
 * one, so there is always one or the other. What held a key then is read a moment later, and stands in the way whatever has
 * become of it, unless its time was over.
 *
 * @param held the accounts of these drafts, held
 * @param sent those of them that are sent a mail
 */
export const findHolders = async (
  context: Context,
  drafts: readonly Draft[],
  held: ReadonlyMap<number, AccountRecord>,
  sent: readonly Draft[] = [],
): Promise<Holders> => {
  const { strapi, store, users, accounts, suppressions, delivery } = context;
  const addresses = drafts.map(({ address }) => address);
  const [records, found, suppressed, mails] = await askTogether(strapi, [
    store.holding([...new Set(drafts.map(({ row }) => row.openKey))]),
    users.byAddresses(addresses),
    suppressions.among(addresses),
    delivery.recentMails(sent.map(({ row }) => row.emailKey)),
  ] as const);
  const overdue = overdueAmong(context, records);
  const living = records.filter((record) => record.state !== 'expired' && !overdue.includes(record));
  const limited = [...held.values()].filter(({ seats }) => seats !== null);
  return {
    invitations: new Map(living.map((record) => [ownOpenKey(record), record])),
    overdue,
    users: found,
    mails,
    suppressed,
    members: await findMembers(context, drafts, found),
    accounts: held,
    seats: limited.length === 0 ? new Map() : await accounts.seatsOf(limited),
  };
};

const refusalInAccount = ({ row }: Draft, holders: Holders, accountId: number): PluginError | null => {
  const user = holders.users.get(row.emailKey);
  if (!holders.accounts.has(accountId)) {
    return invalidField('account', 'There is no such account.');
  }
  return user && holders.members.has(memberKey(user.id, accountId)) ? alreadyMember() : null;
};

/** Why somebody cannot be invited, whoever else is in the same batch. */
export const refusalOf = (draft: Draft, holders: Holders): PluginError | null => {
  const { row } = draft;
  if (holders.suppressed.has(row.emailKey)) {
    return addressSuppressed();
  }
  const holder = holders.invitations.get(row.openKey);
  const refusal =
    row.account === null
      ? holders.users.has(row.emailKey)
        ? userExists()
        : null
      : refusalInAccount(draft, holders, row.account);
  return refusal ?? (holder ? invitationPending(holder.documentId) : null);
};

/** Rows of one batch that take seats one after the other: those that find none left fail alone. */
export const createSeatTaker = ({ seats }: Holders) => {
  const taken = new Map<number, number>();
  /** @returns why there is none */
  return ({ row: { account } }: Draft): PluginError | null => {
    const of = account === null ? undefined : seats.get(account);
    if (account === null || !of) {
      return null;
    }
    const before = taken.get(account) ?? 0;
    if ((freeSeats(of) ?? before + 1) <= before) {
      return seatLimitReached({ ...of, reserved: of.reserved + before });
    }
    taken.set(account, before + 1);
    return null;
  };
};
