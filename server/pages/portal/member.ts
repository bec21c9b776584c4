import { effectivePermissions, hasPermission, isOwner } from '../../accounts/membership';
import type { Permissions } from '../../accounts/service';
import type { Member } from '../../invitations/member';
import { forbidden } from '../../kernel/errors';
import { getService } from '../../kernel/get-service';
import { pathId } from '../../kernel/path-id';
import { userActor } from '../../users/actor';
import { displayName } from '../../users/display-name';

import { seesUsers } from './memberships';
import type { PortalVisit } from './visit';

/** Whoever is signed in, at work in the account of the path. */
export interface AccountMember extends Member {
  permissions: Permissions;
  isOwner: boolean;
  mayRead: boolean;
  mayInvite: boolean;
  mayManage: boolean;
}

/** What others read of who invited them. */
const nameOf = async ({ strapi, user }: PortalVisit): Promise<string> =>
  displayName({ ...user, ...(await getService(strapi, 'users').readProfile(user.id)) });

/**
 * An account of somebody else is one that does not exist.
 *
 * @throws PluginError `NotFoundError` (404), or `ForbiddenError` (403) for members who have nothing to do here
 */
export const memberOf = async (visit: PortalVisit): Promise<AccountMember> => {
  const { strapi, ctx, user, origin } = visit;
  const membership = await getService(strapi, 'invitations').membershipIn(user, pathId(ctx, 'account'));
  const permissions = effectivePermissions(membership);
  if (!seesUsers({ permissions: permissions === 'all' ? 'all' : [...permissions] })) {
    throw forbidden();
  }
  return {
    account: membership.account,
    membership,
    actor: userActor(user, origin, await nameOf(visit)),
    permissions,
    isOwner: isOwner(membership),
    mayRead: hasPermission(permissions, 'members.read'),
    mayInvite:
      hasPermission(permissions, 'members.invite') && getService(strapi, 'permissions').mayInvite(membership),
    mayManage: hasPermission(permissions, 'members.manage'),
  };
};

/** Below `/portal`. */
export const usersPath = ({ account }: Pick<Member, 'account'>): string => `/accounts/${account.slug}/users`;
