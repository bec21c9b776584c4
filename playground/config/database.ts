import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

interface SqliteConnection {
  pragma(text: string): unknown;
}

/** The app's folder, whether this file runs from `config/` or, compiled, from `dist/config/`. */
const appFolder = path.resolve(__dirname, path.basename(path.dirname(__dirname)) === 'dist' ? '../..' : '..');

const sqlite = (env: Env) => ({
  connection: { filename: path.resolve(appFolder, env('DATABASE_FILENAME', '.tmp/data.db')) },
  useNullAsDefault: true,
  pool: {
    // Readers do not wait for a writer, which a second node on the same file would make them do.
    afterCreate(
      connection: SqliteConnection,
      done: (error: Error | null, connection: SqliteConnection) => void,
    ) {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = NORMAL');
      done(null, connection);
    },
  },
});

const server = (env: Env, port: number, user: string) => ({
  connection: {
    host: env('DATABASE_HOST', '127.0.0.1'),
    port: env.int('DATABASE_PORT', port),
    database: env('DATABASE_NAME', 'invitations_playground'),
    user: env('DATABASE_USERNAME', user),
    password: env('DATABASE_PASSWORD', ''),
    ssl: env.bool('DATABASE_SSL', false) && { rejectUnauthorized: env.bool('DATABASE_SSL_STRICT', true) },
  },
  pool: { min: env.int('DATABASE_POOL_MIN', 0), max: env.int('DATABASE_POOL_MAX', 10) },
});

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  const perClient = {
    sqlite: () => sqlite(env),
    postgres: () => server(env, 5432, 'postgres'),
    mysql: () => server(env, 3306, 'root'),
  }[client];
  if (!perClient) throw new Error(`DATABASE_CLIENT is "${client}"; it may be sqlite, postgres or mysql`);
  return {
    connection: {
      client,
      ...perClient(),
      acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60000),
    },
  };
};
