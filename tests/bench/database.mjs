import { randomBytes } from 'node:crypto';
import path from 'node:path';
import knex from 'knex';

const postgresConnection = (/** @type {string} */ database) => ({
  host: process.env.TEST_POSTGRES_HOST ?? '127.0.0.1',
  port: Number(process.env.TEST_POSTGRES_PORT ?? 5432),
  user: process.env.TEST_POSTGRES_USER ?? 'postgres',
  password: process.env.TEST_POSTGRES_PASSWORD ?? '',
  database,
});

const asAdministrator = async (/** @type {string} */ statement) => {
  const connection = knex({ client: 'pg', connection: postgresConnection('postgres') });
  try {
    await connection.raw(statement);
  } finally {
    await connection.destroy();
  }
};

/**
 * A fresh database for one run.
 *
 * @param {string} kind
 * @param {string} folder
 */
export const createDatabase = async (kind, folder) => {
  if (kind !== 'postgres') {
    return {
      env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'data.db') },
      drop: () => Promise.resolve(),
    };
  }
  const name = `invitations_bench_${randomBytes(4).toString('hex')}`;
  await asAdministrator(`CREATE DATABASE ${name}`);
  const { host, port, user, password } = postgresConnection(name);
  return {
    env: {
      DATABASE_CLIENT: 'postgres',
      DATABASE_HOST: host,
      DATABASE_PORT: String(port),
      DATABASE_NAME: name,
      DATABASE_USERNAME: user,
      DATABASE_PASSWORD: password,
    },
    drop: () => asAdministrator(`DROP DATABASE ${name} WITH (FORCE)`),
  };
};
