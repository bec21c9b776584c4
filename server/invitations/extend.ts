import type { Actor } from '../kernel/actor';
import { SECOND_MS } from '../kernel/clock';

import type { Context } from './context';
import type { ExtendInput } from './contract';
import { assertMayGiveAgain } from './access';
import { grantLife } from './life';
import type { InvitationRecord } from './record';
import { ownOpenKey, subjectOf } from './record';
import { revise, type Target } from './revive';

/**
 * Gives an invitation a life from now. The link stays, and that of an expired one comes alive again; nothing is sent.
 *
 * @throws PluginError 404, 410, `InvitationPending` and `SeatLimitReached` (409)
 */
export const extendInvitation = (
  context: Context,
  actor: Actor,
  target: Target,
  input: ExtendInput,
): Promise<InvitationRecord> =>
  revise(context, target, async (record) => {
    await assertMayGiveAgain(context, actor, record);
    const openKey = ownOpenKey(record);
    const life = grantLife(context, input, record.lifeSeconds * SECOND_MS);
    return {
      openKey,
      accountId: record.account?.id ?? null,
      patch: {
        state: 'pending',
        openKey,
        expiredAt: null,
        renewalRequestedAt: null,
        remindedLead: null,
        ...life,
      },
      follow: (changed) =>
        context.bus.publish([
          {
            name: 'invitation.extended',
            subject: subjectOf(changed),
            actor,
            changes: { expiresAt: changed.expiresAt },
          },
        ]),
    };
  });
