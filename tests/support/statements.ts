import type { Knex } from 'knex';
import type { App } from './app';
import { until } from './until';

/** Tables that say something about invitations or users; the host's own jobs look at others. */
const TELLING = /invitations_|up_users/;
/** What the workers and the expiry job look for by themselves, from time to time. */
const BACKGROUND = /due_at|expires_at. <=/;

/** Every statement that the app sends because of what is done. */
export const statementsDuring = async (app: App, work: () => PromiseLike<unknown>): Promise<string[]> => {
  const untold = { where: { dueAt: { $notNull: true } } };
  await until(
    'the events so far to be told',
    async () => (await app.strapi.db.query('plugin::invitations.event').count(untold)) === 0,
  );
  const statements: string[] = [];
  const listen = ({ sql }: { sql: string }): void => {
    if (TELLING.test(sql) && !BACKGROUND.test(sql)) statements.push(sql);
  };
  const { connection } = app.strapi.db as unknown as { connection: Knex };
  connection.on('query', listen);
  await work();
  connection.removeListener('query', listen);
  return statements;
};
