import type { EmailAddress } from '../kernel/email-address';
import { invalidField } from '../kernel/errors';

import { usernameTaken } from './errors';
import type { UserStore } from './store';
import { keyOf } from './user';

const looksLikeAddress = (username: string): boolean => username.normalize('NFKC').includes('@');

/**
 * A name that is an address can only be the own one: whether others have a user is told to nobody but whoever reads their
 * mail, and the host lets people log in by either.
 *
 * @throws PluginError `ValidationError`
 */
export const assertOwnName = (username: string, address: EmailAddress): void => {
  if (looksLikeAddress(username) && keyOf(username) !== address.key) {
    throw invalidField('username', 'A user name that looks like an email address must be your own.');
  }
};

/**
 * Says at once that a user name is taken, unless that would say something about addresses.
 *
 * @throws PluginError `ValidationError`, `UsernameTaken` (409)
 */
export const assertUsername = async (
  store: Pick<UserStore, 'findByUsername'>,
  username: string,
  address: EmailAddress,
): Promise<void> => {
  assertOwnName(username, address);
  if (!looksLikeAddress(username) && (await store.findByUsername(username))) {
    throw usernameTaken();
  }
};
