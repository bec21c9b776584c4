import type { Knex } from 'knex';
import type { InvitationRecord } from '../../server/invitations/record';
import type { App } from '../support';
import { databaseKind } from '../support/database';
import { createAccount, person, startTenants } from '../accounts/tenants';
import { brokenAccounts } from './account-invariants';
import { allAtOnce, tallyOf } from './contest';
import { brokenInvariants } from './invariants';
import { addressOf, invite, register, tokenFor } from './invitees';

const FEW = 6;

// A crowd takes its time on a busy machine.
jest.setTimeout(180_000);

let app: App;
let database: Knex;

beforeAll(async () => {
  app = await startTenants();
  database = app.database.connect();
});
afterEach(async () => {
  expect([...(await brokenInvariants(database)), ...(await brokenAccounts(database))]).toEqual([]);
});
afterAll(async () => {
  await database.destroy();
  await app.stop();
});

const inviteInto = async (email: string, name: string) => {
  const { documentId } = await createAccount(app, { name });
  return invite(app, email, { account: documentId });
};

/** How often PostgreSQL ended a transaction because two waited for each other; 0 for the others, which do not count. */
const countDeadlocks = async (): Promise<number> => {
  if (databaseKind() !== 'postgres') {
    return 0;
  }
  const rows = await database('pg_stat_database')
    .whereRaw('datname = current_database()')
    .select('deadlocks');
  return Number((rows as { deadlocks: string }[])[0]?.deadlocks);
};

it('invitations of one address into several accounts make one user, and none waits for the other', async () => {
  for (let round = 0; round < FEW; round += 1) {
    const email = addressOf(`many-${round}`);
    const records: InvitationRecord[] = [];
    for (let index = 0; index < FEW; index += 1) {
      records.push(await inviteInto(email, `Account ${round}-${index}`));
    }
    const answers = await allAtOnce(FEW, (index) => {
      const record = records[index];
      if (!record) throw new Error('There is one invitation for each');
      return register(app.http, tokenFor(app, record), `many-${round}-${index}`);
    });
    expect(tallyOf(answers)).toEqual({ '200': 1, '409 EmailTaken': FEW - 1 });
  }
  expect(await countDeadlocks()).toBe(0);
});

it('an invitation that knows its user already is left alone where the user is saved', async () => {
  const user = await person(app, 'known');
  const record = await inviteInto(user.email, 'Knowing');
  const read = async () => database('invitations_invitations').where({ id: record.id }).first();
  const before: unknown = await read();
  expect(before).toMatchObject({ invitee_id: user.id });
  await app.strapi.db
    .query('plugin::users-permissions.user')
    .update({ where: { id: user.id }, data: { email: user.email } });
  expect(await read()).toEqual(before);
});
