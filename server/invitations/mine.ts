import type { Origin } from '../kernel/actor';
import { pageOf, windowOf, type Page } from '../kernel/paging';
import type { MembershipView } from '../members/service';
import { unprovedAddress } from '../users/errors';
import { keyOf } from '../users/user';
import type { HostUser } from '../users/service';
import { userActor } from '../users/actor';

import { acceptAs } from './accept-as';
import { livingAt } from './condition';
import type { Context } from './context';
import type { MyAcceptInput, MyDeclineInput, MyListQuery } from './contract';
import { declineAs } from './decline';
import { invitationNotFound } from './errors';
import { offerOf, type Offer } from './offer';
import { assertPending, type OpenLink } from './open';

/** An invitation as its invitee finds it without the link. */
export interface MyInvitation extends Offer {
  documentId: string;
}

/** The pending invitations to the address that the user has proved; none where they have not. */
export const listMine = async (
  context: Context,
  user: HostUser,
  query: MyListQuery,
): Promise<Page<MyInvitation>> => {
  const { store, users } = context;
  const window = windowOf(query, 'createdAt:desc');
  const emailKey = (await users.isProved(user)) ? keyOf(user.email) : null;
  const where = { emailKey, ...livingAt(context.now()) };
  const [total, records, defaultRole] =
    emailKey === null
      ? [0, [], null]
      : await Promise.all([
          store.count(where),
          store.page({
            where,
            orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
            offset: window.offset,
            limit: window.limit,
          }),
          users.shownDefaultRole(),
        ]);
  const mine = records.map((record) => ({
    documentId: record.documentId,
    ...offerOf(context, record, user, defaultRole),
  }));
  return pageOf(mine, window, total);
};

/**
 * Opens an invitation for the one whose proved address it was sent to: the session and the proof stand for the link.
 *
 * @throws PluginError `LoginRequired` (401), `InvitationNotFound` (404), or the 410 that names what happened
 */
export const openMine = async (context: Context, user: HostUser, documentId: string): Promise<OpenLink> => {
  if (!(await context.users.isProved(user))) {
    throw unprovedAddress();
  }
  const record = await context.store.byDocumentId(documentId);
  if (record?.emailKey !== keyOf(user.email)) {
    throw invitationNotFound();
  }
  assertPending(context, record);
  return { record, purpose: 'share' };
};

export const acceptMine = async (
  context: Context,
  user: HostUser,
  documentId: string,
  { origin, acceptTerms: agreed }: MyAcceptInput & { origin: Origin },
): Promise<{ status: 'accepted'; membership: MembershipView | null }> => {
  const opened = await openMine(context, user, documentId);
  const acceptTerms = agreed ?? null;
  await context.terms.assertAccepted(acceptTerms, user.id);
  const { membership } = await acceptAs(context, opened, user, { origin, acceptTerms, proof: null });
  return { status: 'accepted', membership };
};

export const declineMine = async (
  context: Context,
  user: HostUser,
  documentId: string,
  { origin, ...input }: MyDeclineInput & { origin: Origin },
): Promise<{ status: 'declined' }> =>
  declineAs(context, await openMine(context, user, documentId), input, userActor(user, origin));
