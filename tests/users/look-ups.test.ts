import type { Knex } from 'knex';
import { databaseKind, itOn, startApp, type App } from '../support';
import { createDatabase, type TestDatabase } from '../support/database';
import { expectFewReadInVain } from '../support/query-plans';
import { invite, PASSWORD, register, tokenFor } from '../races/invitees';
import { address, usersOf } from './people';

const COUNT = 5_000;
const OUR_INDEXES = 'invitations_users_';

let store: TestDatabase;
let app: App;
let database: Knex;

/** Users of a site that is older than the plugin, typed in by an administrator, capitals and all. */
const crowd = () =>
  Array.from({ length: COUNT }, (_, index) => ({
    document_id: `crowd-${index}`,
    username: `Crowd ${index}`,
    email: `Crowd-${index}@Site.test`,
    provider: 'local',
    confirmed: true,
    blocked: false,
    published_at: new Date(),
  }));

const start = async (): Promise<void> => {
  app = await startApp({ database: store, env: { ALLOW_REGISTER: 'true' } });
  database = store.connect();
};

const stop = async (): Promise<void> => {
  await database.destroy();
  await app.stop();
};

beforeAll(async () => {
  store = await createDatabase();
  await start();
  await database.batchInsert('up_users', crowd(), 500);
});
afterAll(async () => {
  await stop();
  await store.drop();
});

const restart = async (): Promise<void> => {
  await stop();
  await start();
};

/** Of the users, by what they are called; those that have been found are read by their ids. */
const BY_NAME = /from .up_users.* where .*(email|username)/;

const expectFound = (work: () => PromiseLike<unknown>): Promise<void> =>
  expectFewReadInVain(app, database, { pattern: BY_NAME, rows: COUNT }, work);

/** By the host's own registration. */
const registerAtHost = (username: string) =>
  app.http
    .post('/api/auth/local/register')
    .send({ username, email: `${username}@site.test`, password: PASSWORD })
    .expect(200);

const indexNames = async (): Promise<string[]> => {
  const statement = {
    sqlite: "select name from sqlite_master where type = 'index' and tbl_name = 'up_users'",
    postgres: "select indexname as name from pg_indexes where tablename = 'up_users'",
    mysql:
      "select distinct index_name as name from information_schema.statistics where table_schema = database() and table_name = 'up_users'",
  }[databaseKind()];
  const answer: unknown = await database.raw(statement);
  const rows = JSON.parse(JSON.stringify(answer)) as { rows?: { name: string }[] } | { name: string }[][];
  const listed = Array.isArray(rows) ? rows.flat() : (rows.rows ?? []);
  return listed.map(({ name }) => name).filter((name) => name.startsWith(OUR_INDEXES));
};

describe('one of many users is found by an index', () => {
  it('when somebody is invited', () => expectFound(() => invite(app, 'newcomer@site.test')));

  it('when somebody registers', async () => {
    const token = tokenFor(app, await invite(app, 'registers@site.test'));
    await expectFound(() => register(app.http, token, 'registers').expect(200));
  });

  it('when somebody accepts with a password', async () => {
    const token = tokenFor(app, await invite(app, 'accepts@site.test'));
    await registerAtHost('accepts');
    const body = { token, identifier: 'accepts', password: PASSWORD };
    await expectFound(() => app.http.post('/api/invitations/accept').send(body).expect(200));
  });

  it('when somebody logs in to the host', async () => {
    await registerAtHost('logs-in');
    const body = { identifier: 'logs-in@site.test', password: PASSWORD };
    await expectFound(() => app.http.post('/api/auth/local').send(body).expect(200));
  });
});

it('an address is found whatever its capitals', async () => {
  const found = await usersOf(app).findByAddress(address('crowd-17@site.test'));
  expect(found).toMatchObject({ username: 'Crowd 17' });
  const token = tokenFor(app, await invite(app, 'another@site.test'));
  const { body } = await register(app.http, token, 'CROWD 18').expect(409);
  expect(body).toMatchObject({ error: { name: 'UsernameTaken' } });
});

it('the indexes are made once, and made again where somebody has dropped one', async () => {
  const names = await indexNames();
  expect(names).toHaveLength(databaseKind() === 'mysql' ? 2 : 4);
  const [first = ''] = names;
  await database.schema.alterTable('up_users', (table) => void table.dropIndex([], first));
  expect(await indexNames()).toHaveLength(names.length - 1);
  await restart();
  expect((await indexNames()).sort()).toEqual([...names].sort());
});

itOn('postgres', 'mysql')(
  'a site starts without those for which it would have to wait, and waits once',
  async () => {
    const names = await indexNames();
    for (const name of names) {
      await database.schema.alterTable('up_users', (table) => void table.dropIndex([], name));
    }
    await stop();
    const other = store.connect();
    const busy = await other.transaction();
    try {
      await busy('up_users').where({ document_id: 'crowd-1' }).update({ provider: 'local' });
      app = await startApp({ database: store });
    } finally {
      await busy.rollback();
      await other.destroy();
    }
    expect(app.log.filter((line) => line.includes('could not be given all their indexes'))).toHaveLength(1);
    database = store.connect();
    expect(await indexNames()).toEqual([]);
    await restart();
    expect((await indexNames()).sort()).toEqual([...names].sort());
  },
);

itOn('mysql')('where the database heeds capitals, an address is found whatever they are, too', async () => {
  await database.raw('alter table up_users modify email varchar(255) collate utf8mb4_bin');
  await restart();
  expect(await usersOf(app).findByAddress(address('crowd-19@site.test'))).toMatchObject({
    username: 'Crowd 19',
  });
});
