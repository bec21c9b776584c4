import type { AdminAction } from '../kernel/feature';
import { adminRoute } from '../kernel/routes';

const SUB_CATEGORY = 'Invitations';

const action = (name: string, displayName: string): AdminAction => ({
  uid: `invitations.${name}`,
  displayName,
  subCategory: SUB_CATEGORY,
});

/** Stored in the site's roles: renaming one takes it away from everybody who has it. */
export const adminActions = [
  action('read', 'Read'),
  action('create', 'Invite'),
  action('update', 'Edit'),
  action('resend', 'Resend'),
  action('extend', 'Extend'),
  action('cancel', 'Cancel'),
  action('delete', 'Delete'),
  action('copy-link', 'Copy link'),
  action('retry-delivery', 'Retry a failed mail'),
  action('export', 'Export'),
  action('reassign', 'Take over invitations of others'),
] as const;

const ROOT = '/invitations';
const ONE = `${ROOT}/:id`;

/** Static paths come before `:id`. */
export const adminRoutes = [
  adminRoute({
    method: 'GET',
    path: '/options',
    handler: 'invitation-admin.options',
    // What the forms of accounts, members and groups offer, too: permissions, groups, accounts.
    action: [
      'invitations.read',
      'invitations.create',
      'accounts.read',
      'members.read',
      'members.manage',
      'members.associate',
      'groups.read',
      'groups.create',
      'people.read',
      'sign-up-links.read',
      'sign-up-links.create',
      'sign-up-links.update',
    ],
  }),
  ...(['accounts', 'groups'] as const).map((what) =>
    adminRoute({
      method: 'GET',
      path: `/options/${what}`,
      handler: `invitation-admin.${what === 'accounts' ? 'accountOptions' : 'groupOptions'}`,
      action: [
        'invitations.create',
        'invitations.update',
        'sign-up-links.create',
        'sign-up-links.update',
        'members.manage',
        'members.associate',
      ],
    }),
  ),
  adminRoute({ method: 'GET', path: ROOT, handler: 'invitation-admin.find', action: 'invitations.read' }),
  adminRoute({
    method: 'POST',
    path: ROOT,
    handler: 'invitation-admin.create',
    action: 'invitations.create',
  }),
  adminRoute({
    method: 'GET',
    path: `${ROOT}/check`,
    handler: 'invitation-admin.check',
    action: 'invitations.create',
  }),
  adminRoute({
    method: 'POST',
    path: `${ROOT}/batch`,
    handler: 'invitation-admin.batch',
    action: 'invitations.create',
  }),
  adminRoute({
    method: 'POST',
    path: `${ROOT}/bulk`,
    handler: 'invitation-admin.bulk',
    action: [
      'invitations.resend',
      'invitations.cancel',
      'invitations.extend',
      'invitations.delete',
      'invitations.retry-delivery',
    ],
  }),
  adminRoute({
    method: 'GET',
    path: `${ROOT}/export`,
    handler: 'invitation-admin.exportAll',
    action: 'invitations.export',
  }),
  adminRoute({
    method: 'POST',
    path: `${ROOT}/reassign`,
    handler: 'invitation-admin.reassign',
    action: 'invitations.reassign',
  }),
  adminRoute({ method: 'GET', path: ONE, handler: 'invitation-admin.findOne', action: 'invitations.read' }),
  adminRoute({ method: 'PUT', path: ONE, handler: 'invitation-admin.update', action: 'invitations.update' }),
  adminRoute({
    method: 'POST',
    path: `${ONE}/resend`,
    handler: 'invitation-admin.resend',
    action: 'invitations.resend',
  }),
  adminRoute({
    method: 'POST',
    path: `${ONE}/extend`,
    handler: 'invitation-admin.extend',
    action: 'invitations.extend',
  }),
  adminRoute({
    method: 'POST',
    path: `${ONE}/cancel`,
    handler: 'invitation-admin.cancel',
    action: 'invitations.cancel',
  }),
  adminRoute({
    method: 'POST',
    path: `${ONE}/approve-renewal`,
    handler: 'invitation-admin.approveRenewal',
    action: 'invitations.resend',
  }),
  adminRoute({
    method: 'POST',
    path: `${ONE}/retry-delivery`,
    handler: 'invitation-admin.retryDelivery',
    action: 'invitations.retry-delivery',
  }),
  adminRoute({
    method: 'GET',
    path: `${ONE}/link`,
    handler: 'invitation-admin.link',
    action: 'invitations.copy-link',
  }),
];
