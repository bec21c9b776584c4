import type { OpenChallenge } from '../challenges/service';
import { NeedsAttentionError } from '../invitations/errors';
import { readAddress } from '../invitations/fields';
import { profileGiven } from '../invitations/profile-given';
import { inviteeActor, type Origin } from '../kernel/actor';
import type { EmailAddress } from '../kernel/email-address';
import { ownWords } from '../users/password';
import type { Profile } from '../users/service';

import type { Context } from './context';
import type { SignUpInput } from './contract';
import { domainNotAllowed } from './errors';
import { flag, grantNow } from './grant';
import { openSignUpLink } from './open';
import type { SignUpLinkRecord } from './record';
import { isDomainAllowed } from './sign-up-link';

export const FLOW = 'sign-up';

/** What is kept until the code is right; the address is the challenge's own. */
export interface SignUpPayload {
  link: number;
  nonce: string;
  username: string;
  passwordHash: string;
  profile: Profile;
  acceptTerms: string | null;
}

/** @throws PluginError `ValidationError`, `EmailMismatch` (403) */
const addressGiven = (context: Context, record: SignUpLinkRecord, text: string): EmailAddress => {
  const address = readAddress(context, text);
  if (!isDomainAllowed(record.domains, address.domain)) {
    throw domainNotAllowed();
  }
  return address;
};

/** @throws PluginError `InvitationNeedsAttention`, `SeatLimitReached` (409) */
const assertGrant = async (context: Context, record: SignUpLinkRecord, origin: Origin): Promise<void> => {
  const account = record.account && (await context.accounts.findAccount(record.account.documentId));
  try {
    await grantNow(context, record, account);
  } catch (error) {
    if (error instanceof NeedsAttentionError) {
      await flag(context, record, error, inviteeActor(origin));
    }
    throw error;
  }
};

/**
 * Sends a code to the address of somebody who wants to sign up. Whether the address has a user is not told: a known one
 * gets the same answer in the same time, and a mail that says to log in.
 *
 * @param language of the mail; null for the site's own
 * @throws PluginError `InvitationNotFound` (404), 410, `ValidationError` and `TermsNotAccepted` (400), `EmailMismatch`
 * (403), `UsernameTaken`, `InvitationNeedsAttention` and `SeatLimitReached` (409), `RateLimitError` (429)
 */
export const registerBySignUpLink = async (
  context: Context,
  input: SignUpInput,
  origin: Origin,
  language: string | null,
): Promise<OpenChallenge> => {
  const { users, challenges } = context;
  const record = await openSignUpLink(context, input.token);
  const address = addressGiven(context, record, input.email);
  const profile = profileGiven(context, {}, input);
  const { username, password, acceptTerms = null } = input;
  const words = ownWords(profile, record.account?.name);
  await users.checkPassword(password, { username, email: address.canonical, words });
  await context.terms.assertAccepted(acceptTerms, null);
  await assertGrant(context, record, origin);
  await users.assertUsername(username, address);
  // Beside each other: the hash takes longer, so the look at the users takes no time that could be measured.
  const [passwordHash, user] = await Promise.all([
    users.hashPassword(password),
    users.findByAddress(address),
  ]);
  const { id: link, nonce, publicId: subject } = record;
  const payload: SignUpPayload = { link, nonce, username, passwordHash, profile, acceptTerms };
  return challenges.open({
    flow: FLOW,
    subject,
    address,
    language,
    payload: { ...payload },
    isDecoy: user !== null,
    origin,
  });
};
