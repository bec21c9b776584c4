import { signedInRoute } from '../kernel/routes';

/** Below `/api/invitations`. */
export const contentApiRoutes = [
  signedInRoute({ method: 'GET', path: '/me/profile', handler: 'profile.findProfile' }),
  signedInRoute({ method: 'PUT', path: '/me/profile', handler: 'profile.updateProfile' }),
];
