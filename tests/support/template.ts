import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Knex } from 'knex';
import { playgroundDistFolder, pluginServerFolder, repositoryFolder } from './paths';

/**
 * A database as the playground leaves it after its first start, kept between runs: every test file begins with a copy
 * and need not wait until a hundred tables are made. It is named after what makes the tables, so it is never stale.
 */

const folder = path.join(repositoryFolder, 'node_modules', '.cache', 'invitations-templates');

const filesUnder = (entry: string): string[] =>
  readdirSync(entry, { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name))
    .filter(({ name }) => name !== 'build')
    .flatMap((item) => {
      const file = path.join(entry, item.name);
      return item.isDirectory() ? filesUnder(file) : [file];
    });

const fingerprint = (): string => {
  const hash = createHash('sha256');
  const sources = [
    path.join(pluginServerFolder, 'index.js'),
    path.join(repositoryFolder, 'package-lock.json'),
    ...filesUnder(playgroundDistFolder),
  ];
  for (const file of sources) hash.update(path.relative(repositoryFolder, file)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
};

/** The template among the databases of a server. */
export const templateName = (): string => `invitations_template_${fingerprint()}`;

/** Where a template that is a file lies, whether or not it is there yet. */
export const templateFile = (kind: string): string => path.join(folder, `${kind}-${fingerprint()}`);

/** Keeps a template, whole or not at all: two runs may make the same one at once. */
export const keepTemplateFile = (file: string, content: Buffer | string): void => {
  mkdirSync(folder, { recursive: true });
  const [kind = ''] = path.basename(file).split('-');
  const stale = readdirSync(folder).filter((name) => name.startsWith(`${kind}-`));
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
  for (const name of stale) rmSync(path.join(folder, name), { force: true });
};

type Row = Record<string, unknown>;

interface Dump {
  tables: { name: string; definition: string; rows: Row[] }[];
}

/** Everything in a MariaDB database, as text. */
export const dumpMysql = async (connection: Knex): Promise<string> => {
  const [named = []]: Row[][] = await connection.raw('show tables');
  const tables: Dump['tables'] = [];
  for (const name of named.flatMap((row) => Object.values(row).map(String))) {
    const [[created] = []]: Row[][] = await connection.raw('show create table ??', [name]);
    const rows: Row[] = await connection(name).select();
    tables.push({ name, definition: String(created?.['Create Table']), rows });
  }
  return JSON.stringify({ tables } satisfies Dump);
};

/** Times are written as texts of ISO 8601, which MariaDB does not take. */
const reviveDate = (_column: string, value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? new Date(value) : value;

/** Fills an empty MariaDB database from a dump. */
export const restoreMysql = async (connection: Knex, text: string): Promise<void> => {
  const { tables } = JSON.parse(text, reviveDate) as Dump;
  await connection.transaction(async (session) => {
    await session.raw('set foreign_key_checks = 0');
    for (const { definition } of tables) await session.raw(definition.replaceAll('?', '\\?'));
    for (const { name, rows } of tables) if (rows.length > 0) await session.batchInsert(name, rows, 500);
    await session.raw('set foreign_key_checks = 1');
  });
};
