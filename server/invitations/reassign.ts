import type { Actor } from '../kernel/actor';

import type { Context } from './context';
import { assertMayVouch, granterOf, vouchedBy } from './grant';
import { assertPending } from './open';
import type { InvitationRecord } from './record';
import { ownOpenKey, subjectOf } from './record';
import { revise, type Target } from './revive';

/**
 * Takes over a pending invitation of somebody else: whoever does vouches for it from now on, and what needed attention
 * because the other one had left is whole again. Link, life and `invitedBy` stay, and nothing is sent.
 *
 * @throws PluginError 404, 410, `PermissionCeiling` and `ForbiddenError` (403), `SeatLimitReached` (409),
 * `ValidationError` where some of what it gives is gone
 */
export const reassignInvitation = (
  context: Context,
  actor: Actor,
  target: Target,
): Promise<InvitationRecord> =>
  revise(context, target, async (record) => {
    assertPending(context, record);
    await assertMayVouch(context, actor, record);
    return {
      openKey: ownOpenKey(record),
      accountId: record.account?.id ?? null,
      patch: vouchedBy(actor),
      follow: (changed) =>
        context.bus.publish([
          {
            name: 'invitation.updated',
            subject: subjectOf(changed),
            actor,
            changes: { vouchedBy: granterOf(actor).name },
          },
        ]),
    };
  });
