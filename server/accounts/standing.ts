import type { Core } from '@strapi/types';

import { ACCOUNT_UID, MEMBERSHIP_UID } from './content-type';
import type { Permissions } from './membership';

/** What a user is and may do in an account: what the site's own routes are told. */
export interface Standing {
  id: number;
  documentId: string;
  account: { id: number; documentId: string; name: string; slug: string };
  user: { id: number };
  owner: boolean;
  /** The owner has all, whatever was ticked. */
  permissions: Permissions;
}

/** A row as the databases give it: they disagree about how they read booleans and JSON. */
interface Row {
  id: number;
  documentId: string;
  hasAll: boolean | number | null;
  permissions: string[] | string | null;
  accountId: number;
  accountDocumentId: string;
  name: string;
  slug: string;
  ownerId: number | null;
}

const keysOf = (permissions: Row['permissions']): string[] =>
  typeof permissions === 'string' ? (JSON.parse(permissions) as string[]) : (permissions ?? []);

const toStanding = (row: Row, userId: number): Standing => {
  const owner = row.ownerId === row.id;
  return {
    id: row.id,
    documentId: row.documentId,
    account: { id: row.accountId, documentId: row.accountDocumentId, name: row.name, slug: row.slug },
    user: { id: userId },
    owner,
    permissions: owner || Boolean(row.hasAll) ? 'all' : keysOf(row.permissions),
  };
};

/**
 * What a user is in an account, read in one statement along the index on the user: it is asked at every request to a
 * guarded route.
 *
 * @param name documentId or slug of the account; of two that it could mean, the documentId goes first
 * @returns null where there is no such account, or the user is no member of it
 */
export const standingOf = async (
  strapi: Core.Strapi,
  userId: number,
  name: string,
): Promise<Standing | null> => {
  const tables = {
    membership: strapi.db.metadata.get(MEMBERSHIP_UID).tableName,
    account: strapi.db.metadata.get(ACCOUNT_UID).tableName,
  };
  const rows = await strapi.db
    .getConnection(`${tables.membership} as membership`)
    .join(`${tables.account} as account`, 'account.id', 'membership.account_id')
    .where('membership.user_id', userId)
    .where((named) => void named.where('account.document_id', name).orWhere('account.slug', name))
    .select<Row[]>({
      id: 'membership.id',
      documentId: 'membership.document_id',
      hasAll: 'membership.has_all_permissions',
      permissions: 'membership.permissions',
      accountId: 'account.id',
      accountDocumentId: 'account.document_id',
      name: 'account.name',
      slug: 'account.slug',
      ownerId: 'account.owner_id',
    });
  const row = rows.find(({ accountDocumentId }) => accountDocumentId === name) ?? rows[0];
  return row ? toStanding(row, userId) : null;
};
