import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { contentTypes } from './content-type';
import { createContext } from './context';
import { composeDigests, DIGEST_MAIL } from './digest-mail';
import { createListener } from './listener';
import { composeNotes, NOTE_MAILS, type Answer } from './note-mail';
import { composeReminders, REMINDER_MAIL } from './reminder-mail';
import { createNoticesService } from './service';

const REMINDER_JOB = 'invitations.remind';
const DIGEST_JOB = 'invitations.digest';

/** Tells people of invitations without having been asked: invitees before they expire, whoever invited of the answers. */
export const notices = defineFeature({
  name: 'notices',
  contentTypes,
  services: { notices: createNoticesService },
  bootstrap({ strapi }) {
    const context = createContext(strapi);
    const { bus, delivery } = context.invitations;
    delivery.registerKind(REMINDER_MAIL, { compose: (ids) => composeReminders(context, ids) });
    for (const answer of Object.keys(NOTE_MAILS) as Answer[]) {
      delivery.registerKind(NOTE_MAILS[answer], { compose: (ids) => composeNotes(context, answer, ids) });
    }
    delivery.registerKind(DIGEST_MAIL, {
      compose: (_ids, deliveries) => composeDigests(context, deliveries),
    });
    bus.subscribe('invitation.', createListener(context));
    strapi.cron.add({
      [REMINDER_JOB]: {
        task: () => getService(strapi, 'notices').sendReminders(),
        options: { rule: '* * * * *' },
      },
      // Often, as a node may be down at any hour; what happened today waits until tomorrow all the same.
      [DIGEST_JOB]: {
        task: () => getService(strapi, 'notices').sendDigests(),
        options: { rule: '7,22,37,52 * * * *' },
      },
    });
  },
  destroy({ strapi }) {
    strapi.cron.remove(REMINDER_JOB);
    strapi.cron.remove(DIGEST_JOB);
  },
});
