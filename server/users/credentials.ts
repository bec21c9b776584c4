import type { Core } from '@strapi/types';

import { confirmationRequired, invalidCredentials, userBlocked } from './errors';
import { advancedSettings } from './host';
import type { Passwords } from './password';
import type { UserStore } from './store';
import type { HostUser } from './user';
import { toHostUser } from './user';

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
  return user;
};
