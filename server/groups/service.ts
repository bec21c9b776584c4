/** A group, without its people. */
export interface GroupRecord {
  id: number;
  documentId: string;
  name: string;
  description: string | null;
  /** Null for a group of the whole site. */
  account: { id: number; documentId: string; name: string; slug: string } | null;
}

/** What uses a group, for those who want to delete it; kind → how many. */
export type GroupUses = Record<string, number>;

/** Who else uses groups and has to be asked before one is deleted. */
export interface GroupUser {
  /** What is counted, in the plural, as it is shown in `details.usedBy`: `invitations`. */
  kind: string;
  count(groupId: number): Promise<number>;
  /** Takes the group off everything, in the caller's transaction. */
  detach(groupId: number): Promise<void>;
}

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

declare module '../kernel/get-service' {
  interface Services {
    groups: GroupsService;
  }
}
