import { offersAccounts } from '../fields/access-choices';
import type { EmailCheck, Options } from '../contract';

/**
 * Whether the address stands in the way of the first step. Who has a user, or is invited to the site, can be invited
 * into an account all the same; whether it is the right one is seen when that is chosen.
 */
export const isAddressRefused = ({ status }: EmailCheck, options: Options): boolean => {
  if (status === 'user' || status === 'invited') return !offersAccounts(options);
  return status !== 'free';
};

/** Whether the person cannot be invited into what was chosen: an account, or with an empty text none. */
export const isAccessRefused = ({ status }: EmailCheck, account: string): boolean =>
  status !== 'free' && !(status === 'user' && account);
