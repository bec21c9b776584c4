import { signedInRoute } from '../kernel/routes';

const OWN = '/me/memberships';
const MEMBERS = '/accounts/:account/members';

/** Below `/api/invitations`. */
export const contentApiRoutes = [
  signedInRoute({ method: 'GET', path: OWN, handler: 'member.findOwn' }),
  signedInRoute({ method: 'PUT', path: `${OWN}/:id`, handler: 'member.updateOwn' }),
  signedInRoute({ method: 'DELETE', path: `${OWN}/:id`, handler: 'member.leave' }),
  signedInRoute({ method: 'GET', path: MEMBERS, handler: 'member.find' }),
  signedInRoute({ method: 'PUT', path: `${MEMBERS}/:id`, handler: 'member.update' }),
  signedInRoute({ method: 'DELETE', path: `${MEMBERS}/:id`, handler: 'member.remove' }),
  signedInRoute({ method: 'POST', path: '/accounts/:account/transfer', handler: 'member.transfer' }),
];
