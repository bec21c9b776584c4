import type { Actor } from '../kernel/actor';
import type { LifecycleContext } from '../kernel/feature';
import type { Page } from '../kernel/paging';

import type { AccountRecord, Seats } from './account';
import { addMember, type NewMember } from './add-member';
import { createContext } from './context';
import type { AccountFilter, CreateAccountInput, EditAccountInput, ListAccountsQuery } from './contract';
import { createAccount } from './create';
import { editAccount } from './edit';
import { editMembership, type MembershipChange } from './edit-membership';
import { endMembership, type HowEnded } from './end-membership';
import { eachAccount } from './export';
import { findAccount } from './find';
import { hold, lock } from './hold';
import { forgetDeletedUsers } from './leftovers';
import { listAccounts } from './list';
import type { MembershipRecord } from './membership';
import { pageOfMembers, type MemberQuery } from './members';
import { presentAccount, presentAccounts, type AccountView } from './present';
import { removeAccount } from './remove';
import type { ReservationCounter } from './reservations';
import { assertSeats, seatsOf } from './seats';
import { standingOf, type Standing } from './standing';
import { transferAccount } from './transfer';

export type { AccountName, AccountRecord, Seats } from './account';
export type { NewMember } from './add-member';
export type { MembershipChange } from './edit-membership';
export type { HowEnded } from './end-membership';
export type { MembershipRecord, Permissions } from './membership';
export type { AccountView } from './present';
export type { ReservationCounter } from './reservations';
export type { Standing } from './standing';

/** Accounts and who is in them. What changes a membership is called in a transaction that holds the account. */
export interface AccountsService {
  findAccount(documentId: string): Promise<AccountRecord | null>;
  /** By documentId; those that do not exist are left out. */
  findAccounts(documentIds: readonly string[]): Promise<Map<string, AccountRecord>>;
  /** Whatever has one of these slugs, names or documentIds; several accounts may have one name. */
  findNamed(names: readonly string[]): Promise<AccountRecord[]>;
  /** Says who counts the seats that are reserved; to be called while the plugin starts. */
  countReservations(counter: ReservationCounter): void;
  /**
   * Holds accounts until the transaction ends: whatever takes a seat, adds, removes or makes an owner comes one after
   * the other. To be called before anything of the account is read. Taken in the order of their ids.
   *
   * @returns id → the account as it is now; those that are gone are left out
   */
  hold(accountIds: readonly number[]): Promise<Map<number, AccountRecord>>;
  /** Holds them, too, and reads nothing yet: see `hold.ts`. */
  lock(accountIds: readonly number[]): Promise<void>;
  /** Seats, as they are now. */
  seatsOf(accounts: readonly AccountRecord[]): Promise<Map<number, Seats>>;
  /** @throws PluginError `SeatLimitReached` (409) where an account that is held has fewer than so many seats left */
  assertSeats(account: AccountRecord, wanted: number): Promise<void>;
  membershipOf(userId: number, accountId: number): Promise<MembershipRecord | null>;
  /** @returns those of these pairs that are memberships */
  membershipsOf(userIds: readonly number[], accountId: number): Promise<Map<number, MembershipRecord>>;
  membershipsOfUser(userId: number): Promise<MembershipRecord[]>;
  findMembership(documentId: string): Promise<MembershipRecord | null>;
  membershipsByIds(ids: readonly number[]): Promise<MembershipRecord[]>;
  /** One page of an account's members. */
  members(accountId: number, query: MemberQuery): Promise<Page<MembershipRecord>>;
  /** See `standing.ts`. */
  standingOf(userId: number, account: string): Promise<Standing | null>;
  /**
   * Makes somebody a member of an account that is held; the first member of an account without an owner does not
   * become one. Tells `membership.created`.
   *
   * @throws PluginError `AlreadyMember` (409)
   */
  addMember(member: NewMember): Promise<MembershipRecord>;
  /** See `edit-membership.ts`. */
  editMembership(membership: MembershipRecord, change: MembershipChange, actor: Actor): Promise<void>;
  /** See `end-membership.ts`. */
  endMembership(membership: MembershipRecord, how: HowEnded, actor: Actor): Promise<void>;
  list(query: ListAccountsQuery): Promise<Page<AccountView>>;
  /** All that match, one after the other, the newest first. */
  eachAccount(filter?: AccountFilter): AsyncGenerator<AccountView>;
  /** @throws PluginError `NotFoundError` (404) */
  view(documentId: string): Promise<AccountView>;
  /** Account id → as it is shown; those that are gone are left out. */
  present(ids: readonly number[]): Promise<Map<number, AccountView>>;
  /** See `create.ts`. */
  create(input: CreateAccountInput, actor: Actor): Promise<AccountView>;
  /** See `edit.ts`. */
  edit(documentId: string, input: EditAccountInput, actor: Actor): Promise<AccountView>;
  /** See `remove.ts`. */
  remove(documentId: string, options: { isForced: boolean }, actor: Actor): Promise<void>;
  /** See `transfer.ts`. */
  transfer(documentId: string, membership: string, actor: Actor): Promise<void>;
  /** To be called where the host has deleted users. */
  forgetDeletedUsers(): Promise<void>;
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
    async findNamed(names) {
      const found = await accounts.byNames([...new Set(names)]);
      return [...new Map(found.map((account) => [account.id, account])).values()];
    },
    countReservations: (counter) => context.reservations.register(counter),
    hold: (accountIds) => hold(context, accountIds),
    lock: (accountIds) => lock(context, accountIds),
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
    membershipsByIds: (ids) => memberships.byIds(ids),
    members: (accountId, query) => pageOfMembers(context, accountId, query),
    standingOf: (userId, account) => standingOf(strapi, userId, account),
    addMember: (member) => addMember(context, member),
    editMembership: (membership, change, actor) => editMembership(context, membership, change, actor),
    endMembership: (membership, how, actor) => endMembership(context, membership, how, actor),
    list: (query) => listAccounts(context, query),
    eachAccount: (filter = {}) => eachAccount(context, filter),
    async view(documentId) {
      return presentAccount(context, await findAccount(context, documentId));
    },
    async present(ids) {
      const records = await accounts.byIds(ids);
      const views = await presentAccounts(context, records);
      return new Map(records.flatMap(({ id }, index) => (views[index] ? [[id, views[index]]] : [])));
    },
    async create(input, actor) {
      return presentAccount(context, await createAccount(context, actor, input));
    },
    async edit(documentId, input, actor) {
      return presentAccount(context, await editAccount(context, actor, documentId, input));
    },
    remove: (documentId, options, actor) => removeAccount(context, actor, documentId, options),
    async transfer(documentId, membership, actor) {
      await transferAccount(context, actor, await findAccount(context, documentId), membership);
    },
    forgetDeletedUsers: () => forgetDeletedUsers(context),
  };
};

declare module '../kernel/get-service' {
  interface Services {
    accounts: AccountsService;
  }
}
