import type { Core } from '@strapi/types';

import { invalidField } from '../kernel/errors';

import { confirmationRequired, invalidCredentials, userBlocked } from './errors';
import { advancedSettings } from './host';
import type { Passwords } from './password';
import { marksOf } from './password-mark';
import type { UserStore } from './store';
import type { HostUser, UserRow } from './user';
import { toHostUser, USER_UID } from './user';

/** Who tries to log in, and with what. */
export interface Credentials {
  identifier: string;
  password: string;
  /** What the person holds proves the address just now, so the host's confirmation is not asked for. */
  isAddressProved?: boolean;
}

/**
 * Checks an identifier (email address or user name) and a password as the host's own log-in does.
 *
 * @throws PluginError InvalidCredentials (401), after the same time whether or not there is such a user; and only for
 *   those who know the password: ForbiddenError (403) where the host asks for a confirmed address, UserBlocked (403)
 */
export const checkCredentials = async (
  strapi: Core.Strapi,
  { store, passwords }: { store: UserStore; passwords: Passwords },
  { identifier, password, isAddressProved = false }: Credentials,
): Promise<HostUser> => {
  const row = await store.findForLogin(identifier);
  const isRight = await passwords.isPasswordOf(password, row?.password ?? null);
  if (!row || !isRight) {
    throw invalidCredentials();
  }
  const user = toHostUser(row);
  if (user.blocked) {
    throw userBlocked();
  }
  const { email_confirmation: requiresConfirmation } = await advancedSettings(strapi);
  if (requiresConfirmation === true && !user.confirmed && !isAddressProved) {
    throw confirmationRequired();
  }
  const [passwordMark = null] = marksOf(strapi, row.password);
  return { ...user, passwordMark };
};

/** The hash of the password that a user logs in with; null for those who come by a provider, or have none. */
const ownHash = async (strapi: Core.Strapi, id: number): Promise<string | null> => {
  const row = (await strapi.db.query(USER_UID).findOne({ where: { id } })) as UserRow | null;
  return row?.provider === 'local' && row.password ? row.password : null;
};

/** Does the user log in with a password? */
export const hasPassword = async (strapi: Core.Strapi, userId: number): Promise<boolean> =>
  (await ownHash(strapi, userId)) !== null;

/**
 * Asks somebody who is signed in for their password once more. Whoever has none is asked for none.
 *
 * @throws PluginError ValidationError (400) where it is missing, InvalidCredentials (401) where it is wrong
 */
export const checkOwnPassword = async (
  strapi: Core.Strapi,
  passwords: Passwords,
  { userId, password }: { userId: number; password: string | undefined },
): Promise<void> => {
  const hash = await ownHash(strapi, userId);
  if (password === undefined) {
    if (hash !== null) {
      throw invalidField('password', 'The password is missing.');
    }
    return;
  }
  if (!(await passwords.isPasswordOf(password, hash))) {
    throw invalidCredentials();
  }
};
