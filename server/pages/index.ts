import { getConfig } from '../config';
import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { createPagesController } from './controller';
import { createGuard } from './guard';
import { createLook } from './look';
import { createPortalController } from './portal/controller';
import { portalRoutes } from './portal/routes';
import { joinRoutes, pageRoutes } from './routes';

/** The hosted pages: what an invitee sees where the site has no front end of its own for it. */
export const pages = defineFeature({
  name: 'pages',
  services: { 'page-look': ({ strapi }) => createLook(strapi) },
  controllers: { pages: createPagesController, portal: createPortalController },
  register({ strapi }) {
    const {
      features,
      pages: { path },
    } = getConfig(strapi);
    if (!features.pages) {
      return;
    }
    // Made now, so that a site whose own files are wrong does not start.
    getService(strapi, 'page-look');
    strapi.server.use(createGuard(strapi));
    // Not among the plugin's own routes: those lie below the host's prefixes, these at a path that the site chooses.
    // The type `admin` is the one without a prefix; `auth: false` opens them to everybody.
    const routes = [
      ...pageRoutes(),
      ...(features.signUpLinks ? joinRoutes() : []),
      ...(features.portal ? portalRoutes() : []),
    ];
    strapi.server.routes({ type: 'admin', prefix: path, routes });
  },
});
