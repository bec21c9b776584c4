import type { Core } from '@strapi/types';

import { PROFILE_UID } from './content-type';

/** `!` is the escape character; a backslash would mean something else on each database. */
const ESCAPED = /[!%_]/g;

/** More than anybody looks through; who has to narrow down so many types another letter. */
const MAX_FOUND = 1000;

/** A table of ours whose rows have a user, and the column and value that say which rows are meant. */
export interface UsersOf {
  uid: string;
  column: string;
  value: number;
}

/** The host's queries cannot ask for these: no relation leads from a user to their profile. */
const namedAmong = async (
  strapi: Core.Strapi,
  text: string,
  { uid, column, value }: UsersOf,
): Promise<number[]> => {
  const knex = strapi.db.connection;
  const tableOf = (of: string): string => strapi.db.metadata.get(of).tableName;
  const pattern = `%${text.replace(ESCAPED, '!$&')}%`;
  const contains = (name: string) => knex.raw(`lower(??) like lower(?) escape '!'`, [name, pattern]);
  const rows = (await knex(`${tableOf(PROFILE_UID)} as p`)
    .select('p.user_id')
    .join(`${tableOf(uid)} as o`, 'o.user_id', 'p.user_id')
    .where(`o.${column}`, value)
    .where((either) => {
      either.where(contains('p.first_name')).orWhere(contains('p.last_name'));
    })
    .limit(MAX_FOUND)) as { user_id: number }[];
  return rows.map((row) => row.user_id);
};

/** A condition for rows with a user: the text is within the user's names or address, upper or lower case. */
export const userContains = async (strapi: Core.Strapi, text: string, of: UsersOf) => ({
  $or: [
    { user: { $or: [{ username: { $containsi: text } }, { email: { $containsi: text } }] } },
    { user_id: { $in: await namedAmong(strapi, text, of) } },
  ],
});
