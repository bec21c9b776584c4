import { sheetOf } from '../kernel/csv';
import { eachNewest } from '../kernel/keyset';

import type { Context } from './context';
import type { InvitationFilter } from './contract';
import { conditionsOf } from './list';
import { presentInvitation, type InvitationView } from './present';

type Granted = Pick<InvitationView, 'role' | 'account' | 'groups' | 'permissions'>;

/** What an invitation gives, or a sign-up link. */
export const GRANT_CELLS: Record<keyof Granted, (granted: Granted) => string | null> = {
  role: ({ role }) => role?.name ?? null,
  account: ({ account }) => account?.slug ?? null,
  groups: ({ groups }) => groups.map(({ name }) => name).join('; '),
  permissions: ({ permissions }) => (permissions === 'all' ? 'all' : permissions.join(' ')),
};

export const INVITATION_SHEET = sheetOf<InvitationView>({
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
  ...GRANT_CELLS,
  message: ({ message }) => message,
  locale: ({ locale }) => locale,
  source: ({ source }) => source,
  invitedBy: ({ invitedBy }) => invitedBy.name,
  user: ({ user }) => user?.username ?? null,
  delivery: ({ delivery }) => delivery?.state ?? null,
  sentAt: ({ delivery }) => delivery?.sentAt ?? null,
  deliveryError: ({ delivery }) => delivery?.error ?? null,
});

/** All invitations that a filter wants, by the clock as it is when it begins, the newest first. */
export async function* eachInvitation(
  context: Context,
  filter: InvitationFilter,
): AsyncGenerator<InvitationView> {
  const where = await conditionsOf(context, filter, context.now());
  yield* eachNewest(context.store.page, where, (records) =>
    records.map((record) => presentInvitation(context, record)),
  );
}
