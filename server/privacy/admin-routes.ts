import type { AdminAction } from '../kernel/feature';
import { adminRoute } from '../kernel/routes';

/** Stored in the site's roles: renaming one takes it away from everybody who has it. */
export const adminActions: readonly AdminAction[] = [
  { uid: 'privacy.export', displayName: "Export a person's data", subCategory: 'Privacy' },
  { uid: 'privacy.erase', displayName: "Erase a person's data", subCategory: 'Privacy' },
];

export const adminRoutes = [
  adminRoute({
    method: 'GET',
    path: '/privacy/export',
    handler: 'privacy-admin.export',
    action: 'privacy.export',
  }),
  adminRoute({
    method: 'POST',
    path: '/privacy/erase',
    handler: 'privacy-admin.erase',
    action: 'privacy.erase',
  }),
];
