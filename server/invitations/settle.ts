import type { AccountRecord, MembershipRecord } from '../accounts/service';
import type { Actor } from '../kernel/actor';
import { parseAddress, type EmailAddress } from '../kernel/email-address';
import { inTransaction } from '../kernel/transaction';
import type { Acceptance } from '../members/acceptance';
import type { HostRole, HostUser } from '../users/service';

import { attentionEvent } from './attention';
import type { Context } from './context';
import { NeedsAttentionError } from './errors';
import { accessAtAcceptance, admit } from './admission';
import { roleAtAcceptance } from './grant';
import type { OpenLink } from './open';
import { asOpened, throwOutcome } from './open';
import type { InvitationRecord } from './record';
import { subjectOf } from './record';

/** Somebody else won; thrown inside the transaction so that nothing of it stays. */
class LostRace extends Error {}

/** Leaves a note for the administrator; the invitation stays pending, and nothing is silently downgraded. */
export const flag = async (
  context: Context,
  opened: OpenLink,
  { reason }: NeedsAttentionError,
  actor: Actor,
): Promise<void> => {
  await inTransaction(context.strapi, async () => {
    const count = await context.store.change(
      {
        ...asOpened(context, opened),
        $or: [{ needsAttention: { $null: true } }, { needsAttention: { $ne: reason } }],
      },
      { needsAttention: reason },
    );
    if (count === 1) {
      await context.bus.publish([attentionEvent(opened.record, actor, reason)]);
    }
  });
};

/** Who accepts, and how they come to be a user. */
export interface Entrant {
  actor: Actor;
  /** The address that they come in with, where it may be another than the invited one. */
  address?: EmailAddress;
  /** Done first in the transaction, before anything is read. */
  begin?: () => Promise<void>;
  /** The version of the terms that they have read and agreed to. */
  acceptTerms: string | null;
  /** They have no user yet, so they get the host's default role where none was named. */
  isNewcomer: boolean;
  /** Makes or finds the user, inside the transaction, and gives them the role of the record. */
  welcome: (role: HostRole, record: InvitationRecord) => Promise<HostUser>;
}

export interface Settled {
  user: HostUser;
  membership: MembershipRecord | null;
}

const accountIdsOf = ({ account }: InvitationRecord): number[] => (account === null ? [] : [account.id]);

/** Its account as it is now. */
const accountNow = async (
  { accounts }: Context,
  { account }: InvitationRecord,
): Promise<AccountRecord | null> =>
  account === null ? null : ((await accounts.hold([account.id])).get(account.id) ?? null);

/**
 * Holds the addresses before the invitation is claimed: a user of one who is made or changed is written down at all its
 * invitations, so of two that are accepted at once each would otherwise wait for the other's. In the order of their keys,
 * for the same reason.
 */
const holdAddresses = async (
  { users }: Context,
  { emailCanonical }: InvitationRecord,
  other: EmailAddress | undefined,
): Promise<void> => {
  const invited = parseAddress(emailCanonical);
  await users.lockAddresses([...(invited ? [invited] : []), ...(other ? [other] : [])]);
};

/**
 * The one way in: claims the invitation with a conditional update, has the user made or found, checks once more
 * whether it may still be granted, and tells of it; all in one transaction or not at all. Of any number of
 * simultaneous calls one claims, and the rest learn what happened.
 *
 * @throws PluginError the 410 that names what happened, `InvitationNeedsAttention` (409), `TermsNotAccepted` (400), or
 * what `welcome` throws
 */
export const settleAcceptance = async (
  context: Context,
  opened: OpenLink,
  { actor, address, begin, acceptTerms, isNewcomer, welcome }: Entrant,
): Promise<Settled> => {
  const { store, bus, terms } = context;
  const settle = async (): Promise<Settled> => {
    await begin?.();
    // The account before the invitation: those who invite into it take the same order. All of it before anything is read:
    // what MariaDB shows is as old as the first look.
    await context.accounts.lock(accountIdsOf(opened.record));
    await holdAddresses(context, opened.record, address);
    const claimed = await store.change(asOpened(context, opened), {
      state: 'accepted',
      openKey: null,
      acceptedAt: context.now(),
      needsAttention: null,
    });
    if (claimed !== 1) {
      throw new LostRace();
    }
    // Ours from here on: an administrator may have changed the role while the password was being hashed.
    const record = (await store.byId(opened.record.id)) ?? opened.record;
    const account = await accountNow(context, opened.record);
    const role = await roleAtAcceptance(context, record, isNewcomer);
    const access = await accessAtAcceptance(context, record, account);
    const user = await welcome(role, record);
    await store.change({ id: opened.record.id }, { user: user.id });
    // Once more: a newer version may have been published while a code was on its way.
    const agreed = await terms.assertAccepted(acceptTerms, user.id);
    await terms.record(user.id, agreed, actor);
    const by = actor.kind === 'invitee' ? { ...actor, name: user.username } : actor;
    const membership = await admit(context, access, user.id, by);
    await bus.publish([
      {
        name: 'invitation.accepted',
        subject: subjectOf(opened.record),
        actor: by,
        userId: user.id,
        changes: { user: user.documentId },
      },
    ]);
    return { user, membership };
  };
  try {
    return await inTransaction(context.strapi, settle, { retryMissingReferences: true });
  } catch (error) {
    if (error instanceof NeedsAttentionError) {
      await flag(context, opened, error, actor);
    }
    if (error instanceof LostRace) {
      return throwOutcome(context, opened);
    }
    throw error;
  }
};

/** What whoever came in is answered. */
export const acceptanceOf = async (
  { members, config }: Context,
  { user, membership }: Settled,
): Promise<Acceptance> => ({
  user,
  membership: membership && (await members.present(membership)),
  next: config.acceptance.after,
});
