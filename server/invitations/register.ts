import type { ChallengeResult, OpenChallenge, Proof } from '../challenges/service';
import { inviteeActor, type Origin } from '../kernel/actor';
import { parseAddress, type EmailAddress } from '../kernel/email-address';
import type { Acceptance } from '../members/acceptance';
import { emailTaken } from '../users/errors';
import { ownWords } from '../users/password';
import type { ProofKind } from '../users/proof';
import type { HostRole, HostUser, Profile } from '../users/service';
import { assertOwnName } from '../users/username';

import { accessNow } from './admission';
import type { Context } from './context';
import type { RegisterInput } from './contract';
import { NeedsAttentionError } from './errors';
import { roleAtAcceptance } from './grant';
import { openLink, reopen, type OpenLink } from './open';
import { assertAddressAllowed, invitedAddress } from './policy-now';
import { profileGiven } from './profile-given';
import { askForCode, openAgain, type Asker, type OpenedPayload } from './proving';
import type { InvitationRecord } from './record';
import { acceptanceOf, flag, settleAcceptance, type Settled } from './settle';

/** Whom to make. */
interface Newcomer {
  username: string;
  passwordHash: string;
  profile: Profile;
  acceptTerms: string | null;
}

/** What is kept until the code is right; the address is the challenge's own. */
export type RegistrationPayload = Newcomer & OpenedPayload;

/** The invited address, or the one that was given instead. */
const addressGiven = (
  context: Context,
  record: InvitationRecord,
  given: string | undefined,
): { address: EmailAddress; isInvited: boolean } => {
  const address = given === undefined ? invitedAddress(record) : parseAddress(given);
  const isInvited = assertAddressAllowed(context, record, address);
  return { address: isInvited || !address ? invitedAddress(record) : address, isInvited };
};

interface Entry {
  address: EmailAddress;
  how: ProofKind;
  origin: Origin;
  begin?: () => Promise<void>;
}

/** Makes the user and lets them in; their address is proved, by the mailed link or by a code. */
const letIn = (
  context: Context,
  opened: OpenLink,
  { username, passwordHash, profile, acceptTerms }: Newcomer,
  { address, how, origin, begin }: Entry,
): Promise<Settled> => {
  const { users } = context;
  const welcome = async (role: HostRole, record: InvitationRecord): Promise<HostUser> => {
    assertAddressAllowed(context, record, address);
    return users.createProved({ username, address, passwordHash, roleId: role.id, profile }, how);
  };
  return settleAcceptance(context, opened, {
    actor: inviteeActor(origin),
    address,
    acceptTerms,
    isNewcomer: true,
    welcome,
    ...(begin && { begin }),
  });
};

/** @throws PluginError `EmailTaken` (409), or the 410 where the user came of this very link, a moment ago */
const assertNoUser = async (context: Context, opened: OpenLink, user: HostUser | null): Promise<void> => {
  if (user) {
    const { id, emailKey } = opened.record;
    // Whoever looks at the link again is shown the right form, however this user was made.
    await context.store.change({ id, emailKey, invitee_id: { $null: true } }, { invitee: user.id });
    await reopen(context, opened.record);
    throw emailTaken();
  }
};

/** Nobody is sent a code for what they could not accept then. */
const assertAcceptable = async (context: Context, opened: OpenLink, origin: Origin): Promise<void> => {
  try {
    await roleAtAcceptance(context, opened.record, true);
    await accessNow(context, opened.record);
  } catch (error) {
    if (error instanceof NeedsAttentionError) {
      await flag(context, opened, error, inviteeActor(origin));
    }
    throw error;
  }
};

/**
 * A copied link proves no address, and a mailed one only the address that it was mailed to: the address is proved by a
 * code first. Whether another address has a user is told to nobody but whoever reads its mail: a known one gets the same
 * answer in the same time.
 */
const registerByCode = async (
  context: Context,
  opened: OpenLink,
  { password, ...newcomer }: Omit<Newcomer, 'passwordHash'> & { password: string },
  { address, isInvited, asker }: { address: EmailAddress; isInvited: boolean; asker: Asker },
): Promise<OpenChallenge> => {
  const { users } = context;
  await assertAcceptable(context, opened, asker.origin);
  await users.assertUsername(newcomer.username, address);
  // Beside each other: the hash takes longer, so the look at the users takes no time that could be measured.
  const [passwordHash, user] = await Promise.all([
    users.hashPassword(password),
    users.findByAddress(address),
  ]);
  if (isInvited) {
    await assertNoUser(context, opened, user);
  }
  return askForCode(context, opened, asker, {
    flow: 'invitation',
    address,
    payload: { ...newcomer, passwordHash },
    isDecoy: user !== null,
  });
};

/**
 * Accepts by making a new user of the host, with the role of the invitation: at once by the link that was mailed to the
 * address, else when the code was right that is sent to it.
 *
 * @throws PluginError 404, 410, `EmailMismatch` (403), `EmailTaken`, `UsernameTaken`, `InvitationNeedsAttention` (409),
 * `ValidationError` and `TermsNotAccepted` (400), `RateLimitError` (429)
 */
export const registerByInvitation = async (
  context: Context,
  input: RegisterInput,
  asker: Asker,
): Promise<Acceptance | OpenChallenge> => {
  const { users } = context;
  const opened = await openLink(context, input.token);
  const { address, isInvited } = addressGiven(context, opened.record, input.email);
  const profile = profileGiven(context, opened.record, input);
  const { username, password, acceptTerms = null } = input;
  const words = ownWords(profile, opened.record.account?.name);
  await users.checkPassword(password, { username, email: address.canonical, words });
  await context.terms.assertAccepted(acceptTerms, null);
  assertOwnName(username, address);
  const newcomer = { username, profile, acceptTerms };
  if (!isInvited || opened.purpose !== 'mail') {
    return registerByCode(context, opened, { ...newcomer, password }, { address, isInvited, asker });
  }
  await assertNoUser(context, opened, await users.findByAddress(address));
  // Before the transaction: a hash takes some fifty milliseconds, and SQLite has one connection.
  const passwordHash = await users.hashPassword(password);
  const entry = { address, how: 'mail-link', origin: asker.origin } as const;
  return acceptanceOf(context, await letIn(context, opened, { ...newcomer, passwordHash }, entry));
};

/**
 * The code was right: everything is checked again as it is now, and the user is made.
 *
 * @throws PluginError as registering does, `CodeExpired` (410) where somebody else was faster
 */
export const confirmRegistration = async (
  context: Context,
  payload: RegistrationPayload,
  { address, origin, claim }: Proof,
): Promise<ChallengeResult> => {
  const opened = await openAgain(context, payload);
  const settled = await letIn(context, opened, payload, { address, how: 'code', origin, begin: claim });
  return { acceptance: await acceptanceOf(context, settled) };
};
