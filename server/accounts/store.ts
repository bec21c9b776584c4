import type { Core } from '@strapi/types';

import { inChunks } from '../kernel/chunks';
import { getService } from '../kernel/get-service';
import { inOrder } from '../kernel/in-order';
import type { Condition, Selection, PageQuery } from '../kernel/page-query';

import type { AccountRecord } from './account';
import { ACCOUNT_UID } from './content-type';

/** A row as the host reads it: times are texts. */
export interface AccountRow {
  id: number;
  documentId: string;
  name: string;
  slug: string;
  seats: number | null;
  metadata: Record<string, unknown> | null;
  owner: { id: number } | null;
  createdAt: string;
}

export const ACCOUNT_POPULATE = { owner: { select: ['id'] } } as const;

export const toAccount = ({ owner, createdAt, ...row }: AccountRow): AccountRecord => ({
  id: row.id,
  documentId: row.documentId,
  name: row.name,
  slug: row.slug,
  seats: row.seats,
  metadata: row.metadata,
  ownerId: owner?.id ?? null,
  createdAt: new Date(createdAt),
});

/** What may be written of an account besides its owner. */
export interface AccountPatch {
  name?: string;
  slug?: string;
  seats?: number | null;
  metadata?: Record<string, unknown> | null;
}

/** The accounts' table. Conditions on `owner_id` name the column, as a condition on the relation would join. */
export const createAccountStore = (strapi: Core.Strapi) => {
  const accounts = () => strapi.db.query(ACCOUNT_UID);
  const load = async (query: Selection): Promise<AccountRecord[]> =>
    ((await accounts().findMany({ ...query, populate: ACCOUNT_POPULATE })) as AccountRow[]).map(toAccount);
  const page: (query: PageQuery) => Promise<AccountRecord[]> = load;
  const find = async (where: Condition): Promise<AccountRecord[]> => inOrder(await load({ where }));

  return {
    page,
    count: (where: PageQuery['where']): Promise<number> => accounts().count({ where }),
    async bySlug(slug: string): Promise<AccountRecord | null> {
      return (await find({ slug }))[0] ?? null;
    },
    /** Those of these slugs that are taken. */
    async slugsAmong(slugs: readonly string[]): Promise<Set<string>> {
      return new Set((await find({ slug: { $in: [...slugs] } })).map(({ slug }) => slug));
    },
    /** By slug, name or documentId; several accounts may have one name. */
    byNames: (names: readonly string[]) =>
      inChunks(names, (chunk) =>
        find({
          $or: [
            { slug: { $in: chunk.map((name) => name.toLowerCase()) } },
            { name: { $in: chunk } },
            { documentId: { $in: chunk } },
          ],
        }),
      ),
    byIds: (ids: readonly number[]) => inChunks(ids, (chunk) => find({ id: { $in: chunk } })),
    byDocumentIds: (ids: readonly string[]) => inChunks(ids, (chunk) => find({ documentId: { $in: chunk } })),

    /** Text within the name or the slug, upper or lower case. */
    search: (text: string) => ({ $or: [{ name: { $containsi: text } }, { slug: { $containsi: text } }] }),

    async insert(row: AccountPatch): Promise<void> {
      await accounts().createMany({ data: [row] });
    },

    /** @returns whether there was such an account */
    async change(id: number, patch: AccountPatch): Promise<boolean> {
      return (await accounts().updateMany({ where: { id }, data: patch })).count === 1;
    },

    /**
     * Hands the account over in one conditional UPDATE.
     *
     * @returns whether `from` still was the owner
     */
    async changeOwner(id: number, from: number | null, to: number): Promise<boolean> {
      const { count } = await accounts().updateMany({ where: { id, owner_id: from }, data: { owner: to } });
      return count === 1;
    },

    /** A row that is written is the one kind of lock that every database knows. */
    async hold(id: number): Promise<void> {
      await accounts().updateMany({ where: { id }, data: { heldAt: getService(strapi, 'clock').now() } });
    },

    async remove(id: number): Promise<boolean> {
      return (await accounts().deleteMany({ where: { id } })).count === 1;
    },
  };
};

export type AccountStore = ReturnType<typeof createAccountStore>;
