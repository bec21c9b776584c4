import type { PermissionEntry } from '../../invitations/contract';
import { isSameAccess } from '../../invitations/fields/same-access';
import type { Membership, Permissions, UpdateMembership } from '../contract';

interface Chosen {
  permissions: Permissions;
  groups: string[];
}

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
    ...(!isSameAccess(permissions, membership.permissions) && {
      permissions: known(permissions, catalogue),
    }),
    ...(!isSameAccess(groups, before) && { groups }),
  };
};
