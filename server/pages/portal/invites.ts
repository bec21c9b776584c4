import { notFound } from '../../kernel/errors';
import { getService } from '../../kernel/get-service';
import { pathId } from '../../kernel/path-id';
import { say } from '../message';

import { type AccountMember, memberOf, usersPath } from './member';
import { showPortal } from './show';
import { leadOn, type PortalVisit } from './visit';

/** `POST …/portal/accounts/:account/invitations/:id/resend`. */
export const resendInvite = async (visit: PortalVisit): Promise<void> => {
  const member = await memberOf(visit);
  await getService(visit.strapi, 'invitations').resendAsMember(member, pathId(visit.ctx), {});
  leadOn(visit, usersPath(member), 'done.resent');
};

/** One that waits and is theirs to cancel: of any other the page says nothing. */
const findInvite = async ({ strapi, ctx }: PortalVisit, member: AccountMember) => {
  const documentId = pathId(ctx);
  const invitations = getService(strapi, 'invitations');
  const isTheirs = (await invitations.actionableFor(member, [documentId])).has(documentId);
  const invitation = isTheirs ? await invitations.find(documentId) : null;
  if (invitation?.status !== 'pending') {
    throw notFound();
  }
  return invitation;
};

/** `GET …/portal/accounts/:account/invitations/:id/cancel`: asks first. */
export const askToCancel = async (visit: PortalVisit): Promise<void> => {
  const member = await memberOf(visit);
  const { documentId, email } = await findInvite(visit, member);
  showPortal(visit, {
    template: 'portal-confirm',
    title: 'cancel.title',
    model: {
      heading: say('cancel.title'),
      lines: [say('cancel.text', { email })],
      action: `/accounts/${member.account.slug}/invitations/${documentId}/cancel`,
      back: usersPath(member),
      submit: 'users.cancel',
    },
  });
};

/** `POST …/portal/accounts/:account/invitations/:id/cancel`. */
export const cancelInvite = async (visit: PortalVisit): Promise<void> => {
  const member = await memberOf(visit);
  await getService(visit.strapi, 'invitations').cancelAsMember(member, pathId(visit.ctx));
  leadOn(visit, usersPath(member), 'done.cancelled');
};
