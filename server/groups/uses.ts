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
