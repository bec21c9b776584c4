import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { ADDRESS_FLOW, addressFlow } from './address';
import { contentApiRoutes } from './content-api-routes';
import { contentTypes } from './content-type';
import { createContext } from './context';
import { challengeController } from './controller';
import { CODE_MAIL, composeCodeMails, KNOWN_ADDRESS_MAIL } from './mail';
import { createChallengesService } from './service';

const SWEEP_JOB = 'invitations.challenges.sweep';

/** Six-digit codes that prove who reads the mail of an address. */
export const challenges = defineFeature({
  name: 'challenges',
  contentTypes,
  services: { challenges: createChallengesService },
  controllers: { challenge: challengeController },
  contentApiRoutes,
  bootstrap({ strapi }) {
    const context = createContext(strapi);
    for (const kind of [CODE_MAIL, KNOWN_ADDRESS_MAIL]) {
      context.delivery.registerKind(kind, { compose: (ids) => composeCodeMails(context, ids) });
    }
    getService(strapi, 'challenges').registerFlow(ADDRESS_FLOW, addressFlow(context));
    strapi.cron.add({
      [SWEEP_JOB]: {
        task: () => getService(strapi, 'challenges').sweep(),
        options: { rule: '* * * * *' },
      },
    });
  },
  destroy({ strapi }) {
    strapi.cron.remove(SWEEP_JOB);
  },
});
