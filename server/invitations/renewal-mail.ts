import type { Core } from '@strapi/types';

import type { DeliveryOrder, Message, Obsolete } from '../delivery/service';
import { DEFAULT_LANGUAGE } from '../kernel/languages';
import { randomId } from '../kernel/secret';

import type { Context } from './context';
import { findInviter, type InviterPerson } from './inviter';
import type { InvitationRecord } from './record';
import { approvalToken } from './renewal-approval';

/** The kind of the mail that tells whoever invited that a new link is asked for. */
export const RENEWAL_MAIL = 'renewal-request';

/** One mail per request. Its subject is not the invitation: what became of it says nothing about the invitee's mail. */
const orderOf = ({ id, documentId }: InvitationRecord): DeliveryOrder => ({
  kind: RENEWAL_MAIL,
  dedupeKey: `${RENEWAL_MAIL}:${id}:${randomId()}`,
  subject: { type: RENEWAL_MAIL, id, documentId },
  recipientKey: null,
});

/** Orders the mail in the transaction of the request, where the site wants one and there is somebody to write to. */
export const tellInviter = async (context: Context, record: InvitationRecord): Promise<void> => {
  if (context.config.notifications.inviter.renewalRequested && (await findInviter(context, record))) {
    await context.delivery.enqueue([orderOf(record)]);
  }
};

/** A page of the plugin in the panel; null where the host does not know the panel's address. */
export const panelLink = (strapi: Core.Strapi, path = ''): string | null => {
  const panel = strapi.config.get<string | undefined>('admin.absoluteUrl');
  return panel ? `${panel.replace(/\/$/, '')}/plugins/invitations${path && `/${path}`}` : null;
};

/** The page that approves; administrators of a site without pages are led to the panel, members to nowhere. */
const linkFor = (context: Context, record: InvitationRecord, { user }: InviterPerson): string | null => {
  const { config, strapi } = context;
  const token = approvalToken(context, record);
  if (config.features.pages && config.publicUrl !== null) {
    return token && `${config.publicUrl}${config.pages.path}/approve?token=${token}`;
  }
  return user === null ? panelLink(strapi, encodeURIComponent(record.documentId)) : null;
};

const composeOne = async (context: Context, record: InvitationRecord): Promise<Message | Obsolete> => {
  if (record.renewalRequestedAt === null) {
    return { obsolete: 'The request was answered before the mail was sent.' };
  }
  const inviter = await findInviter(context, record);
  if (!inviter) {
    return { obsolete: 'Whoever invited is gone.' };
  }
  return {
    to: inviter.email,
    language: inviter.language ?? DEFAULT_LANGUAGE,
    template: RENEWAL_MAIL,
    variables: {
      inviteeEmail: record.email,
      inviteeName: [record.firstName, record.lastName].filter(Boolean).join(' ') || null,
      accountName: record.account?.name ?? null,
      link: linkFor(context, record, inviter),
    },
  };
};

export const composeRenewalMails = async (
  context: Context,
  ids: readonly number[],
): Promise<Map<number, Message | Obsolete>> => {
  const messages = new Map<number, Message | Obsolete>();
  for (const record of await context.store.byIds(ids)) {
    messages.set(record.id, await composeOne(context, record));
  }
  return messages;
};
