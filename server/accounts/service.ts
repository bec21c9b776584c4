import type { LifecycleContext } from '../kernel/feature';

import type { AccountRecord, Seats } from './account';
import { addMember, type NewMember } from './add-member';
import { createContext } from './context';
import { hold } from './hold';
import type { MembershipRecord } from './membership';
import type { ReservationCounter } from './reservations';
import { assertSeats, seatsOf } from './seats';

export type { AccountName, AccountRecord, Seats } from './account';
export type { NewMember } from './add-member';
export type { MembershipRecord, Permissions } from './membership';
export type { ReservationCounter } from './reservations';

/** Accounts and who is in them, as the other features use them. What changes anything is called in a transaction. */
export interface AccountsService {
  findAccount(documentId: string): Promise<AccountRecord | null>;
  /** By documentId; those that do not exist are left out. */
  findAccounts(documentIds: readonly string[]): Promise<Map<string, AccountRecord>>;
  /** Says who counts the seats that are reserved; to be called while the plugin starts. */
  countReservations(counter: ReservationCounter): void;
  /**
   * Holds accounts until the transaction ends: whatever takes a seat, adds, removes or makes an owner comes one after
   * the other. To be called before anything of the account is read. Taken in the order of their ids.
   *
   * @returns id → the account as it is now; those that are gone are left out
   */
  hold(accountIds: readonly number[]): Promise<Map<number, AccountRecord>>;
  /** Seats, as they are now. */
  seatsOf(accounts: readonly AccountRecord[]): Promise<Map<number, Seats>>;
  /** @throws PluginError `SeatLimitReached` (409) where an account that is held has fewer than so many seats left */
  assertSeats(account: AccountRecord, wanted: number): Promise<void>;
  membershipOf(userId: number, accountId: number): Promise<MembershipRecord | null>;
  /** @returns those of these pairs that are memberships */
  membershipsOf(userIds: readonly number[], accountId: number): Promise<Map<number, MembershipRecord>>;
  membershipsOfUser(userId: number): Promise<MembershipRecord[]>;
  findMembership(documentId: string): Promise<MembershipRecord | null>;
  /**
   * Makes somebody a member of an account that is held; the first member of an account without an owner does not
   * become one. Tells `membership.created`.
   *
   * @throws PluginError `AlreadyMember` (409)
   */
  addMember(member: NewMember): Promise<MembershipRecord>;
}

export const createAccountsService = ({ strapi }: LifecycleContext): AccountsService => {
  const context = createContext(strapi);
  const { accounts, memberships } = context;
  return {
    async findAccount(documentId) {
      return (await accounts.byDocumentIds([documentId]))[0] ?? null;
    },
    async findAccounts(documentIds) {
      const found = await accounts.byDocumentIds([...new Set(documentIds)]);
      return new Map(found.map((account) => [account.documentId, account]));
    },
    countReservations: (counter) => context.reservations.register(counter),
    hold: (accountIds) => hold(context, accountIds),
    seatsOf: (wanted) => seatsOf(context, wanted),
    assertSeats: (account, wanted) => assertSeats(context, account, wanted),
    async membershipOf(userId, accountId) {
      return (await memberships.ofUsers([userId], accountId))[0] ?? null;
    },
    async membershipsOf(userIds, accountId) {
      const found = await memberships.ofUsers([...new Set(userIds)], accountId);
      return new Map(found.map((membership) => [membership.user.id, membership]));
    },
    membershipsOfUser: (userId) => memberships.find({ user_id: userId }),
    findMembership: (documentId) => memberships.byDocumentId(documentId),
    addMember: (member) => addMember(context, member),
  };
};

declare module '../kernel/get-service' {
  interface Services {
    accounts: AccountsService;
  }
}
