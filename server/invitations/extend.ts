import type { Actor } from '../kernel/actor';

import type { Context } from './context';
import type { ExtendInput } from './contract';
import { assertMayGiveAgain } from './access';
import { newLife } from './life';
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
    return {
      openKey,
      accountId: record.account?.id ?? null,
      patch: { ...newLife(context, input, record), openKey },
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
