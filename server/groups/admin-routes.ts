import type { AdminAction } from '../kernel/feature';
import { adminRoute } from '../kernel/routes';

const action = (name: string, displayName: string): AdminAction => ({
  uid: `groups.${name}`,
  displayName,
  subCategory: 'Groups',
});

/** Stored in the site's roles: renaming one takes it away from everybody who has it. */
export const adminActions = [
  action('read', 'Read'),
  action('create', 'Create'),
  action('update', 'Edit, and change who is in it'),
  action('delete', 'Delete'),
  action('export', 'Export'),
] as const;

const ROOT = '/groups';
const ONE = `${ROOT}/:id`;
const MEMBERS = `${ONE}/members`;

export const adminRoutes = [
  adminRoute({ method: 'GET', path: ROOT, handler: 'group-admin.find', action: 'groups.read' }),
  adminRoute({ method: 'POST', path: ROOT, handler: 'group-admin.create', action: 'groups.create' }),
  adminRoute({
    method: 'GET',
    path: `${ROOT}/export`,
    handler: 'group-admin.exportAll',
    action: 'groups.export',
  }),
  adminRoute({ method: 'GET', path: ONE, handler: 'group-admin.findOne', action: 'groups.read' }),
  adminRoute({ method: 'PUT', path: ONE, handler: 'group-admin.update', action: 'groups.update' }),
  adminRoute({ method: 'DELETE', path: ONE, handler: 'group-admin.remove', action: 'groups.delete' }),
  adminRoute({ method: 'GET', path: MEMBERS, handler: 'group-admin.findMembers', action: 'groups.read' }),
  adminRoute({ method: 'POST', path: MEMBERS, handler: 'group-admin.addMember', action: 'groups.update' }),
  adminRoute({
    method: 'DELETE',
    path: `${MEMBERS}/:user`,
    handler: 'group-admin.removeMember',
    action: 'groups.update',
  }),
];
