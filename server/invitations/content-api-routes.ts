import { apiTokenRoute, publicRoute } from '../kernel/routes';

const open = (verb: 'inspect' | 'register' | 'accept' | 'decline' | 'renew') =>
  publicRoute({ method: 'POST', path: `/${verb}`, handler: `acceptance.${verb}` });

/** Below `/api/invitations`; static paths come before `:id`. */
export const contentApiRoutes = [
  open('inspect'),
  open('register'),
  open('accept'),
  open('decline'),
  open('renew'),
  apiTokenRoute({ method: 'GET', path: '/', handler: 'invitation.find' }),
  apiTokenRoute({ method: 'POST', path: '/', handler: 'invitation.create' }),
  apiTokenRoute({ method: 'POST', path: '/batch', handler: 'invitation.batch' }),
  apiTokenRoute({ method: 'GET', path: '/:id', handler: 'invitation.findOne' }),
  apiTokenRoute({ method: 'POST', path: '/:id/resend', handler: 'invitation.resend' }),
  apiTokenRoute({ method: 'POST', path: '/:id/extend', handler: 'invitation.extend' }),
  apiTokenRoute({ method: 'POST', path: '/:id/cancel', handler: 'invitation.cancel' }),
  apiTokenRoute({ method: 'GET', path: '/:id/link', handler: 'invitation.link' }),
];
