import type { Origin } from '../kernel/actor';
import { inviteeActor, SYSTEM } from '../kernel/actor';
import { PluginError } from '../kernel/errors';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { invitationEnded, invitationPending, invitationReplaced, NeedsAttentionError } from './errors';
import { expireThese } from './expire';
import { accessNow } from './admission';
import { roleAtAcceptance } from './grant';
import { stateAt } from './invitation';
import { findByToken, type OpenLink } from './open';
import type { InvitationRecord } from './record';
import { subjectOf } from './record';
import { tellInviter } from './renewal-mail';
import { sendAgain } from './resend';
import { revise } from './revive';

export interface Renewal {
  /** `requested`: whoever invited decides; `sent`: a new link is on its way to the invited address. */
  status: 'requested' | 'sent';
}

/** @throws PluginError 410 or 409, unless the link is the present one of an expired invitation */
const openExpired = async (context: Context, token: string): Promise<OpenLink> => {
  const { record, purpose, isCurrent } = await findByToken(context, token);
  const state = stateAt(record, context.now());
  if (state !== 'expired' && state !== 'pending') {
    throw invitationEnded(state);
  }
  if (!isCurrent) {
    throw invitationReplaced();
  }
  if (state === 'pending') {
    throw invitationPending();
  }
  return { record, purpose };
};

/**
 * Asked for again and again it is one request: only the first leaves an event and is mailed. It is the invitee's own if
 * any of them came by the mailed link.
 */
const request = async (context: Context, { record, purpose }: OpenLink, origin: Origin): Promise<void> => {
  const isRenewalOwn = purpose === 'mail';
  const asked = { id: record.id, state: 'expired', nonce: record.nonce };
  await inTransaction(context.strapi, async () => {
    await expireThese(context, [record]);
    const count = await context.store.change(
      { ...asked, renewalRequestedAt: { $null: true } },
      { renewalRequestedAt: context.now(), isRenewalOwn },
    );
    if (count === 0 && isRenewalOwn) {
      await context.store.change({ ...asked, renewalRequestedAt: { $notNull: true } }, { isRenewalOwn });
    }
    if (count === 1) {
      await context.bus.publish([
        {
          name: 'invitation.renewal-requested',
          subject: subjectOf(record),
          actor: inviteeActor(origin, record.email),
        },
      ]);
      await tellInviter(context, record);
    }
  });
};

/**
 * Sends a new link without anybody's approval, as the site configured: still vouched for by whoever did before, and
 * only to the invited address. Of several who ask at once one gets it; the others' link was replaced by it.
 */
const renewNow = (context: Context, { documentId, nonce }: InvitationRecord): Promise<InvitationRecord> =>
  revise(context, documentId, async (record) => {
    if (record.nonce !== nonce || stateAt(record, context.now()) !== 'expired') {
      throw invitationReplaced();
    }
    await roleAtAcceptance(context, record, false);
    await accessNow(context, record);
    return sendAgain(context, record, { actor: SYSTEM, isReplaced: true, life: {}, patch: {} });
  });

const isFull = (error: unknown): boolean => error instanceof PluginError && error.name === 'SeatLimitReached';

/** A copied link does not speak for an address that asked to be left alone. */
const isUnwelcome = async (
  { suppressions }: Context,
  { record: { emailCanonical: canonical, emailKey: key }, purpose }: OpenLink,
): Promise<boolean> =>
  purpose !== 'mail' && (await suppressions.suppressedAmong([{ canonical, key }])).has(key);

/** False where nobody can vouch for it any more: then it takes an administrator. */
const isRenewedNow = async (context: Context, opened: OpenLink): Promise<boolean> => {
  const { record } = opened;
  if (await isUnwelcome(context, opened)) {
    return false;
  }
  try {
    await renewNow(context, record);
    return true;
  } catch (error) {
    if (error instanceof NeedsAttentionError || isFull(error)) {
      return false;
    }
    // Another invitation to the address is pending: to whoever holds this link, that is the newer one.
    if (error instanceof PluginError && error.name === 'InvitationPending') {
      throw invitationReplaced();
    }
    throw error;
  }
};

/**
 * The holder of an expired link asks for a new one.
 *
 * @throws PluginError 404, 410 (`InvitationExpired` where the site does not renew), `InvitationPending` (409) where the
 * link still works
 */
export const renewInvitation = async (
  context: Context,
  { token }: { token: string },
  origin: Origin,
): Promise<Renewal> => {
  const opened = await openExpired(context, token);
  const { renewal } = context.config.acceptance;
  if (renewal === 'off') {
    throw invitationEnded('expired', false);
  }
  if (renewal === 'automatic' && (await isRenewedNow(context, opened))) {
    return { status: 'sent' };
  }
  await request(context, opened, origin);
  return { status: 'requested' };
};
