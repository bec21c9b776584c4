import type { Origin } from '../kernel/actor';
import { parseAddress } from '../kernel/email-address';
import { invalidField } from '../kernel/errors';
import { inTransaction } from '../kernel/transaction';
import { isInvalidCredentials, loginRequired, userBlocked } from '../users/errors';
import { proveAddress } from '../users/prove';
import type { HostUser } from '../users/service';

import type { Context } from './context';
import { codeExpired } from './errors';
import type { ChallengeFlow, OpenChallenge } from './flow';
import { openChallenge } from './open';

/** The subject of its challenges is the user's `documentId`. */
export const ADDRESS_FLOW = 'address';

export interface OwnAddressRequest {
  /** Of those who have one. */
  password: string | undefined;
  /** Of the mail; null for English. */
  language: string | null;
  origin: Origin;
}

/**
 * Sends a code to the address of a signed-in user, who proves it with that. The session alone is not enough, not even
 * with the mailbox: it may be that of somebody who registered the address first, and whose password would stay.
 *
 * @throws PluginError `ValidationError` (400) where the password is missing or what the host holds for an address is none,
 * `InvalidCredentials` (401), `RateLimitError` (429)
 */
export const openOwnAddress = async (
  context: Context,
  user: HostUser,
  { password, language, origin }: OwnAddressRequest,
): Promise<OpenChallenge> => {
  const address = parseAddress(user.email);
  if (!address) {
    throw invalidField('email', 'This is not an email address.');
  }
  await context.limits.guessSignIn(
    { identifier: user.email, ip: origin.ip },
    () => context.users.checkOwnPassword({ userId: user.id, password }),
    isInvalidCredentials,
  );
  return openChallenge(context, {
    flow: ADDRESS_FLOW,
    subject: user.documentId,
    address,
    language,
    payload: { userId: user.id },
    isDecoy: false,
    origin,
  });
};

/** The code was right: the user has proved the address, if it is still theirs. */
export const addressFlow = (context: Context): ChallengeFlow => ({
  async confirm({ userId }, { address, claim }) {
    const { users } = context;
    const { id, wasProved } = await inTransaction(context.strapi, async () => {
      await claim();
      await users.lockAddresses([address]);
      const user = await users.findById(Number(userId));
      if (!user) {
        throw loginRequired();
      }
      if (user.blocked) {
        throw userBlocked();
      }
      if (parseAddress(user.email)?.key !== address.key) {
        throw codeExpired();
      }
      const isProved = await users.isProved(user);
      await proveAddress(users, user, address, 'code');
      return { id: user.id, wasProved: isProved };
    });
    const sessionsFrom = wasProved ? null : await users.sessionsValidFrom(id);
    return { data: { status: 'proved' }, proved: { userId: id, sessionsFrom } };
  },
});
