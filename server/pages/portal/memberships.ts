import { hasPermission } from '../../accounts/membership';
import { getConfig } from '../../config';
import { getService } from '../../kernel/get-service';
import type { MembershipView } from '../../members/service';
import { formatDay } from '../moment';

import type { PortalVisit } from './visit';

/** Memberships of whoever is signed in; none where the site has no accounts. */
export const ownMemberships = async ({ strapi, user }: PortalVisit): Promise<MembershipView[]> =>
  getConfig(strapi).features.accounts ? getService(strapi, 'members').ofUser(user.id) : [];

/** Where the account's app is, for its members; null where the site has not said so. */
export const appUrlOf = ({ strapi }: PortalVisit, { account, state }: MembershipView): string | null => {
  const { appUrl } = getConfig(strapi).portal;
  return appUrl === null || state === 'blocked' ? null : appUrl.replaceAll('{account}', account.slug);
};

const MANAGING = ['members.read', 'members.invite', 'members.manage'] as const;

/** Whether the user management has anything to show to this member. */
export const seesUsers = ({ permissions }: Pick<MembershipView, 'permissions'>): boolean =>
  MANAGING.some((key) => hasPermission(permissions, key));

/** A membership as a card of the portal. */
export const membershipCard = (visit: PortalVisit, membership: MembershipView) => ({
  documentId: membership.documentId,
  account: membership.account,
  role: visit.user.role?.name ?? null,
  isOwner: membership.owner,
  isBlocked: membership.state === 'blocked',
  joinedAt: membership.joinedAt,
  joined: formatDay(visit.language, new Date(membership.joinedAt)),
  groups: membership.groups.map(({ name }) => name),
  appUrl: appUrlOf(visit, membership),
  hasUsers: seesUsers(membership),
});
