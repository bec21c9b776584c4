import type { DeliveryOrder, Message, Obsolete } from '../delivery/service';
import { findInviter } from '../invitations/inviter';
import type { InvitationRecord } from '../invitations/record';

import type { Context } from './context';
import { languageOf } from './inviter-language';
import { pageFor } from './inviter-page';
import type { Sender } from './store';

/** The kinds of the mails that tell whoever invited of an answer; each is also the name of its template. */
export const NOTE_MAILS = { accepted: 'inviter-accepted', declined: 'inviter-declined' } as const;
export type Answer = keyof typeof NOTE_MAILS;

/**
 * An invitation is answered once, so its key alone keeps a second mail out. Its subject is not the invitation: what became
 * of the note says nothing about the invitee's mail.
 */
export const noteOf = (answer: Answer, { id, documentId }: Sender): DeliveryOrder => ({
  kind: NOTE_MAILS[answer],
  dedupeKey: `${NOTE_MAILS[answer]}:${documentId}`,
  subject: { type: NOTE_MAILS[answer], id, documentId },
  recipientKey: null,
});

const compose = async (
  context: Context,
  answer: Answer,
  record: InvitationRecord,
): Promise<Message | Obsolete> => {
  if (record.pseudonymisedAt !== null) {
    return { obsolete: 'The data of whoever was invited have been taken out.' };
  }
  const inviter = await findInviter(context.invitations, record);
  if (!inviter) {
    return { obsolete: 'Whoever invited is gone.' };
  }
  return {
    to: inviter.email,
    language: await languageOf(context, inviter),
    template: NOTE_MAILS[answer],
    variables: {
      inviteeEmail: record.email,
      inviteeName: [record.firstName, record.lastName].filter(Boolean).join(' ') || null,
      accountName: record.account?.name ?? null,
      reason: record.declineReason,
      link: pageFor(context, inviter, record.documentId),
    },
  };
};

export const composeNotes = async (
  context: Context,
  answer: Answer,
  ids: readonly number[],
): Promise<Map<number, Message | Obsolete>> => {
  const messages = new Map<number, Message | Obsolete>();
  for (const record of await context.invitations.store.byIds(ids)) {
    messages.set(record.id, await compose(context, answer, record));
  }
  return messages;
};
