import type { Core } from '@strapi/types';

import { inChunks } from '../kernel/chunks';
import { inOrder } from '../kernel/in-order';
import { insertIdentified, type Identity } from '../kernel/insert';
import type { LookUp } from '../kernel/look-up';
import type { Condition, Order, PageQuery } from '../kernel/page-query';
import { queryOn, runQuery } from '../kernel/query';
import type { VoucherRef } from '../permissions/service';

import { livingAt, overdueAt } from './condition';
import { FORMER_LINK_UID, INVITATION_GROUPS, INVITATION_UID } from './content-type';
import { createGroupLinks } from './group-links';
import { createOverdue, type Handle } from './overdue';
import type { AttentionReason } from './invitation';
import type { InvitationPatch, InvitationRecord, LinkedRecord, NewInvitation } from './record';
import { createReferences } from './references';

export interface FormerLink {
  nonce: string;
  emailKey: string;
  account: string | null;
}

/** Whom an invitation is addressed to. */
export interface Addressed {
  id: number;
  emailKey: string;
  /** The user who has the address. */
  invitee: number | null;
}

/** Somebody who vouches, and what is written down as wrong with some of what they vouch for. */
export interface Vouched {
  voucher: VoucherRef;
  reason: AttentionReason | null;
}

interface VouchedRow {
  vouched_by_kind: VoucherRef['kind'];
  vouched_by_id: string | null;
  needs_attention: AttentionReason | null;
}

/** The only place where this feature touches the database. */
export const createInvitationStore = (strapi: Core.Strapi) => {
  const invitations = () => strapi.db.query(INVITATION_UID);
  const links = createGroupLinks(strapi, INVITATION_GROUPS);
  const { load, linked } = createReferences(strapi, links);
  const find = async (where: Condition): Promise<InvitationRecord[]> => inOrder(await load({ where }));
  const byIds = (ids: readonly number[]): Promise<InvitationRecord[]> =>
    inChunks(ids, (chunk) => find({ id: { $in: chunk } }));

  return {
    ...links,
    ...createOverdue(strapi),
    /** All that meet a condition that only a bounded number can meet, in the order of their ids. */
    find,
    async byId(id: number): Promise<InvitationRecord | null> {
      return (await find({ id }))[0] ?? null;
    },
    async byDocumentId(documentId: string): Promise<InvitationRecord | null> {
      return (await find({ documentId }))[0] ?? null;
    },
    async byPublicId(publicId: string): Promise<LinkedRecord | null> {
      const row = queryOn(strapi, INVITATION_UID).select('*').where('public_id', publicId);
      const [record] = await linked(await runQuery(strapi, row));
      return record ?? null;
    },
    byIds,
    byDocumentIds: (ids: readonly string[]) => inChunks(ids, (chunk) => find({ documentId: { $in: chunk } })),
    async byOpenKey(openKey: string): Promise<InvitationRecord | null> {
      return (await find({ openKey }))[0] ?? null;
    },
    /** Those that hold these keys; read as they are a moment later. */
    holding: (keys: readonly string[]): LookUp<InvitationRecord[]> => ({
      keys,
      find: (chunk) =>
        queryOn(strapi, INVITATION_UID)
          .select('id')
          .whereIn('open_key', [...chunk]),
      read: byIds,
    }),

    count: (where: Condition): Promise<number> => invitations().count({ where }),

    /** The newest that there is; null where there is none. */
    async lastId(): Promise<number | null> {
      const rows = (await invitations().findMany({
        select: ['id'],
        orderBy: { id: 'desc' },
        limit: 1,
      })) as { id: number }[];
      return rows[0]?.id ?? null;
    },
    /** In the order of their ids. */
    async handles(where: Condition, limit: number): Promise<Handle[]> {
      return (await invitations().findMany({
        select: ['id', 'documentId'],
        where,
        orderBy: { id: 'asc' },
        limit,
      })) as Handle[];
    },
    /** The accounts that these are in. */
    async accountIdsOf(documentIds: readonly string[]): Promise<number[]> {
      const rows = await strapi.db
        .queryBuilder(INVITATION_UID)
        .select(['account_id'])
        .where({ documentId: { $in: [...documentIds] } })
        .execute<{ account_id: number | null }[]>({ mapResults: false });
      return [...new Set(rows.flatMap(({ account_id: id }) => (id === null ? [] : [id])))];
    },
    /**
     * Keeps these rows for the transaction under way, so that what is read of them afterwards stays true; SQLite, which
     * has one writer, needs nothing of the kind. PostgreSQL takes them in the order of their ids, as everybody does, but
     * shall not look for them along the primary key; see `inOrder`.
     */
    async lock(documentIds: readonly string[]): Promise<void> {
      const rows = queryOn(strapi, INVITATION_UID)
        .select('id')
        .whereIn('document_id', [...documentIds]);
      await runQuery(strapi, rows.orderByRaw('id + 0').forUpdate());
    },
    /** The first of those that meet a condition, in the order of their ids, and keeps them as {@link lock} does. */
    async hold(where: Condition, limit: number): Promise<Handle[]> {
      return strapi.db
        .queryBuilder(INVITATION_UID)
        .select(['id', 'documentId'])
        .where(where)
        .orderBy({ id: 'asc' })
        .limit(limit)
        .forUpdate()
        .execute<Handle[]>();
    },
    /** Who vouches for those that meet a condition, and what is written down as wrong with them; each pair once. */
    async vouchersOf(where: Condition): Promise<Vouched[]> {
      const columns = ['vouched_by_kind', 'vouched_by_id', 'needs_attention'];
      const rows = await strapi.db
        .queryBuilder(INVITATION_UID)
        .select(columns)
        .where(where)
        .groupBy(columns)
        .execute<VouchedRow[]>({ mapResults: false });
      return rows.map(({ vouched_by_kind: kind, vouched_by_id: id, needs_attention: reason }) => ({
        voucher: { kind, id },
        reason,
      }));
    },
    page: (query: PageQuery): Promise<InvitationRecord[]> => load(query),
    /** Text within the address or the names, upper or lower case; wildcards of LIKE are what they look like. */
    search(text: string): Condition {
      const fields = ['emailCanonical', 'email', 'firstName', 'lastName'];
      return { $or: fields.map((field) => ({ [field]: { $containsi: text } })) };
    },

    /** Those of these that one sweep has marked. */
    sweptAmong: (ids: readonly number[], sweepToken: string) => find({ id: { $in: [...ids] }, sweepToken }),

    /** @returns by their public ids what the database has made of them */
    insert: (rows: readonly NewInvitation[]): Promise<Map<string, Identity>> =>
      insertIdentified(strapi, INVITATION_UID, rows, 'publicId'),

    /** Which invitations that have not ended are addressed so, and to which user. */
    addressedTo: (emailKeys: readonly string[]): Promise<Addressed[]> =>
      inChunks(emailKeys, async (chunk) => {
        const rows = (await invitations().findMany({
          select: ['id', 'emailKey'],
          where: { emailKey: { $in: chunk }, state: { $in: ['pending', 'expired'] } },
          populate: { invitee: { select: ['id'] } },
        })) as (Omit<Addressed, 'invitee'> & { invitee: { id: number } | null })[];
        return rows.map(({ invitee, ...row }) => ({ ...row, invitee: invitee?.id ?? null }));
      }),

    /**
     * Every change of state but the sweep's goes through here: one conditional UPDATE, whose count says who won.
     *
     * @returns how many rows still met the condition
     */
    async change(where: Condition, data: InvitationPatch): Promise<number> {
      const { count } = await invitations().updateMany({ where, data });
      return count;
    },

    /** Ids of a bounded number of invitations in an order. */
    async idsOf(where: Condition, orderBy: Order, limit: number): Promise<number[]> {
      const rows = await invitations().findMany({ select: ['id'], where, orderBy, limit });
      return (rows as { id: number }[]).map(({ id }) => id);
    },

    /** Those of these accounts that are overdue but not yet written down as expired. */
    overdueOf: (accountIds: readonly number[], now: Date) =>
      find({ account_id: { $in: [...accountIds] }, ...overdueAt(now) }),

    /** Account → how many invitations reserve a seat in it. */
    async countReserved(accountIds: readonly number[], now: Date): Promise<Map<number, number>> {
      const rows = await inChunks(accountIds, (chunk) =>
        strapi.db
          .queryBuilder(INVITATION_UID)
          .select(['account_id', strapi.db.connection.raw('count(*) as reserved')])
          .where({ account_id: { $in: chunk }, ...livingAt(now) })
          .groupBy('account_id')
          .execute<{ account_id: number; reserved: number | string }[]>({ mapResults: false }),
      );
      return new Map(rows.map(({ account_id, reserved }) => [account_id, Number(reserved)]));
    },

    /** When a member's invitations since then were made, the oldest first. */
    async madeBy(userId: string, since: Date): Promise<Date[]> {
      const rows = (await invitations().findMany({
        select: ['createdAt'],
        where: { invitedByKind: 'user', invitedById: userId, createdAt: { $gt: since } },
        orderBy: { createdAt: 'asc' },
      })) as { createdAt: string }[];
      return rows.map(({ createdAt }) => new Date(createdAt));
    },

    /** How many living invitations give a group. */
    countPendingOfGroup: (group: number, now: Date): Promise<number> =>
      invitations().count({
        where: { groupLinks: { group_id: group }, ...livingAt(now) },
      }),

    /** The language of the last invitation that had one, of those that the user accepted. */
    async lastLanguageOf(userId: number): Promise<string | null> {
      const [last] = await runQuery<{ language: string }[]>(
        strapi,
        // Not along the primary key; see `inOrder`.
        queryOn(strapi, INVITATION_UID)
          .select('language')
          .where('user_id', userId)
          .whereNotNull('language')
          .orderByRaw('id + 0 desc')
          .limit(1),
      );
      return last?.language ?? null;
    },

    /** Removes an invitation, if it is still as it was found, with the record of its former links. */
    async remove({ id, state, expiresAt }: InvitationRecord): Promise<boolean> {
      const { count } = await invitations().deleteMany({ where: { id, state, expiresAt } });
      if (count > 0) {
        await links.forgetGroups();
        await strapi.db.query(FORMER_LINK_UID).deleteMany({ where: { invitationId: id } });
      }
      return count > 0;
    },

    async rememberLink(invitationId: number, { nonce, emailKey, account }: FormerLink): Promise<void> {
      await strapi.db
        .query(FORMER_LINK_UID)
        .createMany({ data: [{ invitationId, nonce, emailKey, account }] });
    },
    async formerLinks(invitationId: number): Promise<FormerLink[]> {
      return (await strapi.db.query(FORMER_LINK_UID).findMany({ where: { invitationId } })) as FormerLink[];
    },
  };
};

export type InvitationStore = ReturnType<typeof createInvitationStore>;
