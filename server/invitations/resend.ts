import type { Actor } from '../kernel/actor';
import { randomId } from '../kernel/secret';

import type { Context } from './context';
import type { ResendInput } from './contract';
import { renewalSettled } from './errors';
import { assertMayVouch, vouchedBy } from './grant';
import { stateAt } from './invitation';
import { newLife, type AskedLife } from './life';
import type { InvitationPatch, InvitationRecord } from './record';
import { bindingOf, ownOpenKey, subjectOf } from './record';
import { revise, type Revision, type Target } from './revive';
import { sendNow } from './send';

/** Somebody asked for it, and when, where it is that very request that is answered. */
interface AskedFor {
  isAskedFor?: boolean;
  askedAt?: Date | null | undefined;
}

interface Sending {
  actor: Actor;
  /** Kills the earlier links. */
  isReplaced: boolean;
  life: AskedLife;
  /** What else is written. */
  patch: InvitationPatch;
}

/** A new life and a new mail; whether by an administrator or, where the site renews by itself, by nobody. */
export const sendAgain = (context: Context, record: InvitationRecord, sending: Sending): Revision => {
  const { actor, isReplaced, life, patch } = sending;
  const openKey = ownOpenKey(record);
  return {
    openKey,
    accountId: record.account?.id ?? null,
    patch: {
      ...newLife(context, life, record),
      openKey,
      ...patch,
      ...(isReplaced ? { nonce: randomId() } : {}),
    },
    async follow(changed) {
      if (isReplaced) {
        await context.store.rememberLink(record.id, bindingOf(record));
      }
      await context.bus.publish([
        {
          name: 'invitation.resent',
          subject: subjectOf(changed),
          actor,
          changes: { expiresAt: changed.expiresAt, linkReplaced: isReplaced },
        },
      ]);
      await sendNow(context, changed);
    },
  };
};

/**
 * Sends an invitation again and gives it a new life. The link stays while it is valid, unless it is to be replaced; an
 * expired one always gets a new link. Whoever resends vouches for it from now on.
 *
 * @param input.isAskedFor whoever reads the mail of the address asked for it: then it matters no more that they did not
 * want another invitation
 * @param input.replaceLink kills the earlier links; by default as `links.replaceOnResend` says
 * @throws PluginError 404, 410, `InvitationPending`, `AddressSuppressed` and `SeatLimitReached` (409), `PermissionCeiling` (403)
 */
export const resendInvitation = (
  context: Context,
  actor: Actor,
  target: Target,
  { isAskedFor = false, askedAt, ...input }: ResendInput & AskedFor,
): Promise<InvitationRecord> =>
  revise(context, target, async (record) => {
    if (askedAt && record.renewalRequestedAt?.getTime() !== askedAt.getTime()) {
      throw renewalSettled();
    }
    if (!isAskedFor) {
      await context.suppressions.assertWelcome({ canonical: record.emailCanonical, key: record.emailKey });
    }
    await assertMayVouch(context, actor, record);
    const isReplaced = input.replaceLink ?? context.config.links.replaceOnResend;
    const isExpired = stateAt(record, context.now()) === 'expired';
    return sendAgain(context, record, {
      actor,
      isReplaced: isReplaced || isExpired,
      life: input,
      patch: vouchedBy(actor),
    });
  });
