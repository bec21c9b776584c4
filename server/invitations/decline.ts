import type { Actor, Origin } from '../kernel/actor';
import { inviteeActor } from '../kernel/actor';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import type { DeclineInput } from './contract';
import { blankToNull } from './fields';
import { asOpened, openLink, throwOutcome, type OpenLink } from './open';
import { subjectOf } from './record';

/**
 * Declines what was opened; the conditional update says whether this one was the first.
 *
 * @throws PluginError the 410 that names what happened
 */
export const declineAs = async (
  context: Context,
  opened: OpenLink,
  { reason, suppress }: Pick<DeclineInput, 'reason' | 'suppress'>,
  actor: Actor,
): Promise<{ status: 'declined' }> => {
  const { store, bus, suppressions } = context;
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
      await suppressions.suppress(record.emailCanonical);
    }
    await bus.publish([
      {
        name: 'invitation.declined',
        subject: subjectOf(record),
        actor,
        changes: { reason: blankToNull(reason), suppress: suppress ?? false },
      },
    ]);
    return true;
  };
  const isDone = await inTransaction(context.strapi, decline, { retryDuplicates: true });
  return isDone ? { status: 'declined' } : throwOutcome(context, opened);
};

/**
 * Declines an invitation; with `suppress` the address is remembered, as a keyed hash, as one not to be invited again. Only
 * by a link that was mailed: whoever holds a copied one may turn down what it offers, but does not speak for the address.
 *
 * @throws PluginError `InvitationNotFound` (404) or the 410 that names what happened
 */
export const declineInvitation = async (
  context: Context,
  { token, reason, suppress = false }: DeclineInput,
  origin: Origin,
): Promise<{ status: 'declined' }> => {
  const opened = await openLink(context, token, ['mail', 'share', 'decline']);
  const answer = { reason, suppress: suppress && opened.purpose !== 'share' };
  return declineAs(context, opened, answer, inviteeActor(origin, opened.record.email));
};
