import type { OpenChallenge } from '../challenges/service';
import type { Origin } from '../kernel/actor';
import { parseAddress } from '../kernel/email-address';
import { getService } from '../kernel/get-service';
import type { Acceptance } from '../members/acceptance';
import { isInvalidCredentials, unprovedAddress } from '../users/errors';
import type { HostUser } from '../users/service';

import { acceptAs } from './accept-as';
import type { Context } from './context';
import { emailMismatch } from './errors';
import { openLink, type OpenLink } from './open';
import { assertAddressAllowed } from './policy-now';
import { askForCode, type Asker } from './proving';

/** Who accepts: the user of a session, or whoever knows the credentials. */
export type AcceptInvitationInput = { token: string; acceptTerms?: string | undefined } & (
  { user: HostUser } | { identifier: string; password: string }
);

/**
 * Wrong passwords are counted per invitation, so that a link cannot be used to guess one, and as everywhere per identifier
 * and client address, so that many links cannot either. The host's own confirmation is not asked for: who has not proved
 * the address by the mailed link does so by a code.
 */
const authenticate = (
  { strapi, users }: Context,
  { record }: OpenLink,
  { identifier, password }: { identifier: string; password: string },
  { ip }: Origin,
): Promise<HostUser> => {
  const limits = getService(strapi, 'rate-limits');
  const check = () => users.checkCredentials({ identifier, password, isAddressProved: true });
  return limits.guess(
    record.publicId,
    () => limits.guessSignIn({ identifier, ip }, check, isInvalidCredentials),
    isInvalidCredentials,
  );
};

/**
 * Accepts by a link, with a session or with credentials: at once where the user has proved the address, or proves it now
 * with the mailed link and the password; else, with the password, when the code was right that is sent to the user's
 * address. A session proves nothing, neither with the mailed link nor with a code: it may be that of somebody who registered
 * the address first and put it into the invitee's browser, and their password would stay.
 *
 * @throws PluginError 404, 410, `InvalidCredentials` and `LoginRequired` (401), `UserBlocked` and `EmailMismatch` (403),
 * `AlreadyMember` and `InvitationNeedsAttention` (409), `TermsNotAccepted` (400), `RateLimitError` (429)
 */
export const acceptInvitation = async (
  context: Context,
  input: AcceptInvitationInput,
  asker: Asker,
): Promise<Acceptance | OpenChallenge> => {
  const opened = await openLink(context, input.token);
  const user = 'user' in input ? input.user : await authenticate(context, opened, input, asker.origin);
  const address = parseAddress(user.email);
  const isOwnMail = assertAddressAllowed(context, opened.record, address) && opened.purpose === 'mail';
  const { acceptTerms = null } = input;
  const way = { origin: asker.origin, acceptTerms };
  if (address && isOwnMail && !('user' in input)) {
    await context.terms.assertAccepted(acceptTerms, user.id);
    return acceptAs(context, opened, user, { ...way, proof: { address, how: 'mail-link' } });
  }
  if (await context.users.isProved(user)) {
    await context.terms.assertAccepted(acceptTerms, user.id);
    return acceptAs(context, opened, user, { ...way, proof: null });
  }
  if ('user' in input) {
    throw unprovedAddress();
  }
  if (!address) {
    throw emailMismatch();
  }
  await context.terms.assertAccepted(acceptTerms, user.id);
  return askForCode(context, opened, asker, {
    flow: 'acceptance',
    address,
    payload: { user: user.id, acceptTerms },
    isDecoy: false,
  });
};
