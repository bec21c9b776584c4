import type { InvitationView } from '../../invitations/present';
import { getService } from '../../kernel/get-service';
import type { MembershipView } from '../../members/service';
import { isWithinRank } from '../../members/rank';
import { displayName } from '../../users/display-name';
import { say } from '../message';
import { formatMoment, formatSince } from '../moment';

import { type AccountMember, memberOf, usersPath } from './member';
import { permissionsInWords } from './permissions';
import { showPortal } from './show';
import { nowOf, type PortalVisit } from './visit';

const MOST_INVITES = '100';

interface Pagination {
  page: number;
  pageCount: number;
}

const pagerOf = ({ page, pageCount }: Pagination, path: string) => ({
  page,
  pages: Math.max(1, pageCount),
  previous: page > 1 ? `${path}?page=${page - 1}` : null,
  next: page < pageCount ? `${path}?page=${page + 1}` : null,
});

const inviteModel = (visit: PortalVisit, invitation: InvitationView, actionable: ReadonlySet<string>) => {
  const { language } = visit;
  const { documentId, email, delivery, expiresAt } = invitation;
  const sentAt = delivery?.sentAt ?? null;
  return {
    documentId,
    email,
    sent:
      sentAt === null
        ? say('users.not-sent')
        : say('users.sent', { when: formatSince(language, nowOf(visit).getTime() - Date.parse(sentAt)) }),
    expiresAt,
    expires: formatMoment(language, new Date(expiresAt)),
    isActionable: actionable.has(documentId),
  };
};

const pendingInvites = async (visit: PortalVisit, member: AccountMember) => {
  if (!member.mayInvite && !member.mayManage) {
    return null;
  }
  const invitations = getService(visit.strapi, 'invitations');
  const { data } = await invitations.listAsMember(member, { pageSize: MOST_INVITES });
  const actionable = await invitations.actionableFor(
    member,
    data.map(({ documentId }) => documentId),
  );
  return data.map((invitation) => inviteModel(visit, invitation, actionable));
};

const loginModel = (visit: PortalVisit, lastLogin: MembershipView['lastLogin']) =>
  lastLogin && {
    ...lastLogin,
    when: formatMoment(visit.language, new Date(lastLogin.at)),
  };

const memberModel = (visit: PortalVisit, own: AccountMember, view: MembershipView) => {
  const isSelf = view.documentId === own.membership.documentId;
  const rank = {
    documentId: own.membership.documentId,
    owner: own.isOwner,
    permissions: own.permissions,
  };
  const isManaged = own.mayManage && isWithinRank(rank, view);
  return {
    documentId: view.documentId,
    name: displayName(view.user),
    email: view.user.email,
    isSelf,
    isOwner: view.owner,
    isBlocked: view.state === 'blocked',
    permissions: permissionsInWords(visit, view.permissions),
    lastLogin: loginModel(visit, view.lastLogin),
    canChange: isManaged && !view.owner,
    canRemove: isManaged && !view.owner && !isSelf,
    canOwn: own.isOwner && !view.owner && view.state !== 'blocked',
  };
};

const pageOf = ({ ctx }: PortalVisit): string => {
  const { page } = ctx.query;
  return typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? page : '1';
};

/** `GET …/portal/accounts/:account/users`. */
export const showUsers = async (visit: PortalVisit): Promise<void> => {
  const member = await memberOf(visit);
  const listed = member.mayRead
    ? await getService(visit.strapi, 'members').list(member.account, { page: pageOf(visit) })
    : null;
  const path = usersPath(member);
  showPortal(visit, {
    template: 'portal-users',
    title: 'users.title',
    model: {
      heading: say('users.heading', { account: member.account.name }),
      path: `/accounts/${member.account.slug}`,
      mayInvite: member.mayInvite,
      invites: await pendingInvites(visit, member),
      members: listed?.data.map((view) => memberModel(visit, member, view)) ?? null,
      pager: listed && pagerOf(listed.meta.pagination, path),
    },
  });
};
