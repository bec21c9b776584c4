import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { adminController } from './admin-controller';
import { adminActions, adminRoutes } from './admin-routes';
import { contentTypes } from './content-type';
import { createContext } from './context';
import { importJob } from './kind';
import { createImportsService } from './service';

const SWEEP_JOB = 'invitations.sweep-imports';

/** Files of people who are to be invited: checked first, and applied in the background. */
export const imports = defineFeature({
  name: 'imports',
  contentTypes,
  services: { imports: createImportsService },
  controllers: { 'import-admin': adminController },
  adminRoutes,
  adminActions,
  bootstrap({ strapi }) {
    getService(strapi, 'jobs').register(importJob(createContext(strapi)));
    strapi.cron.add({
      [SWEEP_JOB]: { task: () => getService(strapi, 'imports').sweep(), options: { rule: '23 * * * *' } },
    });
  },
  destroy({ strapi }) {
    strapi.cron.remove(SWEEP_JOB);
  },
});
