import type { Core } from '@strapi/types';

import { inChunks } from '../kernel/chunks';
import type { EmailAddress } from '../kernel/email-address';
import { ask, type LookUp } from '../kernel/look-up';
import { queryOn } from '../kernel/query';

import { ignoringCase } from './indexes';
import type { HostUser, UserRow } from './user';
import { USER_UID, canonicalUsername, keyOf, spellingsOf, toHostUser } from './user';

const isString = (value: unknown): value is string => typeof value === 'string';

/** The host has no unique index, so several users may have one address: whoever has a password goes first. */
const byPrecedence = (left: HostUser, right: HostUser): number =>
  Number(right.provider === 'local') - Number(left.provider === 'local') || left.id - right.id;

/** Reads users of the host. What it writes is in the files of the verbs. */
export const createUserStore = (strapi: Core.Strapi) => {
  const find = async (where: object): Promise<HostUser[]> => {
    const rows = (await strapi.db.query(USER_UID).findMany({ where, populate: ['role'] })) as UserRow[];
    return rows.map(toHostUser).sort(byPrecedence);
  };

  const findByIds = (ids: readonly number[]): Promise<HostUser[]> =>
    inChunks(ids, (chunk) => find({ id: { $in: chunk } }));

  /**
   * Who has these addresses, by the address' key. The database only narrows down: collations differ in what they hold for
   * equal, and hosts keep addresses in capitals where an administrator typed them so.
   */
  const byAddresses = (addresses: readonly EmailAddress[]): LookUp<Map<string, HostUser>> => ({
    keys: [...new Set(addresses.flatMap(spellingsOf))],
    find: (spellings) =>
      queryOn(strapi, USER_UID)
        .select('id')
        .whereRaw(`${ignoringCase(strapi, 'email')} in (${spellings.map(() => '?').join(', ')})`, [
          ...spellings,
        ]),
    async read(ids) {
      const wanted = new Set(addresses.map(({ key }) => key));
      const found = new Map<string, HostUser>();
      for (const user of (await findByIds(ids)).sort(byPrecedence)) {
        const key = keyOf(user.email);
        if (key !== null && wanted.has(key) && !found.has(key)) {
          found.set(key, user);
        }
      }
      return found;
    },
  });

  /** Somebody who has this name, or whose address it is: the host takes both as identifiers at log-in. */
  const byUsername = (username: string): LookUp<HostUser | null> => {
    const canonical = canonicalUsername(username);
    return {
      keys: [username],
      find: () =>
        queryOn(strapi, USER_UID)
          .select('id')
          .where({ username })
          .orWhereRaw(`${ignoringCase(strapi, 'username')} = ?`, [canonical])
          .orWhereRaw(`${ignoringCase(strapi, 'email')} = ?`, [canonical]),
      read: async (ids) => (await findByIds(ids)).sort(byPrecedence)[0] ?? null,
    };
  };

  return {
    byAddresses,

    async findByAddress(address: EmailAddress): Promise<HostUser | null> {
      return (await ask(strapi, byAddresses([address]))).get(address.key) ?? null;
    },

    async findById(id: number): Promise<HostUser | null> {
      const [user] = await find({ id });
      return user ?? null;
    },

    findByIds,

    async findByDocumentId(documentId: string): Promise<HostUser | null> {
      const [user] = await find({ documentId });
      return user ?? null;
    },

    byUsername,
    findByUsername: (username: string): Promise<HostUser | null> => ask(strapi, byUsername(username)),

    /** The row with the password's hash, for those who may log in with one; by address before by name. */
    async findForLogin(identifier: string): Promise<UserRow | null> {
      const email = identifier.toLowerCase();
      const rows = (await strapi.db.query(USER_UID).findMany({
        where: { provider: 'local', $or: [{ email }, { username: identifier }] },
        orderBy: { id: 'asc' },
        populate: ['role'],
      })) as UserRow[];
      const usable = rows.filter(({ password }) => isString(password) && password !== '');
      return usable.find((row) => row.email?.toLowerCase() === email) ?? usable[0] ?? null;
    },
  };
};

export type UserStore = ReturnType<typeof createUserStore>;
