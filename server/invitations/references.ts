import type { Core } from '@strapi/types';

import { ACCOUNT_UID } from '../accounts/content-type';
import { inChunks } from '../kernel/chunks';
import type { Lookup, PageQuery } from '../kernel/page-query';
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
  const find = async (rows: readonly Row[], reference: Reference): Promise<Map<number | null, Other>> => {
    const { uid, select } = REFERENCES[reference];
    const ids = new Set(rows.flatMap((row) => row[reference] ?? []));
    const found = await inChunks(
      [...ids],
      async (chunk) =>
        (await strapi.db
          .query(uid)
          .findMany({ select: [...select], where: { id: { $in: chunk } } })) as Other[],
    );
    return new Map(found.map((other) => [other.id, other]));
  };

  const complete = async (rows: readonly Row[], references: readonly Reference[]): Promise<object[]> => {
    const others: [Reference, Map<number | null, Other>][] = [];
    for (const reference of references) {
      others.push([reference, await find(rows, reference)]);
    }
    const groups = await links.groupsOf(rows.filter(({ hasGroups }) => hasGroups).map(({ id }) => id));
    return rows.map((row) => ({
      ...row,
      groups: groups.get(row.id) ?? [],
      ...Object.fromEntries(
        others.map(([reference, found]) => [reference, found.get(row[reference]) ?? null]),
      ),
    }));
  };

  return {
    /** The records that a condition finds. */
    load: async (query: Lookup | PageQuery) =>
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
