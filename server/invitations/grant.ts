import type { Actor } from '../kernel/actor';
import { invalidField } from '../kernel/errors';
import { permissionCeiling } from '../permissions/errors';
import type { HostRole } from '../users/service';

import { assertMayGiveAgain } from './access';
import type { GrantContext } from './context';
import { NeedsAttentionError } from './errors';
import type { GranterKind, GrantRecord } from './record';

/** What a column of text takes on every database. */
const MAX_NAME = 255;

/** An actor as the row keeps them; those who hold a link cannot vouch for anything. */
export const granterOf = (actor: Actor): { kind: GranterKind; id: string | null; name: string | null } => ({
  kind: actor.kind === 'invitee' ? 'system' : actor.kind,
  id: actor.id,
  name: actor.name?.slice(0, MAX_NAME) ?? null,
});

/** What a verb writes when its actor vouches for the invitation from now on. */
export const vouchedBy = (actor: Actor) => {
  const { kind, id } = granterOf(actor);
  return { vouchedByKind: kind, vouchedById: id, needsAttention: null };
};

type Granter = Pick<Actor, 'kind' | 'roles'>;
type Granting = Pick<GrantContext, 'users' | 'permissions' | 'config'>;

/**
 * Members of an account decide about their account, not about the site: unless the site lists for their role what it may
 * give, they may name only the role that they have themselves.
 */
const mayName = ({ config, permissions }: Granting, { kind, roles }: Granter, role: HostRole): boolean =>
  permissions.mayGrant({ roles }, role) &&
  (kind !== 'user' || roles.some((own) => own === role.type || config.roles.grantableBy[own] !== undefined));

/** The roles that an inviter may name. */
export const namableRoles = async (context: Granting, granter: Granter): Promise<HostRole[]> =>
  (await context.users.roles()).filter((role) => mayName(context, granter, role));

/** @throws PluginError `PermissionCeiling` (403) */
const assertMayName = (context: Granting, granter: Granter, role: HostRole): void => {
  if (!mayName(context, granter, role)) {
    throw permissionCeiling(role.name);
  }
};

/**
 * Naming no role gives the host's default one to whoever registers, so that is no way around the ceiling. Which role that is
 * may have changed on another node a moment ago, as it may a moment later: acceptance asks again.
 */
const assertMayGiveDefault = async ({ users, permissions }: Granting, actor: Actor): Promise<void> => {
  const role = await users.shownDefaultRole();
  if (role) {
    permissions.assertMayGrant(actor, role);
  }
};

/**
 * The role that an inviter names.
 *
 * @throws PluginError `ValidationError` where there is none, `PermissionCeiling` where the actor may not give it
 */
export const resolveRole = async (
  context: Granting,
  actor: Actor,
  documentId: string | null | undefined,
): Promise<HostRole | null> => {
  if (!documentId) {
    await assertMayGiveDefault(context, actor);
    return null;
  }
  const role = await context.users.findRole(documentId);
  if (!role) {
    throw invalidField('role', 'There is no such role.');
  }
  assertMayName(context, actor, role);
  return role;
};

/** The same for many rows of one inviter: each role is looked up once. */
export const createRoleResolver = (context: GrantContext, actor: Actor) => {
  const known = new Map<string, Promise<HostRole | null>>();
  return (documentId: string | null | undefined): Promise<HostRole | null> => {
    const key = documentId ?? '';
    const role = known.get(key) ?? resolveRole(context, actor, documentId);
    known.set(key, role);
    return role;
  };
};

/**
 * Checks that an actor may give again the role that a record gives already.
 *
 * @throws PluginError `PermissionCeiling`, or `ValidationError` where the role that was named is gone
 */
export const assertMayVouchForRole = async (
  context: Granting,
  actor: Actor,
  record: GrantRecord,
): Promise<void> => {
  if (record.role) {
    assertMayName(context, actor, record.role);
  } else if (!record.isRoleNamed) {
    await assertMayGiveDefault(context, actor);
  } else {
    throw invalidField('role', 'The role no longer exists. Edit and choose another role.');
  }
};

/**
 * Checks that an actor may give again all that a record gives already: who resends it vouches for it.
 *
 * @throws PluginError `PermissionCeiling` and `ForbiddenError` (403), or `ValidationError` where some of it is gone
 */
export const assertMayVouch = async (
  context: GrantContext,
  actor: Actor,
  record: GrantRecord,
): Promise<void> => {
  await assertMayGiveAgain(context, actor, record);
  await assertMayVouchForRole(context, actor, record);
};

/**
 * The role that acceptance gives: the one that was named, else the host's default. Checked against whoever vouches as
 * they are now; nothing is silently downgraded.
 *
 * @param isNewcomer somebody without a user gets the default role, too; it changes nobody else's
 * @throws NeedsAttentionError with the reason
 */
export const roleAtAcceptance = async (
  context: GrantContext,
  record: GrantRecord,
  isNewcomer: boolean,
): Promise<HostRole> => {
  const { users, permissions } = context;
  const voucher = await permissions.findVoucher({ kind: record.vouchedByKind, id: record.vouchedById });
  if (voucher.standing !== 'good') {
    throw new NeedsAttentionError(voucher.standing === 'gone' ? 'inviter-gone' : 'inviter-blocked');
  }
  const role = record.isRoleNamed ? record.role : await users.defaultRole();
  if (!role) {
    throw new NeedsAttentionError('role-gone');
  }
  const granter = { kind: record.vouchedByKind, roles: voucher.roles };
  const isRefused = record.isRoleNamed
    ? !mayName(context, granter, role)
    : isNewcomer && !permissions.mayGrant(granter, role);
  if (isRefused) {
    throw new NeedsAttentionError('role-not-grantable');
  }
  return role;
};
