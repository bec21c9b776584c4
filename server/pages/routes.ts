import type { Core } from '@strapi/types';

import { LIMITED, pageRouteOf } from './page-route';

const pageRoute = pageRouteOf('pages');

/** Who holds a link may look at it; the token in the form is the capability. */
const route = (
  method: 'GET' | 'POST',
  path: string,
  action: string,
  middlewares: readonly string[] = LIMITED,
): Core.Route => pageRoute(method, path, action, middlewares);

/** The routes below the base path; only posts change anything. */
export const pageRoutes = (): Core.Route[] => [
  route('GET', '/', 'open'),
  route('GET', '/view/:handle', 'view'),
  route('GET', '/assets/:file', 'asset', []),
  route('POST', '/register', 'register'),
  route('POST', '/login', 'login'),
  route('POST', '/accept', 'accept'),
  route('POST', '/decline', 'decline'),
  route('POST', '/renew', 'renew'),
  route('GET', '/code/:handle', 'code'),
  route('POST', '/code', 'confirmCode'),
  route('POST', '/code/resend', 'resendCode'),
  route('GET', '/approve', 'approve'),
  route('GET', '/approve/view/:handle', 'viewApproval'),
  route('POST', '/approve', 'confirmApproval'),
];

/** The routes of sign-up links, below the base path. */
export const joinRoutes = (): Core.Route[] => [
  route('GET', '/join', 'join'),
  route('GET', '/join/view/:handle', 'viewJoin'),
  route('POST', '/join/register', 'registerByLink'),
];
