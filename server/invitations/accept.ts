import type { Origin } from '../kernel/actor';
import { parseAddress, type EmailAddress } from '../kernel/email-address';
import { PluginError } from '../kernel/errors';
import { getService } from '../kernel/get-service';
import { loginRequired, userBlocked } from '../users/errors';
import type { HostRole, HostUser } from '../users/service';
import { userActor } from '../users/actor';

import type { Context } from './context';
import { emailMismatch } from './errors';
import { presentMembership } from './membership-view';
import { openLink, type OpenLink } from './open';
import type { InvitationRecord } from './record';
import { settleAcceptance, type Acceptance } from './settle';

/** Who accepts: the user of a session, or whoever knows the credentials. */
export type AcceptInvitationInput = { token: string } & (
  { user: HostUser } | { identifier: string; password: string }
);

const isWrongPassword = (error: unknown): boolean =>
  error instanceof PluginError && error.name === 'InvalidCredentials';

/** Wrong passwords are counted per invitation, so that a link cannot be used to guess one. */
const authenticate = (
  { strapi, users }: Context,
  { record, purpose }: OpenLink,
  credentials: { identifier: string; password: string },
): Promise<HostUser> =>
  getService(strapi, 'rate-limits').guess(
    record.publicId,
    () => users.checkCredentials({ ...credentials, isAddressProved: purpose === 'mail' }),
    isWrongPassword,
  );

/** A role that was merely the default never changes anyone's. */
const giveRole = async (
  { users }: Context,
  { isRoleNamed }: InvitationRecord,
  user: HostUser,
  role: HostRole,
): Promise<HostUser> => {
  if (!isRoleNamed || user.role?.id === role.id) {
    return user;
  }
  await users.setRole(user.id, role.id);
  return { ...user, role };
};

/** @throws PluginError `EmailMismatch` (403), unless the user has the invited address */
const assertInvited = ({ emailKey }: InvitationRecord, { email }: HostUser): EmailAddress => {
  const address = parseAddress(email);
  if (address?.key !== emailKey) {
    throw emailMismatch();
  }
  return address;
};

/**
 * The user as they are now, as their address is held: while a password was checked they may have been deleted or blocked,
 * or have changed their address.
 */
const userNow = async ({ users }: Context, record: InvitationRecord, id: number): Promise<HostUser> => {
  const user = await users.findById(id);
  if (!user) {
    throw loginRequired();
  }
  if (user.blocked) {
    throw userBlocked();
  }
  assertInvited(record, user);
  return user;
};

/**
 * The mailed link and the password together prove the address. A session does not: it may be that of somebody who
 * registered the address first and put it into the invitee's browser.
 */
const prove = async ({ users }: Context, user: HostUser): Promise<HostUser> => {
  const address = parseAddress(user.email);
  if (address) {
    await users.recordProof(user.id, address, 'mail-link');
  }
  await users.confirm(user.id);
  return { ...user, confirmed: true };
};

interface Way {
  origin: Origin;
  /** The mailed link and the password came together. */
  isProving: boolean;
}

/**
 * Accepts what was opened as a user of the host that exists already.
 *
 * @throws PluginError 410, `UserBlocked` and `EmailMismatch` (403), `AlreadyMember` and `InvitationNeedsAttention` (409)
 */
export const acceptAs = async (
  context: Context,
  opened: OpenLink,
  user: HostUser,
  { origin, isProving }: Way,
): Promise<Acceptance> => {
  assertInvited(opened.record, user);
  const welcome = async (role: HostRole, record: InvitationRecord): Promise<HostUser> => {
    const current = await userNow(context, record, user.id);
    const proved = isProving ? await prove(context, current) : current;
    return giveRole(context, record, proved, role);
  };
  const actor = userActor(user, origin);
  const settled = await settleAcceptance(context, opened, { actor, isNewcomer: false, welcome });
  return {
    user: settled.user,
    membership: await presentMembership(context, settled.membership),
    next: context.config.acceptance.after,
  };
};

/**
 * Accepts by a link, with a session or with credentials.
 *
 * @throws PluginError 404, 410, `InvalidCredentials` (401), `UserBlocked` and `EmailMismatch` (403), `AlreadyMember` and
 * `InvitationNeedsAttention` (409)
 */
export const acceptInvitation = async (
  context: Context,
  input: AcceptInvitationInput,
  origin: Origin,
): Promise<Acceptance> => {
  const opened = await openLink(context, input.token);
  if ('user' in input) {
    return acceptAs(context, opened, input.user, { origin, isProving: false });
  }
  const user = await authenticate(context, opened, input);
  return acceptAs(context, opened, user, { origin, isProving: opened.purpose === 'mail' });
};
