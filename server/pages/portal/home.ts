import { getConfig } from '../../config';
import type { MyInvitation } from '../../invitations/mine';
import { getService } from '../../kernel/get-service';
import { factsOf } from '../invitation-page';
import { siteOf } from '../site';

import { membershipCard, ownMemberships } from './memberships';
import { showPortal } from './show';
import { nowOf, type PortalVisit } from './visit';

const MOST = '100';

/** The pending invitations of the proved address. */
export const pendingOf = async ({ strapi, user }: PortalVisit): Promise<MyInvitation[]> =>
  (await getService(strapi, 'invitations').listMine(user, { pageSize: MOST })).data;

const invitationCard = (visit: PortalVisit, invitation: MyInvitation) => ({
  documentId: invitation.documentId,
  ...factsOf(invitation, visit.language, nowOf(visit)),
});

/** `GET …/portal`: what waits for an answer, and what was answered. */
export const showHome = async (visit: PortalVisit): Promise<void> => {
  const { strapi, user } = visit;
  const isProved = await getService(strapi, 'users').isProved(user);
  const [invitations, memberships] = await Promise.all([pendingOf(visit), ownMemberships(visit)]);
  showPortal(visit, {
    template: 'portal-home',
    title: 'portal.title',
    current: 'home',
    model: {
      email: user.email,
      isProved,
      site: siteOf(getConfig(strapi).publicUrl),
      invitations: invitations.map((invitation) => invitationCard(visit, invitation)),
      memberships: memberships.map((membership) => membershipCard(visit, membership)),
    },
  });
};
