import type { AdminAction } from '../kernel/feature';
import { adminRoute } from '../kernel/routes';

const action = (name: string, displayName: string): AdminAction => ({
  uid: `suppressions.${name}`,
  displayName,
  subCategory: 'Suppressed addresses',
});

/** Stored in the site's roles: renaming one takes it away from everybody who has it. */
export const adminActions = [
  action('read', 'See whether an address is suppressed'),
  action('create', 'Suppress an address'),
  action('delete', 'Lift'),
] as const;

const ROOT = '/suppressions';

export const adminRoutes = [
  adminRoute({ method: 'GET', path: ROOT, handler: 'suppression-admin.find', action: 'suppressions.read' }),
  adminRoute({
    method: 'POST',
    path: ROOT,
    handler: 'suppression-admin.create',
    action: 'suppressions.create',
  }),
  adminRoute({
    method: 'DELETE',
    path: `${ROOT}/:id`,
    handler: 'suppression-admin.remove',
    action: 'suppressions.delete',
  }),
];
