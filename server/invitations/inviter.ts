import type { Core } from '@strapi/types';

import type { Actor, Origin } from '../kernel/actor';
import { actorOfAdmin, type AdminUser } from '../kernel/admin-actor';
import { forbidden, PluginError } from '../kernel/errors';
import { adminActionId } from '../kernel/routes';
import { userActor } from '../users/actor';
import type { HostUser } from '../users/service';

import type { Context } from './context';
import type { InvitationRecord } from './record';

/** Whoever invited, where they are still there and can be written to. */
export interface InviterPerson {
  email: string;
  /** A language tag; null where it is not known. */
  language: string | null;
  /** Null for an administrator. */
  user: HostUser | null;
  actor(origin: Origin): Actor;
  /**
   * @param action an RBAC action of the plugin, such as `invitations.resend`
   * @throws PluginError `ForbiddenError` (403) where an administrator may no longer do that
   */
  assertMay(action: string): Promise<void>;
}

interface AdminRow extends AdminUser {
  isActive: boolean | null;
  blocked: boolean | null;
  preferedLanguage: string | null;
}

/** What of the host's service for the permissions of administrators is used. */
interface PermissionService {
  findMany(query: { where: object }): Promise<{ conditions: readonly string[] }[]>;
  engine: { generateUserAbility(user: AdminUser): Promise<{ can(action: string): boolean }> };
}

/**
 * May an administrator do this now? The host makes somebody's whole ability, hundreds of permissions, for each question:
 * that is left for where a condition has to be asked.
 */
const mayDo = async (strapi: Core.Strapi, admin: AdminUser, action: string): Promise<boolean> => {
  const service = strapi.service('admin::permission') as unknown as PermissionService;
  const permissions = await service.findMany({ where: { role: { users: { id: admin.id } }, action } });
  if (permissions.length === 0 || permissions.some(({ conditions }) => conditions.length === 0)) {
    return permissions.length > 0;
  }
  return (await service.engine.generateUserAbility(admin)).can(action);
};

/** An administrator who is still there, active and not blocked; null for everybody else. */
export const findAdmin = async (strapi: Core.Strapi, id: string): Promise<InviterPerson | null> => {
  const admin = (await strapi.db
    .query('admin::user')
    .findOne({ where: { id }, populate: ['roles'] })) as AdminRow | null;
  if (!admin?.isActive || admin.blocked) {
    return null;
  }
  return {
    email: admin.email,
    language: admin.preferedLanguage,
    user: null,
    actor: (origin) => actorOfAdmin(admin, origin),
    async assertMay(action) {
      if (!(await mayDo(strapi, admin, adminActionId(action)))) {
        throw forbidden();
      }
    },
  };
};

/**
 * Whoever lets work be done in the background, as they are now: it may take an hour, in which they lose a role or their
 * account.
 *
 * @param action an RBAC action of the plugin, which an administrator must still have
 * @throws PluginError `ForbiddenError` (403) where an administrator is gone or blocked, or may no longer do this
 */
export const actorNow = async (strapi: Core.Strapi, actor: Actor, action: string): Promise<Actor> => {
  if (actor.kind !== 'admin' || actor.id === null) {
    return actor;
  }
  const admin = await findAdmin(strapi, actor.id);
  if (!admin) {
    throw forbidden('Whoever started this job is no longer an active administrator.');
  }
  try {
    await admin.assertMay(action);
  } catch (error) {
    throw error instanceof PluginError
      ? forbidden('Whoever started this job is no longer allowed to do this.')
      : error;
  }
  return admin.actor({ ip: actor.ip, userAgent: actor.userAgent });
};

/** Only one whose address is proved: whoever reads the mail decides in their name. */
const findMember = async ({ users }: Context, id: string): Promise<InviterPerson | null> => {
  const user = await users.findById(Number(id));
  if (!user || user.blocked || !(await users.isProved(user))) {
    return null;
  }
  return {
    email: user.email,
    language: null,
    user,
    actor: (origin) => userActor(user, origin),
    assertMay: () => Promise.resolve(),
  };
};

/** The administrator or member who invited; null for API tokens and the site's own code, and for who is gone or blocked. */
export const findInviter = async (
  context: Context,
  { invitedByKind: kind, invitedById: id }: Pick<InvitationRecord, 'invitedByKind' | 'invitedById'>,
): Promise<InviterPerson | null> => {
  if (id === null || (kind !== 'admin' && kind !== 'user')) {
    return null;
  }
  return kind === 'admin' ? findAdmin(context.strapi, id) : findMember(context, id);
};
