import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { adminController } from './admin-controller';
import { adminActions, adminRoutes } from './admin-routes';
import { contentTypes } from './content-type';
import { createJobRunner, createJobsService, createKinds } from './service';

const SWEEP_JOB = 'invitations.sweep-jobs';

/** Work that is too much for one request: done in small steps, each exactly once, by whichever node is alive. */
export const jobs = defineFeature({
  name: 'jobs',
  contentTypes,
  services: { jobs: createJobsService, 'job-runner': createJobRunner, 'job-kinds': createKinds },
  controllers: { 'job-admin': adminController },
  adminRoutes,
  adminActions,
  bootstrap({ strapi }) {
    getService(strapi, 'job-runner').start();
    strapi.cron.add({
      [SWEEP_JOB]: { task: () => getService(strapi, 'jobs').sweep(), options: { rule: '37 * * * *' } },
    });
  },
  async destroy({ strapi }) {
    strapi.cron.remove(SWEEP_JOB);
    await getService(strapi, 'job-runner').stop();
  },
});
