import type { Core } from '@strapi/types';

import { inChunks } from '../kernel/chunks';
import type { LookUp } from '../kernel/look-up';
import { queryOn } from '../kernel/query';

import { SUPPRESSION_UID } from './content-type';

/** A row of the table. */
export interface Suppression {
  id: number;
  documentId: string;
  keyHash: string;
  createdAt: string;
}

interface Slice {
  offset: number;
  limit: number;
}

/** The only place where this feature touches the database. */
export const createSuppressionStore = (strapi: Core.Strapi) => {
  const suppressions = () => strapi.db.query(SUPPRESSION_UID);
  return {
    /** Those of these hashes that are kept. */
    byHashes: (hashes: readonly string[]): LookUp<Suppression[]> => ({
      keys: hashes,
      find: (chunk) =>
        queryOn(strapi, SUPPRESSION_UID)
          .select('id')
          .whereIn('key_hash', [...chunk]),
      read: (ids) =>
        inChunks(
          ids,
          (chunk) => suppressions().findMany({ where: { id: { $in: chunk } } }) as Promise<Suppression[]>,
        ),
    }),
    async byDocumentId(documentId: string): Promise<Suppression | null> {
      return (await suppressions().findOne({ where: { documentId } })) as Suppression | null;
    },
    /** The latest first. */
    page: ({ offset, limit }: Slice): Promise<Suppression[]> =>
      suppressions().findMany({ orderBy: { id: 'desc' }, offset, limit }) as Promise<Suppression[]>,
    count: (): Promise<number> => suppressions().count(),
    async insert(keyHash: string): Promise<void> {
      await suppressions().createMany({ data: [{ keyHash }] });
    },
    async remove({ id }: Suppression): Promise<boolean> {
      return (await suppressions().deleteMany({ where: { id } })).count > 0;
    },
  };
};
