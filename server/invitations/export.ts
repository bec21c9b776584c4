import { eachByKeyset, idOf } from '../kernel/keyset';

import type { Context } from './context';
import type { InvitationFilter } from './contract';
import { conditionsOf } from './list';
import { presentInvitation, type InvitationView } from './present';

const COLUMNS: Record<string, (invitation: InvitationView) => string | null> = {
  documentId: ({ documentId }) => documentId,
  email: ({ email }) => email,
  firstName: ({ firstName }) => firstName,
  lastName: ({ lastName }) => lastName,
  phone: ({ phone }) => phone,
  countryCode: ({ countryCode }) => countryCode,
  status: ({ status }) => status,
  needsAttention: ({ needsAttention }) => needsAttention?.reason ?? null,
  createdAt: ({ createdAt }) => createdAt,
  expiresAt: ({ expiresAt }) => expiresAt,
  acceptedAt: ({ acceptedAt }) => acceptedAt,
  declinedAt: ({ declinedAt }) => declinedAt,
  declineReason: ({ declineReason }) => declineReason,
  cancelledAt: ({ cancelledAt }) => cancelledAt,
  role: ({ role }) => role?.name ?? null,
  account: ({ account }) => account?.slug ?? null,
  groups: ({ groups }) => groups.map(({ name }) => name).join('; '),
  permissions: ({ permissions }) => (permissions === 'all' ? 'all' : permissions.join(' ')),
  message: ({ message }) => message,
  locale: ({ locale }) => locale,
  source: ({ source }) => source,
  invitedBy: ({ invitedBy }) => invitedBy.name,
  user: ({ user }) => user?.username ?? null,
  delivery: ({ delivery }) => delivery?.state ?? null,
  sentAt: ({ delivery }) => delivery?.sentAt ?? null,
  deliveryError: ({ delivery }) => delivery?.error ?? null,
};

export const INVITATION_COLUMNS = Object.keys(COLUMNS);

export const invitationRow = (invitation: InvitationView): (string | null)[] =>
  Object.values(COLUMNS).map((cell) => cell(invitation));

/** All invitations that a filter wants, by the clock as it is when it begins, the newest first. */
export async function* eachInvitation(
  context: Context,
  filter: InvitationFilter,
): AsyncGenerator<InvitationView> {
  const where = await conditionsOf(context, filter, context.now());
  const records = eachByKeyset(
    (before, limit) =>
      context.store.page({
        where: before === null ? where : { $and: [where, { id: { $lt: before } }] },
        orderBy: [{ id: 'desc' }],
        limit,
      }),
    idOf,
  );
  for await (const record of records) {
    yield presentInvitation(context, record);
  }
}
