import type { Core } from '@strapi/types';

import type { EmailAddress } from '../kernel/email-address';
import { parseAddress } from '../kernel/email-address';

import { LOCK_UID } from './content-type';
import { upsertAll } from './upsert';
import { usernameKey } from './user';

/** The lock of an address: everything that makes a user of it takes it. */
export const addressLock = ({ key }: EmailAddress): string => `address:${key}`;

/**
 * The locks of a user name. A name that reads as an address also takes the address's lock, so that nobody can take
 * "ann@example.com" for a name while Ann registers.
 */
export const usernameLocks = (username: string): string[] => {
  const address = parseAddress(username);
  return [`username:${usernameKey(username)}`, ...(address ? [addressLock(address)] : [])];
};

/**
 * Takes the locks until the transaction ends; whoever else wants one of them waits. A lock is a row that is written:
 * that is the one kind of lock that SQLite, PostgreSQL and MariaDB all know. They are taken in the order of their
 * names, so that two who want the same two cannot wait for each other.
 *
 * @throws Error outside a transaction, where a lock would be released at once
 */
export const takeLocks = async (strapi: Core.Strapi, names: readonly string[]): Promise<void> => {
  if (!strapi.db.inTransaction()) {
    throw new Error('Locks can only be taken inside a transaction.');
  }
  const [first, ...others] = [...new Set(names)].sort().map((name) => ({ name }));
  if (first) {
    await upsertAll(strapi, LOCK_UID, [first, ...others]);
  }
};

/**
 * Who was last made under these locks, read past the transaction's snapshot: under MariaDB's default isolation a
 * transaction that has read before it got the lock does not see the user that was made meanwhile, but a locking read
 * sees the latest.
 */
export const holdersOf = async (strapi: Core.Strapi, names: readonly string[]): Promise<number[]> => {
  const rows = await strapi.db
    .queryBuilder(LOCK_UID)
    .select(['holderId'])
    .where({ name: { $in: [...names] } })
    .forUpdate()
    .execute<{ holderId: number | null }[]>();
  return [...new Set(rows.flatMap(({ holderId }) => (holderId === null ? [] : [holderId])))];
};

/** Writes down who was made under these locks, for {@link holdersOf}. */
export const setHolder = async (
  strapi: Core.Strapi,
  names: readonly string[],
  userId: number,
): Promise<void> => {
  await strapi.db
    .query(LOCK_UID)
    .updateMany({ where: { name: { $in: [...names] } }, data: { holderId: userId } });
};
