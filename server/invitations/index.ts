import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { acceptanceController } from './acceptance-controller';
import { confirmAcceptance, type AcceptancePayload } from './accept-as';
import { adminController } from './admin-controller';
import { adminActions, adminRoutes } from './admin-routes';
import { associationController } from './association-controller';
import { associationActions, associationRoutes } from './association-routes';
import { attentionKind, attentionSweepKind } from './attention-job';
import { bulkKinds } from './bulk-job';
import { contentApiController } from './content-api-controller';
import { contentApiRoutes } from './content-api-routes';
import { contentTypes } from './content-type';
import { createContext } from './context';
import { followDelivery } from './follow-delivery';
import { followGrants } from './follow-grants';
import { followUsers } from './follow-users';
import { memberController } from './member-controller';
import { myController } from './my-controller';
import { presentInvitation } from './present';
import { reassignKind } from './reassign-job';
import { confirmRegistration, type RegistrationPayload } from './register';
import { composeRenewalMails, RENEWAL_MAIL } from './renewal-mail';
import { composeInvitationMails, INVITATION_MAIL } from './send';
import { createInvitationsService } from './service';

const ATTENTION_JOB = 'invitations.sweep-attention';
const EXPIRY_JOB = 'invitations.expire';

/** The heart: the life of an invitation, from the one who invites to the one who accepts. */
export const invitations = defineFeature({
  name: 'invitations',
  contentTypes,
  services: { invitations: createInvitationsService },
  controllers: {
    'invitation-admin': adminController,
    invitation: contentApiController,
    acceptance: acceptanceController,
    association: associationController,
    'member-invitations': memberController,
    'my-invitations': myController,
  },
  adminRoutes: [...adminRoutes, ...associationRoutes],
  contentApiRoutes,
  adminActions: [...adminActions, ...associationActions],
  bootstrap({ strapi }) {
    const context = createContext(strapi);
    context.delivery.registerKind(INVITATION_MAIL, {
      compose: (ids) => composeInvitationMails(context, ids),
    });
    context.challenges.registerFlow('invitation', {
      confirm: (payload, proof) =>
        confirmRegistration(context, payload as unknown as RegistrationPayload, proof),
    });
    context.challenges.registerFlow('acceptance', {
      confirm: (payload, proof) => confirmAcceptance(context, payload as unknown as AcceptancePayload, proof),
    });
    context.delivery.registerKind(RENEWAL_MAIL, { compose: (ids) => composeRenewalMails(context, ids) });
    [
      ...bulkKinds(context),
      reassignKind(context),
      attentionKind(context),
      attentionSweepKind(context),
    ].forEach((kind) => context.jobs.register(kind));
    followGrants(context);
    followUsers(context);
    context.bus.subscribe('delivery.', (events) => followDelivery(context, events));
    context.bus.present('invitation', async (ids) => {
      const records = await context.store.byIds(ids);
      return new Map(records.map((record) => [record.id, { ...presentInvitation(context, record) }]));
    });
    context.accounts.countReservations((ids) => context.store.countReserved(ids, context.now()));
    context.groups.registerUser({
      kind: 'invitations',
      count: (group) => context.store.countPendingOfGroup(group, context.now()),
      detach: (group) => context.store.dropGroup(group),
    });
    strapi.cron.add({
      [EXPIRY_JOB]: {
        task: () => getService(strapi, 'invitations').expireOverdue(),
        options: { rule: '* * * * *' },
      },
      [ATTENTION_JOB]: {
        task: () => getService(strapi, 'invitations').sweepAttention(),
        options: { rule: '11 * * * *' },
      },
    });
  },
  destroy({ strapi }) {
    strapi.cron.remove(EXPIRY_JOB);
    strapi.cron.remove(ATTENTION_JOB);
  },
});
