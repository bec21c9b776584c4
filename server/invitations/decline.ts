import type { Origin } from '../kernel/actor';
import { inviteeActor } from '../kernel/actor';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import type { DeclineInput } from './contract';
import { blankToNull } from './fields';
import { asOpened, openLink, throwOutcome } from './open';
import { subjectOf } from './record';

/** The use of the key under which "do not invite me again" is kept. */
export const SUPPRESSION_USE = 'suppression/v1';

/**
 * Declines an invitation; with `suppress` the address is remembered, as a keyed hash, as one not to be invited again.
 *
 * @throws PluginError `InvitationNotFound` (404) or the 410 that names what happened
 */
export const declineInvitation = async (
  context: Context,
  { token, reason, suppress }: DeclineInput,
  origin: Origin,
): Promise<{ status: 'declined' }> => {
  const { store, bus, keys } = context;
  const opened = await openLink(context, token, ['mail', 'share', 'decline']);
  const { record } = opened;
  const decline = async (): Promise<boolean> => {
    const count = await store.change(asOpened(context, opened), {
      state: 'declined',
      openKey: null,
      declinedAt: context.now(),
      declineReason: blankToNull(reason),
      needsAttention: null,
    });
    if (count !== 1) {
      return false;
    }
    if (suppress) {
      await store.suppress(keys.keyedHash(SUPPRESSION_USE, record.emailCanonical));
    }
    await bus.publish([
      {
        name: 'invitation.declined',
        subject: subjectOf(record),
        actor: inviteeActor(origin, record.email),
        changes: { reason: blankToNull(reason), suppress: suppress ?? false },
      },
    ]);
    return true;
  };
  const isDone = await inTransaction(context.strapi, decline, { retryDuplicates: true });
  return isDone ? { status: 'declined' } : throwOutcome(context, opened);
};
