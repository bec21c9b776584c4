import type { Core } from '@strapi/types';

import { inChunks } from '../kernel/chunks';
import { randomDocumentId } from '../kernel/secret';
import type { Condition } from '../kernel/page-query';

import { CONSENT_UID, TERMS_UID } from './content-type';
import type { Consent, TermsRecord } from './terms';

type TermsRow = Omit<TermsRecord, 'createdAt'> & { createdAt: string };
type ConsentRow = Omit<Consent, 'consentedAt'> & { consentedAt: string };

const toTerms = (row: TermsRow): TermsRecord => ({ ...row, createdAt: new Date(row.createdAt) });
const toConsent = (row: ConsentRow): Consent => ({ ...row, consentedAt: new Date(row.consentedAt) });

/** What is written when somebody agrees. */
export interface NewConsent {
  userId: number;
  version: string;
  at: Date;
  ip: string | null;
  userAgent: string | null;
}

export interface Slice {
  offset?: number;
  limit: number;
}

/** The only place where this feature touches the database. The newest row is the newest version: none is ever changed. */
export const createTermsStore = (strapi: Core.Strapi) => {
  const terms = () => strapi.db.query(TERMS_UID);
  const consents = () => strapi.db.query(CONSENT_UID);

  return {
    async newest({ offset = 0, limit }: Slice): Promise<TermsRecord[]> {
      const rows = (await terms().findMany({ orderBy: { id: 'desc' }, offset, limit })) as TermsRow[];
      return rows.map(toTerms);
    },
    async byVersion(version: string): Promise<TermsRecord | null> {
      const row = (await terms().findOne({ where: { version } })) as TermsRow | null;
      return row && toTerms(row);
    },
    count: (): Promise<number> => terms().count(),
    async insert(row: Pick<TermsRecord, 'version' | 'text' | 'url'>): Promise<void> {
      await terms().createMany({ data: [row] });
    },

    async hasConsented(userId: number, version: string): Promise<boolean> {
      return (await consents().count({ where: { user_id: userId, version } })) > 0;
    },

    /** Whoever agrees twice has agreed the first time. */
    async insertConsent({ userId, version, at, ip, userAgent }: NewConsent): Promise<void> {
      await strapi.db
        .queryBuilder(CONSENT_UID)
        .insert({
          document_id: randomDocumentId(),
          user_id: userId,
          version,
          consented_at: at,
          ip,
          user_agent: userAgent,
          created_at: at,
          updated_at: at,
          published_at: at,
        })
        .onConflict(['user_id', 'version'])
        .ignore()
        .execute();
    },

    /** Version → how many have agreed to it. */
    async countConsents(versions: readonly string[]): Promise<Map<string, number>> {
      const rows = await inChunks(versions, (chunk) =>
        strapi.db
          .queryBuilder(CONSENT_UID)
          .select(['version', strapi.db.connection.raw('count(*) as consents')])
          .where({ version: { $in: chunk } })
          .groupBy('version')
          .execute<{ version: string; consents: number | string }[]>({ mapResults: false }),
      );
      return new Map(rows.map(({ version, consents: count }) => [version, Number(count)]));
    },

    countOf: (where: Condition): Promise<number> => consents().count({ where }),

    async page(where: Condition, { offset = 0, limit }: Slice): Promise<Consent[]> {
      const rows = (await consents().findMany({
        where,
        orderBy: { id: 'desc' },
        offset,
        limit,
        populate: { user: { select: ['documentId', 'username', 'email'] } },
      })) as ConsentRow[];
      return rows.map(toConsent);
    },

    /** Text within the address or the user name; wildcards of LIKE are what they look like. */
    search: (text: string): Condition => ({
      user: { $or: [{ email: { $containsi: text } }, { username: { $containsi: text } }] },
    }),

    /** The consents of users who are gone: their foreign keys have become null. */
    async forgetDeletedUsers(): Promise<void> {
      await consents().deleteMany({ where: { user_id: null } });
    },
  };
};

export type TermsStore = ReturnType<typeof createTermsStore>;
