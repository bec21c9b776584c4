import type { Core } from '@strapi/types';

import { LIMITED, pageRouteOf } from '../page-route';

const pageRoute = pageRouteOf('portal');

/** The controller asks for a session of the portal. */
const route = (
  method: 'GET' | 'POST',
  path: string,
  action: string,
  middlewares: readonly string[] = [],
): Core.Route => pageRoute(method, path, action, middlewares);

const ACCOUNT = '/portal/accounts/:account';
const MEMBER = `${ACCOUNT}/members/:id`;

/** The routes below the base path; only posts change anything. */
export const portalRoutes = (): Core.Route[] => [
  route('GET', '/sign-in', 'door', LIMITED),
  route('POST', '/sign-in', 'signIn', LIMITED),
  route('POST', '/sign-out', 'signOut'),
  route('POST', '/language', 'language', LIMITED),
  route('GET', '/portal', 'home'),
  route('GET', '/portal/invitations', 'reviewAll'),
  route('GET', '/portal/invitations/:id', 'review'),
  route('POST', '/portal/invitations/:id/accept', 'approve'),
  route('POST', '/portal/invitations/:id/decline', 'decline'),
  route('GET', '/portal/address', 'address'),
  route('POST', '/portal/address', 'sendCode'),
  route('GET', '/portal/address/code', 'code'),
  route('POST', '/portal/address/code', 'confirmCode'),
  route('POST', '/portal/address/code/resend', 'resendCode'),
  route('GET', '/portal/profile', 'profile'),
  route('POST', '/portal/profile', 'saveProfile'),
  route('GET', '/portal/memberships/:id', 'settings'),
  route('POST', '/portal/memberships/:id', 'saveSettings'),
  route('GET', '/portal/memberships/:id/leave', 'askToLeave'),
  route('POST', '/portal/memberships/:id/leave', 'leave'),
  route('GET', `${ACCOUNT}/users`, 'users'),
  route('GET', `${ACCOUNT}/invite`, 'inviteForm'),
  route('POST', `${ACCOUNT}/invite`, 'invite'),
  route('POST', `${ACCOUNT}/invitations/:id/resend`, 'resend'),
  route('GET', `${ACCOUNT}/invitations/:id/cancel`, 'askToCancel'),
  route('POST', `${ACCOUNT}/invitations/:id/cancel`, 'cancel'),
  route('GET', MEMBER, 'member'),
  route('POST', MEMBER, 'saveMember'),
  route('GET', `${MEMBER}/remove`, 'askToRemove'),
  route('POST', `${MEMBER}/remove`, 'remove'),
  route('GET', `${MEMBER}/transfer`, 'askToTransfer'),
  route('POST', `${MEMBER}/transfer`, 'transfer'),
];
