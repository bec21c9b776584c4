import type { AdminAction } from '../kernel/feature';
import { adminRoute } from '../kernel/routes';

const action = (name: string, displayName: string): AdminAction => ({
  uid: `people.${name}`,
  displayName,
  subCategory: 'People',
});

/** Stored in the site's roles: renaming one takes it away from everybody who has it. */
export const adminActions = [
  action('read', 'Read'),
  action('update', 'Edit and block'),
  action('export', 'Export'),
] as const;

const ONE = '/people/user/:id';

export const adminRoutes = [
  adminRoute({ method: 'GET', path: '/people', handler: 'people-admin.find', action: 'people.read' }),
  adminRoute({
    method: 'GET',
    path: '/people/export',
    handler: 'people-admin.exportAll',
    action: 'people.export',
  }),
  adminRoute({ method: 'GET', path: ONE, handler: 'people-admin.findOne', action: 'people.read' }),
  adminRoute({ method: 'PUT', path: ONE, handler: 'people-admin.update', action: 'people.update' }),
  adminRoute({
    method: 'POST',
    path: `${ONE}/revoke-sessions`,
    handler: 'people-admin.revokeSessions',
    action: 'people.update',
  }),
];
