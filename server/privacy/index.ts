import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { adminController } from './admin-controller';
import { adminActions, adminRoutes } from './admin-routes';
import { createPrivacyService } from './service';

const RETENTION_JOB = 'invitations.pseudonymise';

/** What is kept of a person, by address: shown, erased, and forgotten after a time. */
export const privacy = defineFeature({
  name: 'privacy',
  services: { privacy: createPrivacyService },
  controllers: { 'privacy-admin': adminController },
  adminRoutes,
  adminActions,
  bootstrap({ strapi }) {
    strapi.cron.add({
      [RETENTION_JOB]: {
        task: async () => {
          await getService(strapi, 'privacy').pseudonymiseOld();
        },
        options: { rule: '19 * * * *' },
      },
    });
  },
  destroy({ strapi }) {
    strapi.cron.remove(RETENTION_JOB);
  },
});
