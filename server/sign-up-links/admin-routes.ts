import type { AdminAction } from '../kernel/feature';
import { adminRoute } from '../kernel/routes';

const action = (name: string, displayName: string): AdminAction => ({
  uid: `sign-up-links.${name}`,
  displayName,
  subCategory: 'Sign-up links',
});

/** Stored in the site's roles: renaming one takes it away from everybody who has it. */
export const adminActions = [
  action('read', 'Read'),
  action('create', 'Create'),
  action('update', 'Edit'),
  action('delete', 'Delete'),
  action('pause', 'Pause'),
  action('resume', 'Resume'),
  action('revoke', 'Revoke'),
  action('rotate', 'Replace the link'),
  action('copy-link', 'Copy link'),
  action('read-uses', 'See who came by it'),
  action('export', 'Export'),
  action('export-uses', 'Export who came by it'),
] as const;

const ROOT = '/sign-up-links';
const ONE = `${ROOT}/:id`;

const change = (verb: 'pause' | 'resume' | 'revoke' | 'rotate') =>
  adminRoute({
    method: 'POST',
    path: `${ONE}/${verb}`,
    handler: `sign-up-link-admin.${verb}`,
    action: `sign-up-links.${verb}`,
  });

export const adminRoutes = [
  adminRoute({
    method: 'GET',
    path: ROOT,
    handler: 'sign-up-link-admin.find',
    action: 'sign-up-links.read',
  }),
  adminRoute({
    method: 'POST',
    path: ROOT,
    handler: 'sign-up-link-admin.create',
    action: 'sign-up-links.create',
  }),
  adminRoute({
    method: 'GET',
    path: `${ROOT}/export`,
    handler: 'sign-up-link-admin.exportAll',
    action: 'sign-up-links.export',
  }),
  adminRoute({
    method: 'GET',
    path: ONE,
    handler: 'sign-up-link-admin.findOne',
    action: 'sign-up-links.read',
  }),
  adminRoute({
    method: 'PUT',
    path: ONE,
    handler: 'sign-up-link-admin.update',
    action: 'sign-up-links.update',
  }),
  adminRoute({
    method: 'DELETE',
    path: ONE,
    handler: 'sign-up-link-admin.remove',
    action: 'sign-up-links.delete',
  }),
  change('pause'),
  change('resume'),
  change('revoke'),
  change('rotate'),
  adminRoute({
    method: 'GET',
    path: `${ONE}/link`,
    handler: 'sign-up-link-admin.link',
    action: 'sign-up-links.copy-link',
  }),
  adminRoute({
    method: 'GET',
    path: `${ONE}/uses`,
    handler: 'sign-up-link-admin.findUses',
    action: 'sign-up-links.read-uses',
  }),
  adminRoute({
    method: 'GET',
    path: `${ONE}/uses/export`,
    handler: 'sign-up-link-admin.exportUses',
    action: 'sign-up-links.export-uses',
  }),
];
