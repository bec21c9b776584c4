import type { Actor } from '../kernel/actor';
import { invalidField } from '../kernel/errors';

import type { Context } from './context';
import { renewalSettled } from './errors';
import type { InvitationRecord } from './record';
import { resendInvitation } from './resend';
import { assertLiving, findRecord } from './revive';

/**
 * Grants what the holder of an expired link asked for: a new link is mailed to the invited address.
 *
 * @param askedAt which request is meant, where the caller looked at it before
 * @throws PluginError 404, 410, `ValidationError` where nobody asked, and what resending throws
 */
export const approveRenewal = async (
  context: Context,
  actor: Actor,
  documentId: string,
  askedAt?: Date | null,
): Promise<InvitationRecord> => {
  const record = await findRecord(context, documentId);
  assertLiving(record);
  if (askedAt && record.renewalRequestedAt?.getTime() !== askedAt.getTime()) {
    throw renewalSettled();
  }
  if (record.renewalRequestedAt === null) {
    throw invalidField([], 'Nobody asked for a new link.');
  }
  return resendInvitation(context, actor, documentId, {
    replaceLink: true,
    isAskedFor: record.isRenewalOwn === true,
    askedAt,
  });
};
