import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Knex } from 'knex';
import type { App } from '../support';
import { repositoryFolder } from '../support/paths';

const PREFIX = 'plugin::invitations.';

/** What the host adds to every content type. */
const OF_THE_HOST = [
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
];

interface Attribute {
  type: string;
  target?: string;
  private?: boolean;
}

const attributeText = ([name, { type, target, ...attribute }]: [string, Attribute]): string =>
  [name, target ? `→ ${target}` : type, ...(attribute.private ? ['private'] : [])].join(' ');

/** UID → its attributes. */
export const contentTypesOf = ({ strapi }: App): Record<string, string[]> =>
  Object.fromEntries(
    Object.values(strapi.contentTypes)
      .filter(({ uid }) => uid.startsWith(PREFIX))
      .sort((left, right) => left.uid.localeCompare(right.uid))
      .map(({ uid, collectionName, attributes }) => [
        `${uid} (${String(collectionName)})`,
        Object.entries(attributes as Record<string, Attribute>)
          .filter(([name]) => !OF_THE_HOST.includes(name))
          .map(attributeText),
      ]),
  );

interface IndexColumn {
  table: string;
  name: string;
  column: string;
  is_unique: boolean | number | string;
}

/** One row per table, index and column, in order, as the database's own catalogue has them. */
const INDEX_QUERIES = {
  sqlite: `
    select m.name as "table", l.name as name, c.name as "column", l."unique" as is_unique
    from sqlite_master m, pragma_index_list(m.name) l, pragma_index_info(l.name) c
    where m.type = 'table' order by m.name, l.name, c.seqno`,
  postgres: `
    select t.relname as "table", i.relname as name, a.attname as "column", x.indisunique as is_unique
    from pg_index x
    join pg_class t on t.oid = x.indrelid
    join pg_class i on i.oid = x.indexrelid
    join unnest(x.indkey) with ordinality k(attnum, place) on true
    join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum
    order by t.relname, i.relname, k.place`,
  mysql: `
    select table_name as "table", index_name as name, column_name as "column", non_unique = 0 as is_unique
    from information_schema.statistics where table_schema = database()
    order by table_name, index_name, seq_in_index`,
};

const rowsOf = (answer: unknown): IndexColumn[] => {
  if (Array.isArray(answer)) return (Array.isArray(answer[0]) ? answer[0] : answer) as IndexColumn[];
  return (answer as { rows: IndexColumn[] }).rows;
};

/** Primary keys, foreign keys and the index of documents are the host's. */
const isOurs = ({ table, name }: IndexColumn): boolean =>
  table.startsWith('invitations_') && /_(idx|uq)$/.test(name) && !name.endsWith('_documents_idx');

/** Table → the plugin's indexes that the database really has. */
export const indexesOf = async (app: App, database: Knex): Promise<Record<string, string[]>> => {
  const rows = rowsOf(await database.raw(INDEX_QUERIES[app.database.kind])).filter(isOurs);
  const tables = [...new Set(rows.map(({ table }) => table))].sort();
  return Object.fromEntries(
    tables.map((table) => {
      const names = new Set(rows.filter((row) => row.table === table).map(({ name }) => name));
      const texts = [...names].map((name) => {
        const columns = rows.filter((row) => row.table === table && row.name === name);
        const isUnique = Boolean(Number(columns[0]?.is_unique));
        return `${isUnique ? 'unique ' : ''}${columns.map(({ column }) => column).join(', ')}`;
      });
      return [table, texts.sort()];
    }),
  );
};

interface Action {
  actionId?: string;
  uid?: string;
}

/** The ids of the admin permissions. */
export const adminActionsOf = ({ strapi }: App): string[] =>
  (
    strapi.service('admin::permission') as unknown as { actionProvider: { values(): Action[] } }
  ).actionProvider
    .values()
    .flatMap(({ actionId }) => (actionId?.startsWith(PREFIX) ? [actionId] : []))
    .sort();

/** The actions that the host's permission screens and API tokens know. */
export const contentApiActionsOf = ({ strapi }: App): string[] =>
  strapi.contentAPI.permissions.providers.action
    .keys()
    .filter((action: string) => action.startsWith(PREFIX))
    .sort();

interface WebhookStore {
  allowedEvents: Map<string, string>;
}

/** The host's key of each webhook event → its name. */
export const webhookEventsOf = ({ strapi }: App): string[] =>
  [...strapi.get<WebhookStore>('webhookStore').allowedEvents]
    .filter(([, name]) => /^(invitation|membership|account|sign-up-link)\./.test(name))
    .map(([key, name]) => `${key}: ${name}`);

/** Dotted key → value, down to lists and plain values. */
export const flatten = (value: object, prefix = ''): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
      const isBranch =
        typeof child === 'object' && child !== null && !Array.isArray(child) && Object.keys(child).length > 0;
      return isBranch ? Object.entries(flatten(child, `${prefix}${key}.`)) : [[`${prefix}${key}`, child]];
    }),
  );

const sourcesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));

/** Every name that the server can answer an error with: clients switch on them. */
export const errorNames = (): string[] => {
  const sources = sourcesBelow(path.join(repositoryFolder, 'server')).filter((text) =>
    text.includes('PluginError'),
  );
  const names = sources.flatMap((text) =>
    [...text.matchAll(/\bname: '([A-Z]\w+)'/g)].map(([, name]) => String(name)),
  );
  return [...new Set(names)].sort();
};
