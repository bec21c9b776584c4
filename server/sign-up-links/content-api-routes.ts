import { publicRoute } from '../kernel/routes';

const open = (verb: 'inspect' | 'register') =>
  publicRoute({ method: 'POST', path: `/sign-up-links/${verb}`, handler: `sign-up-link.${verb}` });

/** Below `/api/invitations`. */
export const contentApiRoutes = [open('inspect'), open('register')];
