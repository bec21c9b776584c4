import { freeSeats } from '../accounts/account';
import type { AccountRecord } from '../accounts/service';
import { accessAtAcceptance } from '../invitations/admission';
import { NeedsAttentionError } from '../invitations/errors';
import { roleAtAcceptance } from '../invitations/grant';
import type { Actor } from '../kernel/actor';
import { PluginError } from '../kernel/errors';
import { inTransaction } from '../kernel/transaction';
import type { Access } from '../permissions/service';
import type { HostRole } from '../users/service';

import type { Context } from './context';
import { linkEvent } from './events';
import type { SignUpLinkRecord } from './record';

/** What the link gives to somebody who comes now. */
export interface Grant {
  role: HostRole;
  access: Access;
}

/** Nobody reserves a seat for those who come by a link, so those that are reserved for others are taken, too. */
const assertSeat = async ({ accounts }: Context, account: AccountRecord): Promise<void> => {
  const seats = account.seats === null ? undefined : (await accounts.seatsOf([account])).get(account.id);
  if (seats && freeSeats(seats) === 0) {
    throw new NeedsAttentionError('no-seat');
  }
};

/**
 * What the link gives, checked against whoever vouches as they are now; nothing is silently downgraded.
 *
 * @param account the link's account as it is now; null where it has none or it is gone
 * @throws NeedsAttentionError with the reason
 */
export const grantNow = async (
  context: Context,
  record: SignUpLinkRecord,
  account: AccountRecord | null,
): Promise<Grant> => {
  const role = await roleAtAcceptance(context, record, true);
  const access = await accessAtAcceptance(context, record, account);
  if (account) {
    await assertSeat(context, account);
  }
  return { role, access };
};

/** Without the numbers, which are nobody's business who only holds the link. */
const noSeat = (): PluginError =>
  new PluginError({ name: 'SeatLimitReached', status: 409, message: 'There is no seat left.' });

/**
 * Leaves a note for the administrators where something is wrong with what a link gives. Not to be called inside the
 * transaction that fails.
 *
 * @throws PluginError always: what the visitor is told
 */
export const flag = async (
  context: Context,
  record: SignUpLinkRecord,
  error: NeedsAttentionError,
  actor: Actor,
): Promise<never> => {
  const { reason } = error;
  await inTransaction(context.strapi, async () => {
    const isNew = { $or: [{ needsAttention: { $null: true } }, { needsAttention: { $ne: reason } }] };
    const count = await context.store.change(
      { $and: [{ id: record.id, nonce: record.nonce }, isNew] },
      { needsAttention: reason },
    );
    if (count === 1) {
      await context.bus.publish([linkEvent('needs-attention', record, actor, { reason })]);
    }
  });
  throw reason === 'no-seat' ? noSeat() : error;
};
