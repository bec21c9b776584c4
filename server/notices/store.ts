import type { Core } from '@strapi/types';

import { INVITATION_UID } from '../invitations/content-type';
import { inChunks } from '../kernel/chunks';
import { insertRows } from '../kernel/insert';

import { NOTICE_UID } from './content-type';
import type { Happening, InviterRef } from './notice';

export interface NewNotice extends InviterRef {
  invitation: number;
  what: Happening;
  at: Date;
}

/** A notice as a digest tells of it; the invitation is null once it was deleted. */
export interface NoticeRow {
  id: number;
  what: Happening;
  inviterKind: InviterRef['inviterKind'];
  inviterId: string;
  invitation: { id: number } | null;
}

/** Who sent an invitation. */
export interface Sender {
  id: number;
  documentId: string;
  invitedByKind: string;
  invitedById: string | null;
}

/** The only place where this feature touches the database. */
export const createNoticeStore = (strapi: Core.Strapi) => {
  const notices = () => strapi.db.query(NOTICE_UID);
  return {
    /** Columns alone: this is asked in the transaction of every acceptance. */
    sendersOf: (ids: readonly number[]): Promise<Sender[]> =>
      inChunks(
        ids,
        (chunk) =>
          strapi.db.query(INVITATION_UID).findMany({
            select: ['id', 'documentId', 'invitedByKind', 'invitedById'],
            where: { id: { $in: chunk } },
          }) as Promise<Sender[]>,
      ),

    /** The leads of which pending invitations were reminded, the shortest first; each is one look at the index. */
    async remindedLeads(): Promise<number[]> {
      const leads: number[] = [];
      for (;;) {
        const [next] = (await strapi.db.query(INVITATION_UID).findMany({
          select: ['remindedLead'],
          where: { state: 'pending', remindedLead: { $gt: leads.at(-1) ?? -1 } },
          orderBy: { remindedLead: 'asc' },
          limit: 1,
        })) as { remindedLead: number }[];
        if (!next) {
          return leads;
        }
        leads.push(next.remindedLead);
      }
    },

    insert: (rows: readonly NewNotice[]): Promise<void> => insertRows(strapi, NOTICE_UID, rows),

    /** Those who have something to be told of that happened before then, as far as so many notices name them. */
    async waiting(before: Date, limit: number): Promise<InviterRef[]> {
      const rows = (await notices().findMany({
        select: ['inviterKind', 'inviterId'],
        where: { digest: { $null: true }, at: { $lt: before } },
        orderBy: { at: 'asc' },
        limit,
      })) as InviterRef[];
      return [...new Map(rows.map((row) => [`${row.inviterKind}:${row.inviterId}`, row])).values()];
    },

    /**
     * Puts everything that waits for somebody into one digest: one conditional UPDATE, so of any number of nodes exactly
     * one takes each notice.
     *
     * @returns how many were taken
     */
    async take({ inviterKind, inviterId }: InviterRef, before: Date, digest: string): Promise<number> {
      const where = { inviterKind, inviterId, digest: { $null: true }, at: { $lt: before } };
      return (await notices().updateMany({ where, data: { digest } })).count;
    },

    /** A part of what a digest tells of, in the order in which it happened, from behind a notice on. */
    ofDigest: (digest: string, afterId: number, limit: number): Promise<NoticeRow[]> =>
      notices().findMany({
        where: { digest, id: { $gt: afterId } },
        orderBy: { id: 'asc' },
        limit,
        populate: { invitation: { select: ['id'] } },
      }) as Promise<NoticeRow[]>,

    /** What is long over, told or not; a bounded part of it. */
    async forgetBefore(before: Date, limit: number): Promise<number> {
      const rows = (await notices().findMany({
        select: ['id'],
        where: { at: { $lt: before } },
        orderBy: { at: 'asc' },
        limit,
      })) as { id: number }[];
      if (rows.length > 0) {
        await notices().deleteMany({ where: { id: { $in: rows.map(({ id }) => id) } } });
      }
      return rows.length;
    },
  };
};

export type NoticeStore = ReturnType<typeof createNoticeStore>;
