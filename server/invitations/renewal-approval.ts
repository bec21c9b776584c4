import type { Origin } from '../kernel/actor';
import { DAY_MS } from '../kernel/clock';
import { forbidden } from '../kernel/errors';

import { approveRenewal } from './approve-renewal';
import type { Context } from './context';
import { invitationNotFound, renewalSettled, renewalTooOld } from './errors';
import { stateAt } from './invitation';
import { findInviter } from './inviter';
import { isBoundTo, makeToken, parseToken, type LinkBinding } from './link-token';
import { approveRenewalAsMember, membershipIn } from './member';
import { bindingOf, type InvitationRecord } from './record';

/** Long enough for a holiday; who asks later is answered in the panel. */
const APPROVAL_LIFE_MS = 30 * DAY_MS;

/** What whoever invited is shown before they approve. */
export interface RenewalRequest {
  email: string;
  name: string | null;
  account: string | null;
  role: string | null;
  requestedAt: string;
}

interface Open {
  record: InvitationRecord;
  requestedAt: Date;
}

/** The link is good for one request: a new link, or an extension and another request, ends it. */
const bindingOfRequest = (record: InvitationRecord, requestedAt: Date): LinkBinding => ({
  ...bindingOf(record),
  nonce: `${record.nonce}/${requestedAt.getTime()}`,
});

/** The token of the link in the mail to whoever invited; null where there is nothing to approve. */
export const approvalToken = ({ keys }: Context, record: InvitationRecord): string | null =>
  record.renewalRequestedAt === null
    ? null
    : makeToken(keys, 'approve', bindingOfRequest(record, record.renewalRequestedAt));

/**
 * Opens the link of the mail to whoever invited.
 *
 * @throws PluginError `InvitationNotFound` (404), `RenewalSettled` and `RenewalTooOld` (410)
 */
const open = async ({ keys, store, now }: Context, text: string): Promise<Open> => {
  const token = parseToken(keys, text);
  const record = token?.purpose === 'approve' ? await store.byPublicId(token.publicId) : null;
  if (!token || !record) {
    throw invitationNotFound();
  }
  const { renewalRequestedAt: requestedAt } = record;
  const isOpen =
    requestedAt !== null &&
    stateAt(record, now()) === 'expired' &&
    isBoundTo(keys, token, bindingOfRequest(record, requestedAt));
  if (!isOpen) {
    throw renewalSettled();
  }
  if (requestedAt.getTime() + APPROVAL_LIFE_MS <= now().getTime()) {
    throw renewalTooOld();
  }
  return { record, requestedAt };
};

/**
 * Looks at what is to be approved, and changes nothing.
 *
 * @throws PluginError `InvitationNotFound` (404), `RenewalSettled` and `RenewalTooOld` (410)
 */
export const peekRenewal = async (context: Context, token: string): Promise<RenewalRequest> => {
  const { record, requestedAt } = await open(context, token);
  const { email, firstName, lastName, account, role } = record;
  return {
    email,
    name: [firstName, lastName].filter(Boolean).join(' ') || null,
    account: account?.name ?? null,
    role: role?.name ?? null,
    requestedAt: requestedAt.toISOString(),
  };
};

/**
 * Approves in the name of whoever invited, who must still be there and may still give what the invitation gives.
 *
 * @throws PluginError as `peekRenewal`; `ForbiddenError` and `PermissionCeiling` (403), and what resending throws
 */
export const approveByLink = async (
  context: Context,
  token: string,
  origin: Origin,
): Promise<{ email: string }> => {
  const { record } = await open(context, token);
  const inviter = await findInviter(context, record);
  if (!inviter) {
    throw forbidden();
  }
  await inviter.assertMay('invitations.resend');
  const actor = inviter.actor(origin);
  const { user } = inviter;
  const asked = record.renewalRequestedAt;
  if (user && record.account) {
    const membership = await membershipIn(context, user, record.account.documentId);
    const account = await context.accounts.findAccount(record.account.documentId);
    if (!account) {
      throw forbidden();
    }
    await approveRenewalAsMember(context, { account, membership, actor }, record.documentId, asked);
  } else if (user) {
    throw forbidden();
  } else {
    await approveRenewal(context, actor, record.documentId, asked);
  }
  return { email: record.email };
};
