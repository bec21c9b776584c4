import type { LifecycleContext } from '../kernel/feature';

import type { GroupRecord } from './group';
import { createContext } from './context';
import type { GroupUser } from './uses';

export type { GroupRecord } from './group';
export type { GroupUser, GroupUses } from './uses';

/** Groups and who is in them, as the other features use them. What changes anything is called in a transaction. */
export interface GroupsService {
  /** By documentId; those that do not exist are left out. */
  findGroups(documentIds: readonly string[]): Promise<Map<string, GroupRecord>>;
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
}

export const createGroupsService = ({ strapi }: LifecycleContext): GroupsService => {
  const { store, users } = createContext(strapi);
  return {
    async findGroups(documentIds) {
      const found = await store.byDocumentIds([...new Set(documentIds)]);
      return new Map(found.map((group) => [group.documentId, group]));
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
    registerUser: (user) => void users.push(user),
  };
};

declare module '../kernel/get-service' {
  interface Services {
    groups: GroupsService;
  }
}
