import type { ChallengeResult, Proof } from '../challenges/service';
import type { Origin } from '../kernel/actor';
import { parseAddress, type EmailAddress } from '../kernel/email-address';
import type { Acceptance } from '../members/acceptance';
import { userActor } from '../users/actor';
import { loginRequired, unprovedAddress, userBlocked } from '../users/errors';
import type { ProofKind } from '../users/proof';
import { proveAddress } from '../users/prove';
import type { HostRole, HostUser } from '../users/service';

import type { Context } from './context';
import { emailMismatch } from './errors';
import type { OpenLink } from './open';
import { assertAddressAllowed } from './policy-now';
import { openAgain, type OpenedPayload } from './proving';
import type { InvitationRecord } from './record';
import { acceptanceOf, settleAcceptance } from './settle';

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

interface Way {
  origin: Origin;
  /** What proves the user's address just now; null for those who had proved it before. */
  proof: { address: EmailAddress; how: ProofKind } | null;
  acceptTerms: string | null;
  begin?: () => Promise<void>;
}

/**
 * Refuses a session that was ended after it was looked at: somebody has proved the address meanwhile, and it may be that of
 * whoever registered it before them.
 */
const assertSessionCounts = async ({ users }: Context, { id, sessionsFrom }: HostUser): Promise<void> => {
  if (sessionsFrom === undefined) {
    return;
  }
  const current = await users.sessionsValidFrom(id);
  if (current?.getTime() !== sessionsFrom?.getTime()) {
    throw loginRequired();
  }
};

/**
 * The user as they are now, as their address is held: while a password was checked they may have been deleted or blocked,
 * or have changed their address.
 */
const userNow = async (
  context: Context,
  record: InvitationRecord,
  asked: HostUser,
  { proof }: Way,
): Promise<HostUser> => {
  const { users } = context;
  const user = await users.findById(asked.id);
  if (!user) {
    throw loginRequired();
  }
  if (user.blocked) {
    throw userBlocked();
  }
  const address = parseAddress(user.email);
  assertAddressAllowed(context, record, address);
  if (!proof) {
    await assertSessionCounts(context, asked);
    if (!(await users.isProved(user))) {
      throw unprovedAddress();
    }
    return user;
  }
  if (address?.key !== proof.address.key) {
    throw emailMismatch();
  }
  return proveAddress(users, user, proof.address, proof.how);
};

/**
 * Accepts what was opened as a user of the host that exists already.
 *
 * @throws PluginError 410, `LoginRequired` (401), `UserBlocked` and `EmailMismatch` (403), `AlreadyMember` and
 * `InvitationNeedsAttention` (409)
 */
export const acceptAs = async (
  context: Context,
  opened: OpenLink,
  user: HostUser,
  way: Way,
): Promise<Acceptance> => {
  const address = parseAddress(user.email);
  const settled = await settleAcceptance(context, opened, {
    actor: userActor(user, way.origin),
    ...(address && { address }),
    ...(way.begin && { begin: way.begin }),
    acceptTerms: way.acceptTerms,
    isNewcomer: false,
    welcome: async (role, record) =>
      giveRole(context, record, await userNow(context, record, user, way), role),
  });
  return acceptanceOf(context, settled);
};

/** What is kept until the code is right. */
export type AcceptancePayload = OpenedPayload & { user: number; acceptTerms: string | null };

/**
 * The code was right: the user has proved their address, and accepts.
 *
 * @throws PluginError as accepting does, `CodeExpired` (410) where somebody else was faster
 */
export const confirmAcceptance = async (
  context: Context,
  payload: AcceptancePayload,
  { address, origin, claim }: Proof,
): Promise<ChallengeResult> => {
  const opened = await openAgain(context, payload);
  const user = await context.users.findById(payload.user);
  if (!user) {
    throw loginRequired();
  }
  const { acceptTerms } = payload;
  const proof = { address, how: 'code' } as const;
  return { acceptance: await acceptAs(context, opened, user, { origin, proof, acceptTerms, begin: claim }) };
};
