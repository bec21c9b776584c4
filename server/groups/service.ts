import type { Actor } from '../kernel/actor';
import type { LifecycleContext } from '../kernel/feature';
import type { Page } from '../kernel/paging';

import { addGroupMember, removeGroupMember } from './add-member';
import { createContext } from './context';
import type {
  CreateGroupInput,
  EditGroupInput,
  GroupFilter,
  ListGroupMembersQuery,
  ListGroupsQuery,
} from './contract';
import { createGroup } from './create';
import { editGroup } from './edit';
import { eachGroup } from './export';
import { findGroup } from './find';
import { nameKeyOf, type GroupRecord } from './group';
import { listGroups } from './list';
import { listGroupMembers, type GroupMemberView } from './members';
import { presentGroup, presentGroups, type GroupView } from './present';
import { removeGroup, removeGroupsOfAccounts } from './remove';
import type { GroupUser } from './uses';

export type { GroupRecord } from './group';
export type { GroupMemberView } from './members';
export type { GroupView } from './present';
export type { GroupUser, GroupUses } from './uses';

/** Groups and who is in them, as the other features use them. What changes anything is called in a transaction. */
export interface GroupsService {
  /** By documentId; those that do not exist are left out. */
  findGroups(documentIds: readonly string[]): Promise<Map<string, GroupRecord>>;
  /** By the key of `nameKeyOf`; those that do not exist are left out. */
  findByNameKeys(nameKeys: readonly string[]): Promise<Map<string, GroupRecord>>;
  /** user id → the groups that the user is in, by name. */
  groupsOfUsers(userIds: readonly number[]): Promise<Map<number, GroupRecord[]>>;
  /** Puts a user into groups; who is in one already stays in it. */
  join(userId: number, groupIds: readonly number[]): Promise<void>;
  /** Takes a user out of groups. */
  leave(userId: number, groupIds: readonly number[]): Promise<void>;
  /** Takes a user out of all groups of an account. */
  leaveAccount(userId: number, accountId: number): Promise<void>;
  /** Registers somebody else who uses groups; to be called while the plugin starts. */
  registerUser(user: GroupUser): void;
  list(query: ListGroupsQuery): Promise<Page<GroupView>>;
  /** All that match, one after the other, the newest first. */
  eachGroup(filter?: GroupFilter): AsyncGenerator<GroupView>;
  /** @throws PluginError `NotFoundError` (404) */
  view(documentId: string): Promise<GroupView>;
  /** Group id → as it is shown; those that are gone are left out. */
  present(ids: readonly number[]): Promise<Map<number, GroupView>>;
  /** See `create.ts`. */
  create(input: CreateGroupInput, actor: Actor): Promise<GroupView>;
  /** See `edit.ts`. */
  edit(documentId: string, input: EditGroupInput, actor: Actor): Promise<GroupView>;
  /** See `remove.ts`. */
  remove(documentId: string, options: { isDetached: boolean }, actor: Actor): Promise<void>;
  members(documentId: string, query: ListGroupMembersQuery): Promise<Page<GroupMemberView>>;
  /** See `add-member.ts`. */
  addMember(documentId: string, user: string, actor: Actor): Promise<void>;
  /** See `add-member.ts`. */
  removeMember(documentId: string, user: string, actor: Actor): Promise<void>;
  /** To be called where accounts are deleted, in that very transaction. */
  forgetAccounts(accountIds: readonly number[], actor: Actor): Promise<void>;
  /** To be called where the host has deleted users. */
  forgetDeletedUsers(): Promise<void>;
}

export const createGroupsService = ({ strapi }: LifecycleContext): GroupsService => {
  const context = createContext(strapi);
  const { store } = context;
  return {
    async findGroups(documentIds) {
      const found = await store.byDocumentIds([...new Set(documentIds)]);
      return new Map(found.map((group) => [group.documentId, group]));
    },
    async findByNameKeys(nameKeys) {
      const found = await store.byNameKeys([...new Set(nameKeys)]);
      return new Map(found.map((group) => [nameKeyOf(group.name, group.account?.id ?? null), group]));
    },
    groupsOfUsers: (userIds) => store.ofUsers([...new Set(userIds)]),
    async join(userId, groupIds) {
      for (const groupId of [...new Set(groupIds)].sort((left, right) => left - right)) {
        await store.addMember(groupId, userId);
      }
    },
    async leave(userId, groupIds) {
      await store.removeMember(groupIds, userId);
    },
    async leaveAccount(userId, accountId) {
      const own = await store.find({ account_id: accountId });
      await store.removeMember(
        own.map(({ id }) => id),
        userId,
      );
    },
    registerUser: (user) => void context.users.push(user),
    list: (query) => listGroups(context, query),
    eachGroup: (filter = {}) => eachGroup(context, filter),
    async view(documentId) {
      return presentGroup(context, await findGroup(context, documentId));
    },
    async present(ids) {
      const records = await store.byIds(ids);
      const views = await presentGroups(context, records);
      return new Map(records.flatMap(({ id }, index) => (views[index] ? [[id, views[index]]] : [])));
    },
    async create(input, actor) {
      return presentGroup(context, await createGroup(context, actor, input));
    },
    async edit(documentId, input, actor) {
      return presentGroup(context, await editGroup(context, actor, documentId, input));
    },
    remove: (documentId, options, actor) => removeGroup(context, actor, documentId, options),
    members: (documentId, query) => listGroupMembers(context, documentId, query),
    addMember: (documentId, user, actor) => addGroupMember(context, actor, documentId, user),
    removeMember: (documentId, user, actor) => removeGroupMember(context, actor, documentId, user),
    forgetAccounts: (accountIds, actor) => removeGroupsOfAccounts(context, actor, accountIds),
    forgetDeletedUsers: () => store.forgetTheDeleted(),
  };
};

declare module '../kernel/get-service' {
  interface Services {
    groups: GroupsService;
  }
}
