import { notFound } from '../../kernel/errors';
import { getConfig } from '../../config';
import { getService } from '../../kernel/get-service';
import { pathId } from '../../kernel/path-id';
import type { MembershipView } from '../../members/service';
import type { Form } from '../form';
import { say } from '../message';

import { membershipCard } from './memberships';
import { chosenNotifications, notificationChoices } from './notifications';
import { permissionsInWords } from './permissions';
import { showPortal } from './show';
import { actorOf, leadOn, type PortalVisit } from './visit';

/** @throws PluginError `NotFoundError` (404) for a membership that is not theirs */
const findOwn = async ({ strapi, ctx, user }: PortalVisit) => {
  if (!getConfig(strapi).features.accounts) {
    throw notFound();
  }
  return getService(strapi, 'members').find(pathId(ctx), { userId: user.id });
};

const viewOwn = async (visit: PortalVisit): Promise<MembershipView> =>
  getService(visit.strapi, 'members').present(await findOwn(visit));

/** `GET …/portal/memberships/:id`. */
export const showSettings = async (visit: PortalVisit): Promise<void> => {
  const membership = await viewOwn(visit);
  const account = membership.account.name;
  showPortal(visit, {
    template: 'portal-settings',
    title: 'settings.title',
    model: {
      heading: say('settings.heading', { account }),
      membership: membershipCard(visit, membership),
      permissions: permissionsInWords(visit, membership.permissions),
      choices: notificationChoices(visit.strapi, membership.notifications),
      leaveText: say(membership.owner ? 'settings.owner-leave' : 'settings.leave-text', { account }),
    },
  });
};

/** `POST …/portal/memberships/:id`. */
export const saveSettings = async (visit: PortalVisit, form: Form): Promise<void> => {
  const own = await findOwn(visit);
  const notifications = chosenNotifications(visit.strapi, form);
  if (Object.keys(notifications).length > 0) {
    await getService(visit.strapi, 'members').editOwn(own, notifications, actorOf(visit));
  }
  leadOn(visit, `/memberships/${own.documentId}`, 'done.saved');
};

/** `GET …/portal/memberships/:id/leave`: asks first. */
export const askToLeave = async (visit: PortalVisit): Promise<void> => {
  const { documentId, account, owner } = await viewOwn(visit);
  if (owner) {
    leadOn(visit, `/memberships/${documentId}`);
    return;
  }
  showPortal(visit, {
    template: 'portal-confirm',
    title: 'leave.title',
    model: {
      heading: say('leave.title'),
      lines: [say('leave.text', { account: account.name })],
      action: `/memberships/${documentId}/leave`,
      back: `/memberships/${documentId}`,
      submit: 'leave.submit',
    },
  });
};

/** `POST …/portal/memberships/:id/leave`. */
export const leave = async (visit: PortalVisit): Promise<void> => {
  await getService(visit.strapi, 'members').leave(await findOwn(visit), actorOf(visit));
  leadOn(visit, '', 'done.left');
};
