import type { Core, UID } from '@strapi/types';

import { getService } from '../kernel/get-service';
import { randomDocumentId } from '../kernel/secret';

interface Upsert {
  /** Column → value of a unique index of the table. */
  key: Record<string, string | number>;
  /** Column → value: written whether the row is there already or not. */
  values?: Record<string, unknown>;
}

/** Writes a row or changes the one that has this key, in one statement and in the transaction under way. */
export const upsert = async (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { key, values = {} }: Upsert,
): Promise<void> => {
  const now = getService(strapi, 'clock').now();
  const changed = { ...values, updated_at: now };
  await strapi.db
    .queryBuilder(uid)
    .insert({ document_id: randomDocumentId(), ...key, ...changed, created_at: now, published_at: now })
    .onConflict(Object.keys(key))
    .merge(changed)
    .execute();
};
