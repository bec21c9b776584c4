import { createDatabase } from './database';
import { startNode } from './node';

/** What the first start with the playground's own keys has written, and a test with other keys must not find. */
const forgetKeys = async (database: Awaited<ReturnType<typeof createDatabase>>): Promise<void> => {
  const connection = database.connect();
  try {
    await connection('strapi_core_store_settings').where({ key: 'plugin_invitations_signing-key' }).delete();
  } finally {
    await connection.destroy();
  }
};

/**
 * What CI's own MariaDB holds need not outlive a power cut: it does not wait at every commit until the disk has it. On
 * somebody's own machine that would be their other databases' business, too.
 */
const commitQuickly = async (database: Awaited<ReturnType<typeof createDatabase>>): Promise<void> => {
  if (database.kind !== 'mysql' || process.env.CI !== 'true') return;
  const connection = database.connect();
  try {
    await connection.raw('set global innodb_flush_log_at_trx_commit = 2');
  } finally {
    await connection.destroy();
  }
};

/** Before a run: starts the playground once on an empty database, unless that has been done since the last build. */
export default async (): Promise<void> => {
  const database = await createDatabase();
  await commitQuickly(database);
  if (database.hasTables) {
    await database.drop();
    return;
  }
  const node = await startNode({ database });
  await node.kill();
  await forgetKeys(database);
  await database.keepAsTemplate();
  await database.drop();
};
