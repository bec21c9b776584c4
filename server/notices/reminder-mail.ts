import type { Message, Obsolete } from '../delivery/service';
import { composeInvitationMails } from '../invitations/send';

import type { Context } from './context';

/** The kind of the mail that reminds of an invitation. */
export const REMINDER_MAIL = 'reminder';

const RENEWED: Obsolete = {
  obsolete: 'The invitation was given a new life before the reminder was sent.',
};

/** Like the invitation's own mail, with its link as it is now; not where the life has begun anew since it was ordered. */
export const composeReminders = async (
  { invitations }: Context,
  ids: readonly number[],
): Promise<Map<number, Message | Obsolete>> => {
  const messages = await composeInvitationMails(invitations, ids, REMINDER_MAIL);
  for (const { id, remindedLead } of await invitations.store.byIds(ids)) {
    const message = messages.get(id);
    if (remindedLead === null && message && !('obsolete' in message)) {
      messages.set(id, RENEWED);
    }
  }
  return messages;
};
