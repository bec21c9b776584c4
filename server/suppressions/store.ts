import type { Core } from '@strapi/types';

import { inChunks } from '../kernel/chunks';

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
    byHashes: (hashes: readonly string[]): Promise<Suppression[]> =>
      inChunks(
        hashes,
        (chunk) => suppressions().findMany({ where: { keyHash: { $in: chunk } } }) as Promise<Suppression[]>,
      ),
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
