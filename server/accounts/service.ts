import type { Actor } from '../kernel/actor';

import type { AccountRecord, Seats } from './account';
import type { MembershipRecord, Permissions } from './membership';

export type { AccountName, AccountRecord, Seats } from './account';
export type { MembershipRecord, Permissions } from './membership';

/** Counts, for these accounts, the pending invitations that are not overdue: account id → number. */
export type ReservationCounter = (accountIds: readonly number[]) => Promise<Map<number, number>>;

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
  addMember(member: {
    account: AccountRecord;
    userId: number;
    permissions: Permissions;
    actor: Actor;
  }): Promise<MembershipRecord>;
}

declare module '../kernel/get-service' {
  interface Services {
    accounts: AccountsService;
  }
}
