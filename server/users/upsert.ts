import type { Core, UID } from '@strapi/types';

import { getService } from '../kernel/get-service';
import { randomDocumentId } from '../kernel/secret';

/** Column → value of a unique index of the table. */
type Key = Record<string, string | number>;

interface Upsert {
  key: Key;
  /** Column → value: written whether the row is there already or not. */
  values?: Record<string, unknown>;
}

/**
 * Writes rows or changes those that have these keys, one after the other, in one statement and in the transaction under way.
 *
 * @param keys of one index, no two of them the same
 */
export const upsertAll = async (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  keys: readonly [Key, ...Key[]],
  values: Record<string, unknown> = {},
): Promise<void> => {
  const now = getService(strapi, 'clock').now();
  const changed = { ...values, updated_at: now };
  const rows = keys.map((key) => ({
    document_id: randomDocumentId(),
    ...key,
    ...changed,
    created_at: now,
    published_at: now,
  }));
  await strapi.db.queryBuilder(uid).insert(rows).onConflict(Object.keys(keys[0])).merge(changed).execute();
};

/** The same for one row. */
export const upsert = (strapi: Core.Strapi, uid: UID.ContentType, { key, values }: Upsert): Promise<void> =>
  upsertAll(strapi, uid, [key], values);
