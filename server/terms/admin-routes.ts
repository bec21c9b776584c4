import type { AdminAction } from '../kernel/feature';
import { adminRoute } from '../kernel/routes';

/** Stored in the site's roles: renaming one takes it away from everybody who has it. */
export const adminActions: readonly AdminAction[] = [
  { uid: 'terms.read', displayName: 'Read', subCategory: 'Terms' },
  { uid: 'terms.create', displayName: 'Publish a new version', subCategory: 'Terms' },
  { uid: 'consents.read', displayName: 'See who has agreed', subCategory: 'Terms' },
  { uid: 'consents.export', displayName: 'Export who has agreed', subCategory: 'Terms' },
];

const TERMS = '/terms';
const CONSENTS = '/consents';

export const adminRoutes = [
  adminRoute({ method: 'GET', path: TERMS, handler: 'terms-admin.find', action: 'terms.read' }),
  adminRoute({ method: 'POST', path: TERMS, handler: 'terms-admin.create', action: 'terms.create' }),
  adminRoute({
    method: 'GET',
    path: CONSENTS,
    handler: 'terms-admin.findConsents',
    action: 'consents.read',
  }),
  adminRoute({
    method: 'GET',
    path: `${CONSENTS}/export`,
    handler: 'terms-admin.exportConsents',
    action: 'consents.export',
  }),
];
