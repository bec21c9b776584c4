import type { AccountRecord, MembershipRecord } from '../accounts/service';
import type { Actor } from '../kernel/actor';
import { parseAddress } from '../kernel/email-address';
import { inTransaction } from '../kernel/transaction';
import type { HostRole, HostUser } from '../users/service';

import type { Context } from './context';
import { NeedsAttentionError } from './errors';
import { accessAtAcceptance, admit } from './admission';
import { roleAtAcceptance } from './grant';
import type { MembershipView } from './membership-view';
import type { OpenLink } from './open';
import { asOpened, throwOutcome } from './open';
import type { InvitationRecord } from './record';
import { subjectOf } from './record';

/** Somebody else won; thrown inside the transaction so that nothing of it stays. */
class LostRace extends Error {}

/** What an acceptance leads to: a session, the log-in page, or the host's confirmation mail first. */
export type NextStep = 'session' | 'login' | 'confirm';

export interface Acceptance {
  user: HostUser;
  /** Null where the invitation is to the site itself. */
  membership: MembershipView | null;
  next: NextStep;
}

/** Leaves a note for the administrator; the invitation stays pending, and nothing is silently downgraded. */
const flag = async (
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
      await context.bus.publish([
        { name: 'invitation.needs-attention', subject: subjectOf(opened.record), actor, changes: { reason } },
      ]);
    }
  });
};

/** Who accepts, and how they come to be a user. */
export interface Entrant {
  actor: Actor;
  /** They have no user yet, so they get the host's default role where none was named. */
  isNewcomer: boolean;
  /** Makes or finds the user, inside the transaction, and gives them the role of the record. */
  welcome: (role: HostRole, record: InvitationRecord) => Promise<HostUser>;
}

export interface Settled {
  user: HostUser;
  membership: MembershipRecord | null;
}

/** Its account as it is now, held before the invitation is claimed: those who invite into it take the same order. */
const holdAccountOf = async (
  context: Context,
  { account }: InvitationRecord,
): Promise<AccountRecord | null> =>
  account === null ? null : ((await context.accounts.hold([account.id])).get(account.id) ?? null);

/**
 * Holds the address before the invitation is claimed: a user of it who is made or changed is written down at all its
 * invitations, so of two that are accepted at once each would otherwise wait for the other's.
 */
const holdAddress = async ({ users }: Context, { emailCanonical }: InvitationRecord): Promise<void> => {
  const address = parseAddress(emailCanonical);
  if (address) {
    await users.lockAddress(address);
  }
};

/**
 * The one way in: claims the invitation with a conditional update, has the user made or found, checks once more
 * whether it may still be granted, and tells of it; all in one transaction or not at all. Of any number of
 * simultaneous calls one claims, and the rest learn what happened.
 *
 * @throws PluginError the 410 that names what happened, `InvitationNeedsAttention` (409), or what `welcome` throws
 */
export const settleAcceptance = async (
  context: Context,
  opened: OpenLink,
  { actor, isNewcomer, welcome }: Entrant,
): Promise<Settled> => {
  const { store, bus } = context;
  const settle = async (): Promise<Settled> => {
    const account = await holdAccountOf(context, opened.record);
    await holdAddress(context, opened.record);
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
    const role = await roleAtAcceptance(context, record, isNewcomer);
    const access = await accessAtAcceptance(context, record, account);
    const user = await welcome(role, record);
    await store.change({ id: opened.record.id }, { user: user.id });
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
