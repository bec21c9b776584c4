import { getConfig } from '../config';
import { defineFeature } from '../kernel/feature';

import { createPagesController } from './controller';
import { createGuard } from './guard';
import { pageRoutes } from './routes';

/** The hosted pages: what an invitee sees where the site has no front end of its own for it. */
export const pages = defineFeature({
  name: 'pages',
  controllers: { pages: createPagesController },
  register({ strapi }) {
    const {
      features,
      pages: { path },
    } = getConfig(strapi);
    if (!features.pages) {
      return;
    }
    strapi.server.use(createGuard(strapi));
    // Not among the plugin's own routes: those lie below the host's prefixes, these at a path that the site chooses.
    // The type `admin` is the one without a prefix; `auth: false` opens them to everybody.
    strapi.server.routes({ type: 'admin', prefix: path, routes: pageRoutes() });
  },
});
