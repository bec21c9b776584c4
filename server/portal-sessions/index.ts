import { getConfig } from '../config';
import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { contentTypes } from './content-type';
import { createPortalSessions } from './service';

export type { PortalSessionsService, Viewer } from './service';

const SWEEP_JOB = 'invitations.portal-sessions-sweep';

/** Who is signed in to the portal: where the host gives its tokens to scripts only, pages need a session of their own. */
export const portalSessions = defineFeature({
  name: 'portal-sessions',
  contentTypes,
  services: { 'portal-sessions': createPortalSessions },
  bootstrap({ strapi }) {
    const sessions = getService(strapi, 'portal-sessions');
    getService(strapi, 'users').onSessionsRevoked((userId) => sessions.endAll(userId));
    if (getConfig(strapi).features.portal) {
      strapi.cron.add({
        [SWEEP_JOB]: { task: () => sessions.sweep(), options: { rule: '41 * * * *' } },
      });
    }
  },
  destroy({ strapi }) {
    strapi.cron.remove(SWEEP_JOB);
  },
});
