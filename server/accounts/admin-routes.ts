import type { AdminAction } from '../kernel/feature';
import { adminRoute } from '../kernel/routes';

const action = (name: string, displayName: string): AdminAction => ({
  uid: `accounts.${name}`,
  displayName,
  subCategory: 'Accounts',
});

/** Stored in the site's roles: renaming one takes it away from everybody who has it. */
export const adminActions = [
  action('read', 'Read'),
  action('create', 'Create'),
  action('update', 'Edit'),
  action('delete', 'Delete'),
  action('export', 'Export'),
] as const;

const ROOT = '/accounts';
const ONE = `${ROOT}/:id`;

export const adminRoutes = [
  adminRoute({ method: 'GET', path: ROOT, handler: 'account-admin.find', action: 'accounts.read' }),
  adminRoute({ method: 'POST', path: ROOT, handler: 'account-admin.create', action: 'accounts.create' }),
  adminRoute({
    method: 'GET',
    path: `${ROOT}/export`,
    handler: 'account-admin.exportAll',
    action: 'accounts.export',
  }),
  adminRoute({ method: 'GET', path: ONE, handler: 'account-admin.findOne', action: 'accounts.read' }),
  adminRoute({ method: 'PUT', path: ONE, handler: 'account-admin.update', action: 'accounts.update' }),
  adminRoute({ method: 'DELETE', path: ONE, handler: 'account-admin.remove', action: 'accounts.delete' }),
  adminRoute({
    method: 'POST',
    path: `${ONE}/transfer`,
    handler: 'account-admin.transfer',
    action: 'members.manage',
  }),
];
