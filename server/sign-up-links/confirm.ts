import type { MembershipRecord } from '../accounts/service';
import type { ChallengeResult, Proof } from '../challenges/service';
import { admit } from '../invitations/admission';
import { NeedsAttentionError } from '../invitations/errors';
import { isDomainBlocked } from '../invitations/fields';
import { inviteeActor } from '../kernel/actor';
import { inTransaction } from '../kernel/transaction';
import type { HostUser } from '../users/service';

import type { Context } from './context';
import { domainNotAllowed } from './errors';
import { linkEvent } from './events';
import { flag, grantNow } from './grant';
import { throwOutcome } from './open';
import type { SignUpLinkRecord } from './record';
import type { SignUpPayload } from './register';
import { isDomainAllowed } from './sign-up-link';

/** The link gave no use; thrown inside the transaction so that nothing of it stays. */
class LostRace extends Error {}

interface Settled {
  user: HostUser;
  membership: MembershipRecord | null;
}

/** Takes a use before anything is read, so that what is read then is what the link gives to this one. */
const take = async ({ store, now }: Context, { link, nonce }: SignUpPayload): Promise<SignUpLinkRecord> => {
  const isTaken = await store.takeUse({ id: link, nonce }, now());
  const record = isTaken ? await store.byId(link) : null;
  if (!record) {
    throw new LostRace();
  }
  return record;
};

/** Writes down who came, and that whatever stood in the way of others before them does so no more. */
const tell = async (
  { store, bus, now }: Context,
  record: SignUpLinkRecord,
  user: HostUser,
  { address, origin }: Proof,
): Promise<void> => {
  await store.addUse({
    signUpLink: record.id,
    user: user.id,
    email: address.canonical,
    usedAt: now(),
    ip: origin.ip,
  });
  if (record.needsAttention !== null) {
    await store.change({ id: record.id }, { needsAttention: null });
  }
  await bus.publish([
    {
      ...linkEvent('used', record, inviteeActor(origin, user.username), { user: user.documentId }),
      userId: user.id,
    },
  ]);
};

const settle = async (context: Context, payload: SignUpPayload, proof: Proof): Promise<Settled> => {
  const { accounts, users, terms } = context;
  const { address, origin } = proof;
  await proof.claim();
  const record = await take(context, payload);
  const { account: named } = record;
  const account = named ? ((await accounts.hold([named.id])).get(named.id) ?? null) : null;
  await users.lockAddresses([address]);
  if (!isDomainAllowed(record.domains, address.domain) || isDomainBlocked(context, address.domain)) {
    throw domainNotAllowed();
  }
  // Once more: a newer version may have been published while the code was on its way.
  const agreed = await terms.assertAccepted(payload.acceptTerms, null);
  const { role, access } = await grantNow(context, record, account);
  const { username, passwordHash, profile } = payload;
  const newUser = { username, address, passwordHash, roleId: role.id, profile };
  const user = await users.createProved(newUser, 'code');
  await terms.record(user.id, agreed, origin);
  const membership = await admit(context, access, user.id, inviteeActor(origin, user.username));
  await tell(context, record, user, proof);
  return { user, membership };
};

/**
 * The code was right: takes a use of the link, makes the user and lets them in, all in one transaction or not at all. Of
 * any number who come at once no more than the maximum are let in.
 *
 * @throws PluginError the 410 that names what became of the link, `TermsNotAccepted` (400), `EmailMismatch` (403),
 * `EmailTaken`, `UsernameTaken`, `InvitationNeedsAttention`, `SeatLimitReached` (409)
 */
export const confirmSignUp = async (
  context: Context,
  payload: SignUpPayload,
  proof: Proof,
): Promise<ChallengeResult> => {
  const { strapi, store, members, config } = context;
  try {
    const { user, membership } = await inTransaction(strapi, () => settle(context, payload, proof), {
      retryMissingReferences: true,
    });
    const view = membership && (await members.present(membership));
    return { acceptance: { user, membership: view, next: config.acceptance.after } };
  } catch (error) {
    if (error instanceof LostRace) {
      return throwOutcome(context, { id: payload.link, nonce: payload.nonce });
    }
    const record = error instanceof NeedsAttentionError ? await store.byId(payload.link) : null;
    if (record && error instanceof NeedsAttentionError) {
      return flag(context, record, error, inviteeActor(proof.origin));
    }
    throw error;
  }
};
