import type { Core } from '@strapi/types';

import { ACCOUNT_UID } from '../accounts/content-type';
import { inChunks } from '../kernel/chunks';
import type { Selection, PageQuery } from '../kernel/page-query';
import { findRecords, recordsOf } from '../kernel/read';
import { ROLE_UID, USER_UID } from '../users/user';

import { INVITATION_UID } from './content-type';
import type { createGroupLinks } from './group-links';
import type { InvitationRecord, LinkedRecord } from './record';

/** What is read of that to which an invitation refers. */
const REFERENCES = {
  role: { uid: ROLE_UID, select: ['id', 'documentId', 'name', 'type'] },
  user: { uid: USER_UID, select: ['id', 'documentId', 'username', 'email'] },
  account: { uid: ACCOUNT_UID, select: ['id', 'documentId', 'name', 'slug'] },
  invitee: { uid: USER_UID, select: ['id', 'email'] },
} as const;

type Reference = keyof typeof REFERENCES;

/** Who has the address is asked for only where an invitation is opened by its link. */
const OF_EVERY_RECORD: readonly Reference[] = ['role', 'user', 'account'];

/** A row, with the ids of that to which it refers. */
type Row = Omit<InvitationRecord, Reference | 'groups'> & Record<Reference, number | null>;

type Other = { id: number } & Record<string, unknown>;

/** Makes records of the rows that the database gives, with what they refer to; part of the store. */
export const createReferences = (
  strapi: Core.Strapi,
  links: Pick<ReturnType<typeof createGroupLinks>, 'groupsOf'>,
) => {
  const find = async (reference: Reference, ids: readonly number[]): Promise<Map<number, Other>> => {
    const { uid, select } = REFERENCES[reference];
    const found = await inChunks(ids, (chunk) =>
      // Past the hooks of a site, which may hide from it some of its users and roles: what is populated shows them all.
      strapi.db
        .queryBuilder(uid)
        .init({ select: [...select], where: { id: { $in: chunk } } })
        .execute<Other[]>(),
    );
    return new Map(found.map((other) => [other.id, other]));
  };
  const idsIn = (rows: readonly Row[], reference: Reference): number[] => [
    ...new Set(rows.flatMap((row) => row[reference] ?? [])),
  ];

  /** Turns the rows themselves into records: to copy thirty fields takes as long as to read them. */
  const complete = async (
    rows: readonly Row[],
    references: readonly Reference[],
  ): Promise<readonly object[]> => {
    for (const reference of references) {
      const ids = idsIn(rows, reference);
      const found = ids.length > 0 ? await find(reference, ids) : null;
      for (const row of rows) {
        Object.assign(row, { [reference]: found?.get(row[reference] ?? 0) ?? null });
      }
    }
    const withGroups = rows.filter(({ hasGroups }) => hasGroups);
    const groups = withGroups.length > 0 ? await links.groupsOf(withGroups.map(({ id }) => id)) : null;
    for (const row of rows) {
      Object.assign(row, { groups: groups?.get(row.id) ?? [] });
    }
    return rows;
  };

  return {
    /** The records that a condition finds. */
    load: async (query: Selection | PageQuery) =>
      (await complete(
        await findRecords(strapi, INVITATION_UID, query),
        OF_EVERY_RECORD,
      )) as InvitationRecord[],
    /** Those of these rows, with the users who have their addresses. */
    linked: async (raw: readonly object[]) =>
      (await complete(recordsOf(strapi, INVITATION_UID, raw), [
        ...OF_EVERY_RECORD,
        'invitee',
      ])) as LinkedRecord[],
  };
};
