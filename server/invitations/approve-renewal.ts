import type { Actor } from '../kernel/actor';
import { invalidField } from '../kernel/errors';

import type { Context } from './context';
import type { InvitationRecord } from './record';
import { resendInvitation } from './resend';
import { assertLiving, findRecord } from './revive';

/**
 * Grants what the holder of an expired link asked for: a new link is mailed to the invited address.
 *
 * @throws PluginError 404, 410, `ValidationError` where nobody asked, and what resending throws
 */
export const approveRenewal = async (
  context: Context,
  actor: Actor,
  documentId: string,
): Promise<InvitationRecord> => {
  const record = await findRecord(context, documentId);
  assertLiving(record);
  if (record.renewalRequestedAt === null) {
    throw invalidField([], 'Nobody asked for a new link.');
  }
  return resendInvitation(context, actor, documentId, { replaceLink: true });
};
