import type { PermissionEntry } from '../../invitations/contract';
import type { Membership, Permissions, UpdateMembership } from '../contract';

interface Chosen {
  permissions: Permissions;
  groups: string[];
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value) => other.includes(value));

const isSamePermissions = (one: Permissions, other: Permissions): boolean =>
  one === 'all' || other === 'all' ? one === other : isSame(one, other);

/** What the catalogue has lost meanwhile cannot be given again, and has no box to be unticked. */
const known = (permissions: Permissions, catalogue: readonly PermissionEntry[]): Permissions =>
  permissions === 'all' ? 'all' : permissions.filter((key) => catalogue.some((entry) => entry.key === key));

/** Only what was changed, so that somebody else's change of the other in the meantime is not undone. */
export const toUpdate = (
  membership: Membership,
  { permissions, groups }: Chosen,
  catalogue: readonly PermissionEntry[],
): UpdateMembership => {
  const before = membership.groups.map(({ documentId }) => documentId);
  return {
    ...(!isSamePermissions(permissions, membership.permissions) && {
      permissions: known(permissions, catalogue),
    }),
    ...(!isSame(groups, before) && { groups }),
  };
};
