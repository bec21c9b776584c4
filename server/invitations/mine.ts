import type { Origin } from '../kernel/actor';
import { PluginError } from '../kernel/errors';
import { keyOf } from '../users/user';
import type { HostUser } from '../users/service';
import { userActor } from '../users/actor';

import { acceptAs } from './accept';
import type { Context } from './context';
import type { MyDeclineInput, MyListQuery } from './contract';
import { declineAs } from './decline';
import { invitationNotFound } from './errors';
import type { MembershipView } from './membership-view';
import { offerOf, type Offer } from './offer';
import { assertPending, type OpenLink } from './open';

const DEFAULT_PAGE_SIZE = 20;

/** An invitation as its invitee finds it without the link. */
export interface MyInvitation extends Offer {
  documentId: string;
}

export interface MyInvitations {
  data: MyInvitation[];
  meta: { pagination: { page: number; pageSize: number; pageCount: number; total: number } };
}

/** Whoever merely wrote an address into their profile learns nothing of what is sent to it. */
const unprovedAddress = (): PluginError =>
  new PluginError({
    name: 'LoginRequired',
    status: 401,
    message: 'Please open the link in the invitation mail: your address has not been proved yet.',
    details: { reason: 'unproved-address' },
  });

/** The pending invitations to the address that the user has proved; none where they have not. */
export const listMine = async (
  context: Context,
  user: HostUser,
  query: MyListQuery,
): Promise<MyInvitations> => {
  const { store, users } = context;
  const page = Number(query.page ?? 1);
  const pageSize = Number(query.pageSize ?? DEFAULT_PAGE_SIZE);
  const emailKey = (await users.isProved(user)) ? keyOf(user.email) : null;
  const where = { emailKey, state: 'pending', expiresAt: { $gt: context.now() } };
  const [total, records, defaultRole] =
    emailKey === null
      ? [0, [], null]
      : await Promise.all([
          store.count(where),
          store.page({
            where,
            orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
            offset: (page - 1) * pageSize,
            limit: pageSize,
          }),
          users.defaultRole(),
        ]);
  return {
    data: records.map((record) => ({
      documentId: record.documentId,
      ...offerOf(context, record, user, defaultRole),
    })),
    meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
  };
};

/**
 * Opens an invitation for the one whose proved address it was sent to: the session and the proof stand for the link.
 *
 * @throws PluginError `LoginRequired` (401), `InvitationNotFound` (404), or the 410 that names what happened
 */
const openMine = async (context: Context, user: HostUser, documentId: string): Promise<OpenLink> => {
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
  origin: Origin,
): Promise<{ status: 'accepted'; membership: MembershipView | null }> => {
  const opened = await openMine(context, user, documentId);
  const { membership } = await acceptAs(context, opened, user, { origin, isProving: false });
  return { status: 'accepted', membership };
};

export const declineMine = async (
  context: Context,
  user: HostUser,
  documentId: string,
  { origin, ...input }: MyDeclineInput & { origin: Origin },
): Promise<{ status: 'declined' }> =>
  declineAs(context, await openMine(context, user, documentId), input, userActor(user, origin));
