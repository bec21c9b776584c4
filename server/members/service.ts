import type { AccountRecord, MembershipRecord } from '../accounts/service';
import type { Actor } from '../kernel/actor';
import { notFound } from '../kernel/errors';
import type { LifecycleContext } from '../kernel/feature';
import type { Page } from '../kernel/paging';

import { createContext } from './context';
import type { EditMembershipInput, ListMembersQuery } from './contract';
import { editMember } from './edit';
import { editOwnNotifications } from './edit-own';
import type { LastLoginReader } from './last-logins';
import { presentMembership, presentMemberships, type MembershipView } from './present';
import { leaveAccount, removeMember } from './remove';

export type { LastLogin, LastLoginReader } from './last-logins';
export type { MembershipView } from './present';

/** What is done with the people of an account, by administrators and by its members. */
export interface MembersService {
  /** Says who knows the last log-ins; to be called while the plugin starts. */
  registerLastLogins(reader: LastLoginReader): void;
  present(membership: MembershipRecord): Promise<MembershipView>;
  presentMany(memberships: readonly MembershipRecord[]): Promise<MembershipView[]>;
  /** One page of an account's members. */
  list(account: Pick<AccountRecord, 'id'>, query: ListMembersQuery): Promise<Page<MembershipView>>;
  ofUser(userId: number): Promise<MembershipView[]>;
  /**
   * A membership that has to belong to this user, or to this account.
   *
   * @throws PluginError `NotFoundError` (404)
   */
  find(documentId: string, where: { userId: number } | { accountId: number }): Promise<MembershipRecord>;
  /** See `edit.ts`. */
  edit(documentId: string, input: EditMembershipInput, actor: Actor): Promise<MembershipView>;
  /** See `edit-own.ts`. */
  editOwn(
    own: MembershipRecord,
    notifications: Record<string, boolean>,
    actor: Actor,
  ): Promise<MembershipView>;
  /** See `remove.ts`. */
  remove(documentId: string, actor: Actor): Promise<MembershipRecord>;
  /** See `remove.ts`. */
  leave(own: MembershipRecord, actor: Actor): Promise<void>;
}

export const createMembersService = ({ strapi }: LifecycleContext): MembersService => {
  const context = createContext(strapi);
  const present = (membership: MembershipRecord) => presentMembership(context, membership);
  return {
    registerLastLogins: (reader) => context.lastLogins.register(reader),
    present,
    presentMany: (memberships) => presentMemberships(context, memberships),
    async list({ id }, query) {
      const { data, meta } = await context.accounts.members(id, query);
      return { data: await presentMemberships(context, data), meta };
    },
    async ofUser(userId) {
      return presentMemberships(context, await context.accounts.membershipsOfUser(userId));
    },
    async find(documentId, where) {
      const membership = await context.accounts.findMembership(documentId);
      const isMeant =
        'userId' in where ? membership?.user.id === where.userId : membership?.account.id === where.accountId;
      if (!membership || !isMeant) {
        throw notFound();
      }
      return membership;
    },
    async edit(documentId, input, actor) {
      return present(await editMember(context, actor, documentId, input));
    },
    async editOwn(own, notifications, actor) {
      return present(await editOwnNotifications(context, actor, own, notifications));
    },
    remove: (documentId, actor) => removeMember(context, actor, documentId),
    leave: (own, actor) => leaveAccount(context, actor, own),
  };
};

declare module '../kernel/get-service' {
  interface Services {
    members: MembersService;
  }
}
