import type { Core } from '@strapi/types';

import { createGroupLinks } from '../invitations/group-links';
import { inChunks } from '../kernel/chunks';
import { inOrder } from '../kernel/in-order';
import type { Condition, Selection, PageQuery } from '../kernel/page-query';

import { SIGN_UP_LINK_GROUPS, SIGN_UP_LINK_UID, SIGN_UP_USE_UID } from './content-type';
import type { NewSignUpLink, SignUpLinkPatch, SignUpLinkRecord, SignUpUseRecord } from './record';

const POPULATE = {
  role: { select: ['id', 'documentId', 'name', 'type'] },
  account: { select: ['id', 'documentId', 'name', 'slug'] },
} as const;

type DateField = 'createdAt' | 'updatedAt' | 'expiresAt';

/** Rows as the host reads them: times are texts. */
type Row = Omit<SignUpLinkRecord, DateField | 'groups'> & Record<DateField, string>;
type UseRow = Omit<SignUpUseRecord, 'usedAt'> & { usedAt: string };

const toRecord = (row: Row, groups: SignUpLinkRecord['groups']): SignUpLinkRecord => ({
  ...row,
  createdAt: new Date(row.createdAt),
  updatedAt: new Date(row.updatedAt),
  expiresAt: new Date(row.expiresAt),
  groups,
});

/** The only place where this feature touches the database. */
export const createSignUpLinkStore = (strapi: Core.Strapi) => {
  const links = () => strapi.db.query(SIGN_UP_LINK_UID);
  const uses = () => strapi.db.query(SIGN_UP_USE_UID);
  const groupLinks = createGroupLinks(strapi, SIGN_UP_LINK_GROUPS);
  const load = async (query: Selection): Promise<SignUpLinkRecord[]> => {
    const rows = (await links().findMany({ ...query, populate: POPULATE })) as Row[];
    const groups = await groupLinks.groupsOf(rows.filter(({ hasGroups }) => hasGroups).map(({ id }) => id));
    return rows.map((row) => toRecord(row, groups.get(row.id) ?? []));
  };
  const page: (query: PageQuery) => Promise<SignUpLinkRecord[]> = load;
  const find = async (where: Condition): Promise<SignUpLinkRecord[]> => inOrder(await load({ where }));
  /** Compared by the database in the very statement, whoever else writes at the same moment. */
  const hasUseLeft = () => ({
    $or: [{ maxUses: { $null: true } }, { uses: { $lt: strapi.db.connection.raw('??', ['max_uses']) } }],
  });
  const isUsedUp = () => ({ uses: { $gte: strapi.db.connection.raw('??', ['max_uses']) } });

  return {
    ...groupLinks,
    page,
    hasUseLeft,
    isUsedUp,
    count: (where: Condition): Promise<number> => links().count({ where }),
    async byId(id: number): Promise<SignUpLinkRecord | null> {
      return (await find({ id }))[0] ?? null;
    },
    byIds: (ids: readonly number[]) => inChunks(ids, (chunk) => find({ id: { $in: chunk } })),
    async byDocumentId(documentId: string): Promise<SignUpLinkRecord | null> {
      return (await find({ documentId }))[0] ?? null;
    },
    async byPublicId(publicId: string): Promise<SignUpLinkRecord | null> {
      return (await find({ publicId }))[0] ?? null;
    },
    /** Text within the name, upper or lower case. */
    search: (text: string): Condition => ({ name: { $containsi: text } }),

    async insert(row: NewSignUpLink): Promise<void> {
      await links().createMany({ data: [row] });
    },

    /**
     * Every change of state goes through here: one conditional UPDATE, whose count says who won.
     *
     * @returns how many rows still met the condition
     */
    async change(where: Condition, data: SignUpLinkPatch): Promise<number> {
      return (await links().updateMany({ where, data })).count;
    },

    /**
     * Takes one use, if there is one left and the link is as it was opened: of any number who come at once no more than
     * the maximum are let in.
     *
     * @returns whether there was one
     */
    async takeUse({ id, nonce }: Pick<SignUpLinkRecord, 'id' | 'nonce'>, now: Date): Promise<boolean> {
      const count = await strapi.db
        .queryBuilder(SIGN_UP_LINK_UID)
        .where({ $and: [{ id, nonce, state: 'active', expiresAt: { $gt: now } }, hasUseLeft()] })
        .update({ updatedAt: now })
        .increment('uses')
        .execute<number>({ mapResults: false });
      return count === 1;
    },

    /** @returns whether nobody had come by it, so that it could be removed */
    async removeUnused({ id }: SignUpLinkRecord): Promise<boolean> {
      await groupLinks.replaceGroups(id, []);
      return (await links().deleteMany({ where: { id, uses: 0 } })).count === 1;
    },

    /** How many links that are not revoked give a group. */
    countOfGroup: (group: number): Promise<number> =>
      links().count({ where: { groupLinks: { group_id: group }, state: { $ne: 'revoked' } } }),

    async addUse(use: {
      signUpLink: number;
      user: number;
      email: string;
      usedAt: Date;
      ip: string | null;
    }): Promise<void> {
      await uses().createMany({ data: [use] });
    },
    countUses: (where: Condition): Promise<number> => uses().count({ where }),
    async pageOfUses(query: PageQuery): Promise<SignUpUseRecord[]> {
      const rows = (await uses().findMany({
        ...query,
        populate: { user: { select: ['id', 'documentId', 'username', 'email'] } },
      })) as UseRow[];
      return rows.map((row) => ({ ...row, usedAt: new Date(row.usedAt) }));
    },
    searchUses: (text: string): Condition => ({ email: { $containsi: text } }),
  };
};
