import { mountedRoutes, type MountedRoute } from '../security/walk';
import { startApp, type App } from '../support';
import { adminActionsOf, contentApiActionsOf } from './catalogue';

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
        "GET /invitations/terms → terms-admin.find: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.terms.read)",
        "POST /invitations/terms → terms-admin.create: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.terms.create)",
        "GET /invitations/consents → terms-admin.findConsents: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.consents.read)",
        "GET /invitations/consents/export → terms-admin.exportConsents: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.consents.export)",
        "GET /invitations/suppressions → suppression-admin.find: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.suppressions.read)",
        "POST /invitations/suppressions → suppression-admin.create: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.suppressions.create)",
        "DELETE /invitations/suppressions/:id → suppression-admin.remove: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.suppressions.delete)",
        "GET /invitations/accounts → account-admin.find: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.accounts.read)",
        "POST /invitations/accounts → account-admin.create: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.accounts.create)",
        "GET /invitations/accounts/export → account-admin.exportAll: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.accounts.export)",
        "GET /invitations/accounts/:id → account-admin.findOne: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.accounts.read)",
        "PUT /invitations/accounts/:id → account-admin.update: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.accounts.update)",
        "DELETE /invitations/accounts/:id → account-admin.remove: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.accounts.delete)",
        "POST /invitations/accounts/:id/transfer → account-admin.transfer: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.members.manage)",
        "GET /invitations/groups → group-admin.find: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.read)",
        "POST /invitations/groups → group-admin.create: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.create)",
        "GET /invitations/groups/export → group-admin.exportAll: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.export)",
        "GET /invitations/groups/:id → group-admin.findOne: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.read)",
        "PUT /invitations/groups/:id → group-admin.update: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.update)",
        "DELETE /invitations/groups/:id → group-admin.remove: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.delete)",
        "GET /invitations/groups/:id/members → group-admin.findMembers: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.read)",
        "POST /invitations/groups/:id/members → group-admin.addMember: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.update)",
        "DELETE /invitations/groups/:id/members/:user → group-admin.removeMember: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.groups.update)",
        "GET /invitations/accounts/:id/members → member-admin.find: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.members.read)",
        "PUT /invitations/memberships/:id → member-admin.update: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.members.manage)",
        "DELETE /invitations/memberships/:id → member-admin.remove: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.members.manage)",
        "GET /invitations/jobs → job-admin.find: admin::isAuthenticatedAdmin, plugin::invitations.has-any-admin-permission(plugin::invitations.jobs.read | plugin::invitations.jobs.manage | plugin::invitations.invitations.resend | plugin::invitations.invitations.cancel | plugin::invitations.invitations.extend | plugin::invitations.invitations.delete | plugin::invitations.invitations.retry-delivery | plugin::invitations.invitations.reassign)",
        "GET /invitations/jobs/:id → job-admin.findOne: admin::isAuthenticatedAdmin, plugin::invitations.has-any-admin-permission(plugin::invitations.jobs.read | plugin::invitations.jobs.manage | plugin::invitations.invitations.resend | plugin::invitations.invitations.cancel | plugin::invitations.invitations.extend | plugin::invitations.invitations.delete | plugin::invitations.invitations.retry-delivery | plugin::invitations.invitations.reassign)",
        "GET /invitations/jobs/:id/result → job-admin.result: admin::isAuthenticatedAdmin, plugin::invitations.has-any-admin-permission(plugin::invitations.jobs.read | plugin::invitations.jobs.manage | plugin::invitations.invitations.resend | plugin::invitations.invitations.cancel | plugin::invitations.invitations.extend | plugin::invitations.invitations.delete | plugin::invitations.invitations.retry-delivery | plugin::invitations.invitations.reassign)",
        "POST /invitations/jobs/:id/cancel → job-admin.cancel: admin::isAuthenticatedAdmin, plugin::invitations.has-any-admin-permission(plugin::invitations.jobs.read | plugin::invitations.jobs.manage | plugin::invitations.invitations.resend | plugin::invitations.invitations.cancel | plugin::invitations.invitations.extend | plugin::invitations.invitations.delete | plugin::invitations.invitations.retry-delivery | plugin::invitations.invitations.reassign)",
        "POST /invitations/jobs/:id/pause → job-admin.pause: admin::isAuthenticatedAdmin, plugin::invitations.has-any-admin-permission(plugin::invitations.jobs.read | plugin::invitations.jobs.manage | plugin::invitations.invitations.resend | plugin::invitations.invitations.cancel | plugin::invitations.invitations.extend | plugin::invitations.invitations.delete | plugin::invitations.invitations.retry-delivery | plugin::invitations.invitations.reassign)",
        "POST /invitations/jobs/:id/resume → job-admin.resume: admin::isAuthenticatedAdmin, plugin::invitations.has-any-admin-permission(plugin::invitations.jobs.read | plugin::invitations.jobs.manage | plugin::invitations.invitations.resend | plugin::invitations.invitations.cancel | plugin::invitations.invitations.extend | plugin::invitations.invitations.delete | plugin::invitations.invitations.retry-delivery | plugin::invitations.invitations.reassign)",
        "GET /invitations/options → invitation-admin.options: admin::isAuthenticatedAdmin, plugin::invitations.has-any-admin-permission(plugin::invitations.invitations.read | plugin::invitations.invitations.create | plugin::invitations.accounts.read | plugin::invitations.members.read | plugin::invitations.members.manage | plugin::invitations.members.associate | plugin::invitations.groups.read | plugin::invitations.groups.create | plugin::invitations.people.read | plugin::invitations.sign-up-links.read | plugin::invitations.sign-up-links.create | plugin::invitations.sign-up-links.update)",
        "GET /invitations/options/accounts → invitation-admin.accountOptions: admin::isAuthenticatedAdmin, plugin::invitations.has-any-admin-permission(plugin::invitations.invitations.create | plugin::invitations.invitations.update | plugin::invitations.sign-up-links.create | plugin::invitations.sign-up-links.update | plugin::invitations.members.manage | plugin::invitations.members.associate)",
        "GET /invitations/options/groups → invitation-admin.groupOptions: admin::isAuthenticatedAdmin, plugin::invitations.has-any-admin-permission(plugin::invitations.invitations.create | plugin::invitations.invitations.update | plugin::invitations.sign-up-links.create | plugin::invitations.sign-up-links.update | plugin::invitations.members.manage | plugin::invitations.members.associate)",
        "GET /invitations/invitations → invitation-admin.find: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.read)",
        "POST /invitations/invitations → invitation-admin.create: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.create)",
        "GET /invitations/invitations/check → invitation-admin.check: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.create)",
        "POST /invitations/invitations/batch → invitation-admin.batch: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.create)",
        "POST /invitations/invitations/bulk → invitation-admin.bulk: admin::isAuthenticatedAdmin, plugin::invitations.has-any-admin-permission(plugin::invitations.invitations.resend | plugin::invitations.invitations.cancel | plugin::invitations.invitations.extend | plugin::invitations.invitations.delete | plugin::invitations.invitations.retry-delivery)",
        "GET /invitations/invitations/export → invitation-admin.exportAll: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.export)",
        "POST /invitations/invitations/reassign → invitation-admin.reassign: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.invitations.reassign)",
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
        "GET /invitations/imports → import-admin.find: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.imports.read)",
        "POST /invitations/imports → import-admin.create: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.imports.create)",
        "GET /invitations/imports/:id → import-admin.findOne: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.imports.read)",
        "PUT /invitations/imports/:id/mapping → import-admin.changeMapping: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.imports.create)",
        "GET /invitations/imports/:id/rows → import-admin.findRows: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.imports.read)",
        "GET /invitations/imports/:id/result → import-admin.result: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.imports.read)",
        "POST /invitations/imports/:id/apply → import-admin.apply: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.imports.apply)",
        "POST /invitations/imports/:id/cancel → import-admin.cancel: admin::isAuthenticatedAdmin, plugin::invitations.has-any-admin-permission(plugin::invitations.imports.apply | plugin::invitations.imports.create)",
        "POST /invitations/imports/:id/pause → import-admin.pause: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.imports.apply)",
        "POST /invitations/imports/:id/resume → import-admin.resume: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.imports.apply)",
        "GET /invitations/sign-up-links → sign-up-link-admin.find: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.sign-up-links.read)",
        "POST /invitations/sign-up-links → sign-up-link-admin.create: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.sign-up-links.create)",
        "GET /invitations/sign-up-links/export → sign-up-link-admin.exportAll: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.sign-up-links.export)",
        "GET /invitations/sign-up-links/:id → sign-up-link-admin.findOne: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.sign-up-links.read)",
        "PUT /invitations/sign-up-links/:id → sign-up-link-admin.update: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.sign-up-links.update)",
        "DELETE /invitations/sign-up-links/:id → sign-up-link-admin.remove: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.sign-up-links.delete)",
        "POST /invitations/sign-up-links/:id/pause → sign-up-link-admin.pause: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.sign-up-links.pause)",
        "POST /invitations/sign-up-links/:id/resume → sign-up-link-admin.resume: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.sign-up-links.resume)",
        "POST /invitations/sign-up-links/:id/revoke → sign-up-link-admin.revoke: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.sign-up-links.revoke)",
        "POST /invitations/sign-up-links/:id/rotate → sign-up-link-admin.rotate: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.sign-up-links.rotate)",
        "GET /invitations/sign-up-links/:id/link → sign-up-link-admin.link: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.sign-up-links.copy-link)",
        "GET /invitations/sign-up-links/:id/uses → sign-up-link-admin.findUses: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.sign-up-links.read-uses)",
        "GET /invitations/sign-up-links/:id/uses/export → sign-up-link-admin.exportUses: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.sign-up-links.export-uses)",
        "GET /invitations/people → people-admin.find: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.people.read)",
        "GET /invitations/people/export → people-admin.exportAll: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.people.export)",
        "GET /invitations/people/user/:id → people-admin.findOne: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.people.read)",
        "PUT /invitations/people/user/:id → people-admin.update: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.people.update)",
        "POST /invitations/people/user/:id/revoke-sessions → people-admin.revokeSessions: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.people.update)",
        "GET /invitations/privacy/export → privacy-admin.export: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.privacy.export)",
        "POST /invitations/privacy/erase → privacy-admin.erase: admin::isAuthenticatedAdmin, admin::hasPermissions(plugin::invitations.privacy.erase)",
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
        "POST /api/invitations/challenges/:challenge/confirm → challenge.confirm: public",
        "POST /api/invitations/me/address/challenge → challenge.proveAddress: public",
        "POST /api/invitations/challenges/:challenge/resend → challenge.resend: public",
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
        "POST /api/invitations/sign-up-links/inspect → sign-up-link.inspect: public",
        "POST /api/invitations/sign-up-links/register → sign-up-link.register: public",
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
        "GET /invite/code/:handle",
        "POST /invite/code",
        "POST /invite/code/resend",
        "GET /invite/approve",
        "GET /invite/approve/view/:handle",
        "POST /invite/approve",
        "GET /invite/join",
        "GET /invite/join/view/:handle",
        "POST /invite/join/register",
        "GET /invite/sign-in",
        "POST /invite/sign-in",
        "POST /invite/sign-out",
        "POST /invite/language",
        "GET /invite/portal",
        "GET /invite/portal/invitations",
        "GET /invite/portal/invitations/:id",
        "POST /invite/portal/invitations/:id/accept",
        "POST /invite/portal/invitations/:id/decline",
        "GET /invite/portal/address",
        "POST /invite/portal/address",
        "GET /invite/portal/address/code",
        "POST /invite/portal/address/code",
        "POST /invite/portal/address/code/resend",
        "GET /invite/portal/profile",
        "POST /invite/portal/profile",
        "GET /invite/portal/memberships/:id",
        "POST /invite/portal/memberships/:id",
        "GET /invite/portal/memberships/:id/leave",
        "POST /invite/portal/memberships/:id/leave",
        "GET /invite/portal/accounts/:account/users",
        "GET /invite/portal/accounts/:account/invite",
        "POST /invite/portal/accounts/:account/invite",
        "POST /invite/portal/accounts/:account/invitations/:id/resend",
        "GET /invite/portal/accounts/:account/invitations/:id/cancel",
        "POST /invite/portal/accounts/:account/invitations/:id/cancel",
        "GET /invite/portal/accounts/:account/members/:id",
        "POST /invite/portal/accounts/:account/members/:id",
        "GET /invite/portal/accounts/:account/members/:id/remove",
        "POST /invite/portal/accounts/:account/members/:id/remove",
        "GET /invite/portal/accounts/:account/members/:id/transfer",
        "POST /invite/portal/accounts/:account/members/:id/transfer",
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
        "plugin::invitations.challenge.confirm",
        "plugin::invitations.challenge.proveAddress",
        "plugin::invitations.challenge.resend",
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
        "plugin::invitations.sign-up-link.inspect",
        "plugin::invitations.sign-up-link.register",
      ]
    `);
  });

  it('permissions of the admin panel', () => {
    expect(adminActionsOf(app)).toMatchInlineSnapshot(`
      [
        "plugin::invitations.accounts.create",
        "plugin::invitations.accounts.delete",
        "plugin::invitations.accounts.export",
        "plugin::invitations.accounts.read",
        "plugin::invitations.accounts.update",
        "plugin::invitations.consents.export",
        "plugin::invitations.consents.read",
        "plugin::invitations.groups.create",
        "plugin::invitations.groups.delete",
        "plugin::invitations.groups.export",
        "plugin::invitations.groups.read",
        "plugin::invitations.groups.update",
        "plugin::invitations.imports.apply",
        "plugin::invitations.imports.create",
        "plugin::invitations.imports.read",
        "plugin::invitations.invitations.cancel",
        "plugin::invitations.invitations.copy-link",
        "plugin::invitations.invitations.create",
        "plugin::invitations.invitations.delete",
        "plugin::invitations.invitations.export",
        "plugin::invitations.invitations.extend",
        "plugin::invitations.invitations.read",
        "plugin::invitations.invitations.reassign",
        "plugin::invitations.invitations.resend",
        "plugin::invitations.invitations.retry-delivery",
        "plugin::invitations.invitations.update",
        "plugin::invitations.jobs.manage",
        "plugin::invitations.jobs.read",
        "plugin::invitations.members.associate",
        "plugin::invitations.members.manage",
        "plugin::invitations.members.read",
        "plugin::invitations.people.export",
        "plugin::invitations.people.read",
        "plugin::invitations.people.update",
        "plugin::invitations.privacy.erase",
        "plugin::invitations.privacy.export",
        "plugin::invitations.sign-up-links.copy-link",
        "plugin::invitations.sign-up-links.create",
        "plugin::invitations.sign-up-links.delete",
        "plugin::invitations.sign-up-links.export",
        "plugin::invitations.sign-up-links.export-uses",
        "plugin::invitations.sign-up-links.pause",
        "plugin::invitations.sign-up-links.read",
        "plugin::invitations.sign-up-links.read-uses",
        "plugin::invitations.sign-up-links.resume",
        "plugin::invitations.sign-up-links.revoke",
        "plugin::invitations.sign-up-links.rotate",
        "plugin::invitations.sign-up-links.update",
        "plugin::invitations.suppressions.create",
        "plugin::invitations.suppressions.delete",
        "plugin::invitations.suppressions.read",
        "plugin::invitations.terms.create",
        "plugin::invitations.terms.read",
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
          "challenges",
          "clock",
          "delivery",
          "delivery-engine",
          "delivery-sources",
          "groups",
          "idempotency",
          "imports",
          "invitations",
          "job-kinds",
          "job-runner",
          "jobs",
          "keys",
          "members",
          "notices",
          "page-look",
          "people",
          "permissions",
          "portal-sessions",
          "privacy",
          "rate-limits",
          "sign-up-links",
          "suppressions",
          "terms",
          "timeline",
          "users",
        ],
      }
    `);
  });
});
