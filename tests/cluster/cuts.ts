import type { Knex } from 'knex';
import { Redis } from 'ioredis';

type Cut = (database: Knex) => Promise<void>;

const cutPostgres: Cut = async (database) => {
  await database.raw(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
};

const cutMysql: Cut = async (database) => {
  const [rows] = (await database.raw(
    'select id from information_schema.processlist where db = database() and id <> connection_id()',
  )) as [{ id: number }[]];
  for (const { id } of rows) await database.raw(`kill ${id}`).catch(() => undefined);
};

/** Cuts all connections to the database but the given one: the servers belong to others, and cannot be restarted. */
export const cutDatabase = (kind: string, database: Knex): Promise<void> =>
  (kind === 'postgres' ? cutPostgres : cutMysql)(database);

/** Cuts all connections to this database of Redis, and empties it. */
export const loseRedis = async (url: string): Promise<void> => {
  const redis = new Redis(url);
  const own = String(await redis.client('ID'));
  const clients = String(await redis.client('LIST')).split('\n');
  const number = new URL(url).pathname.slice(1);
  const ids = clients
    .filter((line) => line.includes(` db=${number} `))
    .flatMap((line) => /^id=(\d+)/.exec(line)?.[1] ?? [])
    .filter((id) => id !== own);
  await redis.flushdb();
  for (const id of ids) await redis.client('KILL', 'ID', id);
  await redis.quit();
};
