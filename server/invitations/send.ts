import type { DeliveryOrder, Message, Obsolete } from '../delivery/service';
import { randomId } from '../kernel/secret';

import type { Context } from './context';
import { stateAt } from './invitation';
import { linkOf } from './link';
import type { InvitationRecord } from './record';
import { bindingOf, subjectOf } from './record';

/** The kind of this feature's mails in the outbox. */
export const INVITATION_MAIL = 'invitation';

/** Of an invitation that names no language. */
const FALLBACK_LANGUAGE = 'en';

/** One mail of an invitation; it names the record and holds neither link nor text. */
export const orderOf = (record: InvitationRecord): DeliveryOrder => ({
  kind: INVITATION_MAIL,
  dedupeKey: `invitation:${record.id}:${randomId()}`,
  subject: subjectOf(record),
  recipientKey: record.emailKey,
});

/** Orders the mail of an invitation anew; one that is still waiting or being retried would be a second of the same. */
export const sendNow = async ({ delivery }: Context, record: InvitationRecord): Promise<void> => {
  await delivery.drop('invitation', [record.id], 'A newer mail takes its place.');
  await delivery.enqueue([orderOf(record)]);
};

const OBSOLETE = {
  accepted: 'The invitation was accepted before the mail was sent.',
  declined: 'The invitation was declined before the mail was sent.',
  cancelled: 'The invitation was cancelled before the mail was sent.',
  expired: 'The invitation expired before the mail was sent.',
} as const;

const nameOf = ({ firstName, lastName }: InvitationRecord): string | null =>
  [firstName, lastName].filter(Boolean).join(' ') || null;

/**
 * What the outbox asks for at the moment of sending: only then is the link made, for the record as it is now.
 *
 * @param template the mail with the link: the invitation itself, or one that reminds of it
 */
export const composeInvitationMails = async (
  context: Context,
  ids: readonly number[],
  template: 'invitation' | 'reminder' = INVITATION_MAIL,
): Promise<Map<number, Message | Obsolete>> => {
  const { store, users } = context;
  const now = context.now();
  const defaultRole = await users.shownDefaultRole();
  const records = await store.byIds(ids);
  return new Map(
    records.map((record): [number, Message | Obsolete] => {
      const state = stateAt(record, now);
      if (state !== 'pending') {
        return [record.id, { obsolete: OBSOLETE[state] }];
      }
      const message: Message = {
        to: record.emailCanonical,
        language: record.language ?? FALLBACK_LANGUAGE,
        template,
        variables: {
          inviterName: record.invitedByKind === 'system' ? null : record.invitedByName,
          recipientName: nameOf(record),
          accountName: record.account?.name ?? null,
          roleName: record.role?.name ?? defaultRole?.name ?? null,
          message: record.message,
          link: linkOf(context, 'mail', bindingOf(record)),
          expiresAt: record.expiresAt,
        },
      };
      return [record.id, message];
    }),
  );
};
