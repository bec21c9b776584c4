import type { AdminAction } from '../kernel/feature';
import { adminRoute } from '../kernel/routes';

const action = (name: string, displayName: string): AdminAction => ({
  uid: `members.${name}`,
  displayName,
  subCategory: 'Members of accounts',
});

/** Stored in the site's roles: renaming one takes it away from everybody who has it. */
export const adminActions = [
  action('read', 'Read'),
  action('manage', 'Change permissions and groups, make owner, remove'),
] as const;

const ONE = '/memberships/:id';

export const adminRoutes = [
  adminRoute({
    method: 'GET',
    path: '/accounts/:id/members',
    handler: 'member-admin.find',
    action: 'members.read',
  }),
  adminRoute({ method: 'PUT', path: ONE, handler: 'member-admin.update', action: 'members.manage' }),
  adminRoute({ method: 'DELETE', path: ONE, handler: 'member-admin.remove', action: 'members.manage' }),
];
