import { hash } from 'bcrypt';
import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { parseAddress, type EmailAddress } from '../../server/kernel/email-address';

/** Somebody who calls the app over HTTP; carries their credentials on every request, but no cookies of others. */
export type Caller = ReturnType<typeof supertest.agent>;

/** An administrator of the panel, with the caller that is logged in as them. */
export interface AdminAccount {
  id: number;
  email: string;
  password: string;
  token: string;
  http: Caller;
}

/** A user of the site (users-permissions), with the caller that is logged in as them. */
export interface SiteUser {
  id: number;
  documentId: string;
  email: string;
  username: string;
  password: string;
  jwt: string;
  http: Caller;
}

export interface ApiTokenOptions {
  /** `custom` with `permissions`, or one of the host's own kinds. */
  type: 'custom' | 'full-access' | 'read-only';
  /** Content-API actions such as `plugin::invitations.token-controller.find`; only for `custom`. */
  permissions?: string[];
}

export interface NewSiteUser {
  email: string;
  username: string;
  password: string;
  /** The type of the role; `authenticated` if left out. */
  role?: string;
  blocked?: boolean;
  confirmed?: boolean;
  /** They have proved to the plugin that the address is theirs. */
  isProved?: boolean;
}

/** Somebody who sends this header with everything. */
export const callerWith = (url: string, bearer?: string): Caller => {
  const caller = supertest.agent(url);
  if (bearer) caller.set('Authorization', `Bearer ${bearer}`);
  return caller;
};

interface Token {
  token: string;
}

/** A new access token of an administrator: the host lets each of them live for half an hour. */
export const adminToken = async (strapi: Core.Strapi, adminId: number): Promise<string> => {
  const sessions = strapi.sessionManager('admin');
  const refresh = await sessions.generateRefreshToken(String(adminId), randomBytes(8).toString('hex'), {
    type: 'session',
  });
  const access: Token | { error: string } = await sessions.generateAccessToken(refresh.token);
  if ('error' in access) throw new Error(`The host gave no admin token: ${access.error}`);
  return access.token;
};

const createAdmin = async (
  strapi: Core.Strapi,
  url: string,
  roleId: number,
  email: string,
): Promise<AdminAccount> => {
  const password = `Secret-${randomBytes(6).toString('hex')}-1`;
  const user: { id: number } = await strapi.service('admin::user').create({
    email,
    firstname: 'Ada',
    lastname: 'Admin',
    isActive: true,
    registrationToken: null,
    roles: [roleId],
  });
  // The host itself would take ten rounds.
  await strapi.db
    .query('admin::user')
    .update({ where: { id: user.id }, data: { password: await hash(password, 4) } });
  const token = await adminToken(strapi, user.id);
  return { id: user.id, email, password, token, http: callerWith(url, token) };
};

/** Creates a super admin. */
export const createSuperAdmin = async (
  strapi: Core.Strapi,
  url: string,
  email: string,
): Promise<AdminAccount> => {
  const role: { id: number } | null = await strapi.service('admin::role').getSuperAdmin();
  if (!role) throw new Error('The host has no super-admin role');
  return createAdmin(strapi, url, role.id, email);
};

/**
 * Creates an admin whose role has these actions and nothing else.
 *
 * @param actions RBAC actions such as `plugin::invitations.invitations.read`; none at all is allowed
 */
export const createAdminWithPermissions = async (
  strapi: Core.Strapi,
  url: string,
  actions: readonly string[],
): Promise<AdminAccount> => {
  const name = `role-${randomBytes(4).toString('hex')}`;
  const role: { id: number } = await strapi.service('admin::role').create({ name, description: '' });
  await strapi.service('admin::role').assignPermissions(
    role.id,
    actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
  );
  return createAdmin(strapi, url, role.id, `${name}@site.test`);
};

/** Creates an API token and answers the caller that carries it. */
export const createApiToken = async (
  strapi: Core.Strapi,
  url: string,
  { type, permissions }: ApiTokenOptions,
): Promise<Caller> => {
  const created: { accessKey: string } = await strapi.service('admin::api-token').create({
    name: `token-${randomBytes(4).toString('hex')}`,
    description: '',
    type,
    lifespan: null,
    permissions: type === 'custom' ? (permissions ?? []) : null,
  });
  return callerWith(url, created.accessKey);
};

interface Proofs {
  recordProof(userId: number, address: EmailAddress, how: 'mail-link'): Promise<void>;
}

/** As if they had accepted an invitation by its mail before. */
const prove = async (strapi: Core.Strapi, userId: number, email: string): Promise<void> => {
  const address = parseAddress(email);
  if (!address) throw new Error(`"${email}" is no address`);
  await strapi.plugin('invitations').service<Proofs>('users').recordProof(userId, address, 'mail-link');
};

/** Creates a user of the site the way the host does, and logs them in through the host unless they are blocked. */
export const createSiteUser = async (
  strapi: Core.Strapi,
  url: string,
  user: NewSiteUser,
): Promise<SiteUser> => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: user.role ?? 'authenticated' } });
  if (!role) throw new Error(`There is no role of type "${user.role ?? 'authenticated'}"`);
  const created: { id: number; documentId: string } = await strapi
    .plugin('users-permissions')
    .service('user')
    .add({
      email: user.email,
      username: user.username,
      password: user.password,
      provider: 'local',
      confirmed: user.confirmed ?? true,
      blocked: user.blocked ?? false,
      role: role.id,
    });
  const { email, username, password } = user;
  if (user.isProved) await prove(strapi, created.id, email);
  const base = { id: created.id, documentId: created.documentId, email, username, password };
  if (user.blocked) return { ...base, jwt: '', http: callerWith(url) };
  const answer = await callerWith(url).post('/api/auth/local').send({ identifier: email, password });
  const jwt: unknown = answer.body.jwt;
  if (typeof jwt !== 'string') throw new Error(`${email} could not log in: ${JSON.stringify(answer.body)}`);
  return { ...base, jwt, http: callerWith(url, jwt) };
};
