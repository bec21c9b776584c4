import type { Knex } from 'knex';
import { getService } from '../../server/kernel/get-service';
import type { InvitationRecord } from '../../server/invitations/record';
import { databaseKind, itOn, startApp, until, type App } from '../support';
import { expectFewReadInVain } from '../support/query-plans';
import { inviteMany, tokenFor } from '../races/invitees';

const COUNT = 1_000;
/** Rows written from which on PostgreSQL is asked to look at their table. */
const MANY = 5_000;

let app: App;
let database: Knex;
let records: InvitationRecord[];

beforeAll(async () => {
  app = await startApp();
  database = app.database.connect();
  if (databaseKind() === 'postgres') {
    // It shall know nothing of the table, however long this takes.
    await database.raw('alter table invitations_invitations set (autovacuum_enabled = false)');
  }
  records = await inviteMany(app, COUNT, 'looked-up');
});
afterAll(async () => {
  await database.destroy();
  await app.stop();
});

/** What of the invitations is read by a key; those that are told of meanwhile are read by their ids. */
const BY_KEY = /from .invitations_invitations. (as .t0. )?where .*(public_id|open_key|document_id)/;

const expectFound = (work: () => PromiseLike<unknown>): Promise<void> =>
  expectFewReadInVain(app, database, { pattern: BY_KEY, rows: COUNT }, work);

const oneOf = (index: number): InvitationRecord => {
  const record = records[index];
  if (!record) throw new Error('There are more invitations than that');
  return record;
};

describe('one of many invitations is found by an index, whatever the database knows of the table', () => {
  it('by its link', async () => {
    const token = tokenFor(app, oneOf(900));
    await expectFound(() => app.http.post('/api/invitations/inspect').send({ token }).expect(200));
  });

  it('by its address, when another one is created', async () => {
    await expectFound(async () => {
      const again = { email: oneOf(901).email, send: false };
      const [outcome] = await getService(app.strapi, 'invitations').createMany([again]);
      expect(outcome).toMatchObject({ error: { name: 'InvitationPending' } });
    });
  });

  it('by its documentId', async () => {
    const { http } = await app.admin();
    await expectFound(() => http.get(`/invitations/invitations/${oneOf(902).documentId}`).expect(200));
  });
});

itOn('postgres')('PostgreSQL looks at a table once much was written to it', async () => {
  const guess = async (): Promise<number> => {
    const [found] = await database('pg_class')
      .where({ relname: 'invitations_invitations' })
      .select<{ reltuples: number }[]>('reltuples');
    return found?.reltuples ?? 0;
  };
  expect(await guess()).toBeLessThanOrEqual(0);
  for (let written = COUNT; written < MANY; written += COUNT) {
    await inviteMany(app, COUNT, `written-${written}`);
  }
  await until('the table to be looked at', async () => (await guess()) >= MANY);
});
