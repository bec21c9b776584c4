import type { Core } from '@strapi/types';

import type { EmailAddress } from '../kernel/email-address';
import { askTogether } from '../kernel/look-up';

import { emailTaken, usernameTaken } from './errors';
import { refusedByHost } from './host-refusal';
import { addressLock, holdersOf, setHolder, takeLocks, usernameLocks } from './lock';
import { passwordAttribute } from './password';
import type { Profile } from './profile';
import { mappedAttributes, mappingOf } from './profile';
import type { UserStore } from './store';
import type { HostUser, UserRow } from './user';
import { USER_UID, canonicalUsername, keyOf, toHostUser } from './user';

export interface NewUser {
  username: string;
  address: EmailAddress;
  /** Of `hashPassword`, made before the transaction. */
  passwordHash: string;
  roleId: number;
  /** What of it is mapped to attributes of the host goes into the creation, as the host may ask for it there. */
  profile: Profile;
}

/** Whether the user has the address, or has it for a name, or the other way round. */
const clashOf = (user: HostUser, { username, address }: NewUser): 'address' | 'username' | null => {
  if (keyOf(user.email) === address.key || keyOf(user.username) === address.key) {
    return 'address';
  }
  const name = canonicalUsername(username);
  return [user.username, user.email].some((text) => canonicalUsername(text) === name) ? 'username' : null;
};

/**
 * The host's own registration takes no locks of ours, so the users are looked at besides; those made under the locks
 * are looked at by number, because the transaction's snapshot may be older than they are.
 */
const refuseClashes = async (
  store: UserStore,
  strapi: Core.Strapi,
  input: NewUser,
  locks: readonly string[],
): Promise<void> => {
  const holders = await Promise.all((await holdersOf(strapi, locks)).map((id) => findLatest(strapi, id)));
  const clashes = holders.flatMap((user) => (user ? [clashOf(user, input)] : []));
  const [owners, namedSo, namesakes] = await askTogether(strapi, [
    store.byAddresses([input.address]),
    store.byUsername(input.address.canonical),
    store.byUsername(input.username),
  ] as const);
  if (clashes.includes('address') || owners.size > 0 || namedSo !== null) {
    throw emailTaken();
  }
  if (clashes.includes('username') || namesakes !== null) {
    throw usernameTaken();
  }
};

/** Reads one user past the transaction's snapshot. */
const findLatest = async (strapi: Core.Strapi, id: number): Promise<HostUser | null> => {
  const [row] = await strapi.db
    .queryBuilder(USER_UID)
    .select(['*'])
    .where({ id })
    .forUpdate()
    .execute<UserRow[]>();
  return row ? toHostUser(row) : null;
};

const insert = async (strapi: Core.Strapi, input: NewUser): Promise<UserRow> => {
  const { username, address, passwordHash, roleId, profile } = input;
  const created: unknown = await refusedByHost(
    () =>
      strapi.documents(USER_UID).create({
        data: {
          ...mappedAttributes(strapi, profile),
          username,
          email: address.canonical,
          provider: 'local',
          role: roleId,
          confirmed: true,
          // Hashed once more, on the event loop, and overwritten below: only for sites whose schema insists on one.
          ...(passwordAttribute(strapi).required === true ? { password: passwordHash } : {}),
        },
        populate: ['role'],
      }),
    mappingOf(strapi),
  );
  return created as UserRow;
};

/**
 * Creates a user of the host: one per address and per user name, however many ask at once. The document service makes
 * it, so that the host's validation, middlewares and lifecycles see it; the hash is written beside it, because the
 * document service would hash on the event loop.
 *
 * @throws PluginError EmailTaken, UsernameTaken (409), or ValidationError where the host's schema refuses a value
 * @throws Error outside a transaction
 */
export const createUser = async (
  strapi: Core.Strapi,
  store: UserStore,
  input: NewUser,
): Promise<HostUser> => {
  const locks = [addressLock(input.address), ...usernameLocks(input.username)];
  await takeLocks(strapi, locks);
  await refuseClashes(store, strapi, input, locks);
  const created = await insert(strapi, input);
  await strapi.db
    .query(USER_UID)
    .updateMany({ where: { id: created.id }, data: { password: input.passwordHash } });
  await setHolder(strapi, locks, created.id);
  return toHostUser(created);
};
