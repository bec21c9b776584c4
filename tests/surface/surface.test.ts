import { mountedRoutes, type MountedRoute } from '../security/walk';
import { startApp, type App } from '../support';
import { adminActionsOf, contentApiActionsOf, webhookEventsOf } from './catalogue';

// A start takes its time on a busy machine.
jest.setTimeout(180_000);

// Sites depend on everything in this file: what changes here belongs into the changelog.
let app: App;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const routeText = ({ method, path, handler, config }: MountedRoute): string => {
  const guards = (config.policies ?? []).map((policy) =>
    typeof policy === 'string' ? policy : `${policy.name}(${policy.config.actions.join(' | ')})`,
  );
  const auth = config.auth === false ? 'public' : guards.join(', ');
  return `${method.toUpperCase()} ${path} → ${handler}: ${auth}`;
};

interface Layer {
  path: string;
  methods: string[];
}

describe('what is public', () => {
  it('routes of the admin panel', () => {
    expect(mountedRoutes(app, 'admin').map(routeText)).toMatchInlineSnapshot(`
      [
        "GET /invitations/accounts → account-admin.find: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.accounts.read)",
        "POST /invitations/accounts → account-admin.create: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.accounts.create)",
        "GET /invitations/accounts/:id → account-admin.findOne: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.accounts.read)",
        "PUT /invitations/accounts/:id → account-admin.update: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.accounts.update)",
        "DELETE /invitations/accounts/:id → account-admin.remove: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.accounts.delete)",
        "POST /invitations/accounts/:id/transfer → account-admin.transfer: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.members.manage)",
        "GET /invitations/groups → group-admin.find: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.read)",
        "POST /invitations/groups → group-admin.create: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.create)",
        "GET /invitations/groups/:id → group-admin.findOne: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.read)",
        "PUT /invitations/groups/:id → group-admin.update: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.update)",
        "DELETE /invitations/groups/:id → group-admin.remove: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.delete)",
        "GET /invitations/groups/:id/members → group-admin.findMembers: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.read)",
        "POST /invitations/groups/:id/members → group-admin.addMember: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.update)",
        "DELETE /invitations/groups/:id/members/:user → group-admin.removeMember: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.update)",
        "GET /invitations/accounts/:id/members → member-admin.find: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.members.read)",
        "PUT /invitations/memberships/:id → member-admin.update: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.members.manage)",
        "DELETE /invitations/memberships/:id → member-admin.remove: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.members.manage)",
        "GET /invitations/options → invitation-admin.options: admin::isAuthenticatedAdmin, plugin::invitations.has-any-admin-permission(plugin::invitations.invitations.read | plugin::invitations.invitations.create | plugin::invitations.accounts.read | plugin::invitations.members.read | plugin::invitations.members.manage | plugin::invitations.members.associate | plugin::invitations.groups.read | plugin::invitations.groups.create | plugin::invitations.people.read)",
        "GET /invitations/invitations → invitation-admin.find: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.read)",
        "POST /invitations/invitations → invitation-admin.create: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.create)",
        "GET /invitations/invitations/check → invitation-admin.check: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.create)",
        "POST /invitations/invitations/batch → invitation-admin.batch: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.create)",
        "POST /invitations/invitations/bulk → invitation-admin.bulk: admin::isAuthenticatedAdmin, plugin::invitations.has-any-admin-permission(plugin::invitations.invitations.resend | plugin::invitations.invitations.cancel | plugin::invitations.invitations.extend | plugin::invitations.invitations.delete)",
        "GET /invitations/invitations/:id → invitation-admin.findOne: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.read)",
        "PUT /invitations/invitations/:id → invitation-admin.update: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.update)",
        "POST /invitations/invitations/:id/resend → invitation-admin.resend: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.resend)",
        "POST /invitations/invitations/:id/extend → invitation-admin.extend: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.extend)",
        "POST /invitations/invitations/:id/cancel → invitation-admin.cancel: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.cancel)",
        "POST /invitations/invitations/:id/approve-renewal → invitation-admin.approveRenewal: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.resend)",
        "POST /invitations/invitations/:id/retry-delivery → invitation-admin.retryDelivery: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.retry-delivery)",
        "GET /invitations/invitations/:id/link → invitation-admin.link: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.copy-link)",
        "POST /invitations/accounts/:id/associate → association.associate: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.members.associate)",
        "GET /invitations/users → association.users: admin::isAuthenticatedAdmin, plugin::invitations.has-any-admin-permission(plugin::invitations.members.associate | plugin::invitations.groups.update)",
        "GET /invitations/people → people-admin.find: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.people.read)",
        "GET /invitations/people/user/:id → people-admin.findOne: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.people.read)",
        "PUT /invitations/people/user/:id → people-admin.update: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.people.update)",
        "POST /invitations/people/user/:id/revoke-sessions → people-admin.revokeSessions: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.people.update)",
      ]
    `);
  });

  it('routes of the content API', () => {
    expect(mountedRoutes(app, 'content-api').map(routeText)).toMatchInlineSnapshot(`
      [
        "GET /api/invitations/me/profile → profile.findProfile: public",
        "PUT /api/invitations/me/profile → profile.updateProfile: public",
        "GET /api/invitations/me/memberships → member.findOwn: public",
        "PUT /api/invitations/me/memberships/:id → member.updateOwn: public",
        "DELETE /api/invitations/me/memberships/:id → member.leave: public",
        "GET /api/invitations/accounts/:account/members → member.find: public",
        "PUT /api/invitations/accounts/:account/members/:id → member.update: public",
        "DELETE /api/invitations/accounts/:account/members/:id → member.remove: public",
        "POST /api/invitations/accounts/:account/transfer → member.transfer: public",
        "POST /api/invitations/inspect → acceptance.inspect: public",
        "POST /api/invitations/register → acceptance.register: public",
        "POST /api/invitations/accept → acceptance.accept: public",
        "POST /api/invitations/decline → acceptance.decline: public",
        "POST /api/invitations/renew → acceptance.renew: public",
        "GET /api/invitations/me/invitations → my-invitations.find: public",
        "POST /api/invitations/me/invitations/:id/accept → my-invitations.accept: public",
        "POST /api/invitations/me/invitations/:id/decline → my-invitations.decline: public",
        "GET /api/invitations/accounts/:account/invitations → member-invitations.find: public",
        "POST /api/invitations/accounts/:account/invitations → member-invitations.create: public",
        "POST /api/invitations/accounts/:account/invitations/:id/resend → member-invitations.resend: public",
        "POST /api/invitations/accounts/:account/invitations/:id/cancel → member-invitations.cancel: public",
        "GET /api/invitations → invitation.find: plugin::invitations.is-api-token",
        "POST /api/invitations → invitation.create: plugin::invitations.is-api-token",
        "POST /api/invitations/batch → invitation.batch: plugin::invitations.is-api-token",
        "GET /api/invitations/:id → invitation.findOne: plugin::invitations.is-api-token",
        "POST /api/invitations/:id/resend → invitation.resend: plugin::invitations.is-api-token",
        "POST /api/invitations/:id/extend → invitation.extend: plugin::invitations.is-api-token",
        "POST /api/invitations/:id/cancel → invitation.cancel: plugin::invitations.is-api-token",
        "GET /api/invitations/:id/link → invitation.link: plugin::invitations.is-api-token",
      ]
    `);
  });

  it('hosted pages', () => {
    const layers = (app.strapi.server.listRoutes() as unknown as Layer[]).filter(({ path }) =>
      path.startsWith('/invite'),
    );
    expect(
      layers
        .filter(({ path }) => !path.startsWith('/invitations'))
        .map(({ path, methods }) => `${methods.filter((method) => method !== 'HEAD').join()} ${path}`),
    ).toMatchInlineSnapshot(`
      [
        "GET /invite",
        "GET /invite/view/:handle",
        "GET /invite/assets/:file",
        "POST /invite/register",
        "POST /invite/login",
        "POST /invite/accept",
        "POST /invite/decline",
        "POST /invite/renew",
      ]
    `);
  });

  it('actions of the content API', () => {
    expect(contentApiActionsOf(app)).toMatchInlineSnapshot(`
      [
        "plugin::invitations.acceptance.accept",
        "plugin::invitations.acceptance.decline",
        "plugin::invitations.acceptance.inspect",
        "plugin::invitations.acceptance.register",
        "plugin::invitations.acceptance.renew",
        "plugin::invitations.invitation.batch",
        "plugin::invitations.invitation.cancel",
        "plugin::invitations.invitation.create",
        "plugin::invitations.invitation.extend",
        "plugin::invitations.invitation.find",
        "plugin::invitations.invitation.findOne",
        "plugin::invitations.invitation.link",
        "plugin::invitations.invitation.resend",
        "plugin::invitations.member-invitations.cancel",
        "plugin::invitations.member-invitations.create",
        "plugin::invitations.member-invitations.find",
        "plugin::invitations.member-invitations.resend",
        "plugin::invitations.member.find",
        "plugin::invitations.member.findOwn",
        "plugin::invitations.member.leave",
        "plugin::invitations.member.remove",
        "plugin::invitations.member.transfer",
        "plugin::invitations.member.update",
        "plugin::invitations.member.updateOwn",
        "plugin::invitations.my-invitations.accept",
        "plugin::invitations.my-invitations.decline",
        "plugin::invitations.my-invitations.find",
        "plugin::invitations.profile.findProfile",
        "plugin::invitations.profile.updateProfile",
      ]
    `);
  });

  it('permissions of the admin panel', () => {
    expect(adminActionsOf(app)).toMatchInlineSnapshot(`
      [
        "plugin::invitations.accounts.create",
        "plugin::invitations.accounts.delete",
        "plugin::invitations.accounts.read",
        "plugin::invitations.accounts.update",
        "plugin::invitations.groups.create",
        "plugin::invitations.groups.delete",
        "plugin::invitations.groups.read",
        "plugin::invitations.groups.update",
        "plugin::invitations.invitations.cancel",
        "plugin::invitations.invitations.copy-link",
        "plugin::invitations.invitations.create",
        "plugin::invitations.invitations.delete",
        "plugin::invitations.invitations.extend",
        "plugin::invitations.invitations.read",
        "plugin::invitations.invitations.resend",
        "plugin::invitations.invitations.retry-delivery",
        "plugin::invitations.invitations.update",
        "plugin::invitations.members.associate",
        "plugin::invitations.members.manage",
        "plugin::invitations.members.read",
        "plugin::invitations.people.read",
        "plugin::invitations.people.update",
      ]
    `);
  });

  it('services, policies and middlewares', () => {
    const { services, policies, middlewares } = app.strapi.plugin('invitations');
    expect({
      services: Object.keys(services).sort(),
      policies: Object.keys(policies).sort(),
      middlewares: Object.keys(middlewares).sort(),
    }).toMatchInlineSnapshot(`
      {
        "middlewares": [
          "rate-limit",
        ],
        "policies": [
          "has-any-admin-permission",
          "has-permission",
          "is-api-token",
          "is-member",
        ],
        "services": [
          "accounts",
          "activity",
          "bus",
          "clock",
          "delivery",
          "delivery-engine",
          "delivery-sources",
          "groups",
          "idempotency",
          "invitations",
          "keys",
          "members",
          "people",
          "permissions",
          "rate-limits",
          "timeline",
          "users",
        ],
      }
    `);
  });

  it('events', () => {
    expect(webhookEventsOf(app)).toMatchInlineSnapshot(`
      [
        "INVITATION_CREATED: invitation.created",
        "INVITATION_UPDATED: invitation.updated",
        "INVITATION_SENT: invitation.sent",
        "INVITATION_DELIVERY_FAILED: invitation.delivery-failed",
        "INVITATION_VIEWED: invitation.viewed",
        "INVITATION_RESENT: invitation.resent",
        "INVITATION_EXTENDED: invitation.extended",
        "INVITATION_REMINDED: invitation.reminded",
        "INVITATION_LINK_COPIED: invitation.link-copied",
        "INVITATION_RENEWAL_REQUESTED: invitation.renewal-requested",
        "INVITATION_ACCEPTED: invitation.accepted",
        "INVITATION_DECLINED: invitation.declined",
        "INVITATION_CANCELLED: invitation.cancelled",
        "INVITATION_EXPIRED: invitation.expired",
        "INVITATION_NEEDS_ATTENTION: invitation.needs-attention",
        "INVITATION_DELETED: invitation.deleted",
        "MEMBERSHIP_CREATED: membership.created",
        "MEMBERSHIP_UPDATED: membership.updated",
        "MEMBERSHIP_REMOVED: membership.removed",
        "MEMBERSHIP_LEFT: membership.left",
        "ACCOUNT_CREATED: account.created",
        "ACCOUNT_UPDATED: account.updated",
        "ACCOUNT_DELETED: account.deleted",
        "ACCOUNT_OWNERSHIP_TRANSFERRED: account.ownership-transferred",
        "SIGN_UP_LINK_USED: sign-up-link.used",
      ]
    `);
  });
});
