import { covers } from '../accounts/membership';
import type { Permissions } from '../accounts/service';

/** What of a membership says who stands above whom. */
export interface Rank {
  documentId: string;
  owner: boolean;
  /** What they may do: the owner has all. */
  permissions: Permissions;
}

/**
 * May a member who manages the members change or remove that one? Nobody who may do more; and whoever holds all
 * permissions acts as an owner, but is not the one.
 */
export const isWithinRank = (own: Rank, target: Rank): boolean =>
  (own.documentId === target.documentId || covers(own.permissions, target.permissions)) &&
  (!target.owner || own.owner);
