import { PluginError } from '../kernel/errors';

import type { Seats } from './account';

/** 409: the account has no seat left; pending invitations reserve one each. */
export const seatLimitReached = ({ limit, used, reserved }: Seats): PluginError =>
  new PluginError({
    name: 'SeatLimitReached',
    status: 409,
    message: 'This account has no seat left.',
    details: { limit, used, reserved },
  });

/** 409: that user is in the account already. */
export const alreadyMember = (): PluginError =>
  new PluginError({
    name: 'AlreadyMember',
    status: 409,
    message: 'This user is a member of the account already.',
  });

/** 409: an account is only deleted with its people where that is asked for. */
export const accountInUse = (usedBy: Record<string, number>): PluginError =>
  new PluginError({
    name: 'AccountInUse',
    status: 409,
    message: 'This account still has members or pending invitations.',
    details: { usedBy },
  });

/** 409: an account never loses its owner by the way. */
export const ownerMustTransfer = (): PluginError =>
  new PluginError({
    name: 'OwnerMustTransfer',
    status: 409,
    message: 'The owner has to hand the account over first.',
  });
