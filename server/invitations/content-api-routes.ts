import { apiTokenRoute, publicRoute, signedInRoute } from '../kernel/routes';

const open = (verb: 'inspect' | 'register' | 'accept' | 'decline' | 'renew') =>
  publicRoute({ method: 'POST', path: `/${verb}`, handler: `acceptance.${verb}` });

const ACCOUNT = '/accounts/:account/invitations';
const MINE = '/me/invitations';

/** Below `/api/invitations`; static paths come before `:id`. */
export const contentApiRoutes = [
  open('inspect'),
  open('register'),
  open('accept'),
  open('decline'),
  open('renew'),
  signedInRoute({ method: 'GET', path: MINE, handler: 'my-invitations.find' }),
  signedInRoute({ method: 'POST', path: `${MINE}/:id/accept`, handler: 'my-invitations.accept' }),
  signedInRoute({ method: 'POST', path: `${MINE}/:id/decline`, handler: 'my-invitations.decline' }),
  signedInRoute({ method: 'GET', path: ACCOUNT, handler: 'member-invitations.find' }),
  signedInRoute({ method: 'POST', path: ACCOUNT, handler: 'member-invitations.create' }),
  signedInRoute({ method: 'POST', path: `${ACCOUNT}/:id/resend`, handler: 'member-invitations.resend' }),
  signedInRoute({ method: 'POST', path: `${ACCOUNT}/:id/cancel`, handler: 'member-invitations.cancel' }),
  apiTokenRoute({ method: 'GET', path: '/', handler: 'invitation.find' }),
  apiTokenRoute({ method: 'POST', path: '/', handler: 'invitation.create' }),
  apiTokenRoute({ method: 'POST', path: '/batch', handler: 'invitation.batch' }),
  apiTokenRoute({ method: 'GET', path: '/:id', handler: 'invitation.findOne' }),
  apiTokenRoute({ method: 'POST', path: '/:id/resend', handler: 'invitation.resend' }),
  apiTokenRoute({ method: 'POST', path: '/:id/extend', handler: 'invitation.extend' }),
  apiTokenRoute({ method: 'POST', path: '/:id/cancel', handler: 'invitation.cancel' }),
  apiTokenRoute({ method: 'GET', path: '/:id/link', handler: 'invitation.link' }),
];
