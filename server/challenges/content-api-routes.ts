import { publicRoute, signedInRoute } from '../kernel/routes';

const ONE = '/challenges/:challenge';

/** Below `/api/invitations`. */
export const contentApiRoutes = [
  publicRoute({ method: 'POST', path: `${ONE}/confirm`, handler: 'challenge.confirm' }),
  signedInRoute({ method: 'POST', path: '/me/address/challenge', handler: 'challenge.proveAddress' }),
  publicRoute({ method: 'POST', path: `${ONE}/resend`, handler: 'challenge.resend' }),
];
