import type { Knex } from 'knex';
import { getService } from '../../server/kernel/get-service';
import { startApp, type App, type Caller, type SiteUser } from '../support';
import { ACCOUNTS, createAccount, seatsOf, type SiteAccount } from '../stories/accounts';
import { allAtOnce, outcomeOf, tally, tallyOf } from './contest';
import { brokenAccounts } from './account-invariants';
import { brokenInvariants } from './invariants';
import { addressOf, invite, PASSWORD, register, tokenFor } from './invitees';

const CROWD = 20;
const SEATS = 3;

// A crowd takes its time on a busy machine.
jest.setTimeout(180_000);

let app: App;
let database: Knex;
let http: Caller;

beforeAll(async () => {
  app = await startApp({
    config: { rateLimit: { enabled: false }, accounts: { allowDirectMembership: true } },
  });
  app.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  database = app.database.connect();
  ({ http } = await app.admin());
});
afterEach(async () => {
  app.clock.reset();
  expect([...(await brokenInvariants(database)), ...(await brokenAccounts(database))]).toEqual([]);
});
afterAll(async () => {
  await database.destroy();
  await app.stop();
});

const create = (email: string, { documentId: account }: SiteAccount) =>
  http.post('/invitations/invitations').send({ email, account, send: false });

const account = (name: string, seats: number | null = null): Promise<SiteAccount> =>
  createAccount(app, name, { seats });

const user = (name: string): Promise<SiteUser> =>
  app.user({ email: `${name}@known.test`, username: name, password: PASSWORD, isProved: true });

const accept = ({ http: caller }: SiteUser, token: string) =>
  caller.post('/api/invitations/accept').send({ token });

const acceptedBy = async (name: string, into: SiteAccount) => {
  const joiner = await user(name);
  const record = await invite(app, joiner.email, { account: into.documentId });
  const answer = await accept(joiner, tokenFor(app, record));
  return { joiner, membership: (answer.body as { membership: { documentId: string } }).membership };
};

/** Nine invitations into an account with three seats, none of which is left. */
const expiredOf = async (target: SiteAccount, name: string) => {
  const old = [];
  for (let round = 0; round < 3; round += 1) {
    for (let index = 0; index < SEATS; index += 1) {
      old.push(await invite(app, addressOf(`${name}-${round}-${index}`), { account: target.documentId }));
    }
    app.clock.advance('8d');
  }
  return old;
};

describe('an account with three seats', () => {
  it('gets three invitations of twenty that are made at once', async () => {
    const target = await account('Wanted by many', SEATS);
    const answers = await allAtOnce(CROWD, (index) => create(addressOf(`seat-${index}`), target));
    expect(tallyOf(answers)).toEqual({ '201': SEATS, '409 SeatLimitReached': CROWD - SEATS });
    expect(await seatsOf(app, target)).toEqual({ limit: SEATS, used: 0, reserved: SEATS });
  });

  it('gets three by batches as well, row by row', async () => {
    const target = await account('Wanted by batches', SEATS);
    const answers = await allAtOnce(4, (batch) =>
      http.post('/invitations/invitations/batch').send({
        invitations: Array.from({ length: 5 }, (_, index) => ({
          email: addressOf(`batch-${batch}-${index}`),
          account: target.documentId,
          send: false,
        })),
      }),
    );
    const rows = answers.flatMap(({ body }) => (body as { data: { status: string }[] }).data);
    expect(tally(rows.map(({ status }) => status))).toEqual({ created: SEATS, failed: 20 - SEATS });
  });

  it('gets three of those that expired and are sent or extended again at once, or made anew', async () => {
    const target = await account('Wanted again', SEATS);
    const old = await expiredOf(target, 'again');
    const answers = await Promise.all([
      ...old.map(({ documentId }, index) =>
        http.post(`/invitations/invitations/${documentId}/${index % 2 === 0 ? 'resend' : 'extend'}`).send({}),
      ),
      ...Array.from({ length: 5 }, (_, index) => create(addressOf(`anew-${index}`), target)),
    ]);
    const { '409 SeatLimitReached': refused, ...done } = tallyOf(answers);
    expect((done['200'] ?? 0) + (done['201'] ?? 0)).toBe(SEATS);
    expect(refused).toBe(answers.length - SEATS);
    expect(await seatsOf(app, target)).toEqual({ limit: SEATS, used: 0, reserved: SEATS });
  });

  it('gets three while a job extends those that expired and others are sent again or made anew', async () => {
    const target = await account('Wanted by a job', SEATS);
    const old = await expiredOf(target, 'job');
    const filter = { account: target.documentId, status: 'expired' };
    const extendAll = async () => {
      const answer = await http.post('/invitations/invitations/bulk').send({ action: 'extend', filter });
      await getService(app.strapi, 'jobs').drain();
      return answer;
    };
    const [job, ...answers] = await Promise.all([
      extendAll(),
      ...old.map(({ documentId }) => http.post(`/invitations/invitations/${documentId}/resend`).send({})),
      ...Array.from({ length: 5 }, (_, index) => create(addressOf(`job-anew-${index}`), target)),
    ]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const { state, error } = await getService(app.strapi, 'jobs').find(job.body.data.documentId);
    expect({ state, error }).toEqual({ state: 'done', error: null });
    expect(await seatsOf(app, target)).toEqual({ limit: SEATS, used: 0, reserved: SEATS });
  });

  it('is never fuller than that, by invitation and by direct membership', async () => {
    const target = await account('Wanted directly', SEATS);
    const users = await Promise.all(Array.from({ length: 6 }, (_, index) => user(`direct-${index}`)));
    const answers = await Promise.all([
      ...users.map(({ documentId }) =>
        http.post(`${ACCOUNTS}/${target.documentId}/associate`).send({ user: documentId, send: false }),
      ),
      ...Array.from({ length: 6 }, (_, index) => create(addressOf(`beside-${index}`), target)),
    ]);
    expect(tallyOf(answers)).toEqual({ '201': SEATS, '409 SeatLimitReached': 12 - SEATS });
    const { used, reserved } = await seatsOf(app, target);
    expect(used + reserved).toBe(SEATS);
  });
});

describe('while people accept', () => {
  it('a limit that is lowered lets in as many as fit, and the rest need attention', async () => {
    const target = await account('Lowered', 8);
    const records = [];
    for (let index = 0; index < 8; index += 1) {
      records.push(await invite(app, addressOf(`lowered-${index}`), { account: target.documentId }));
    }
    const [lowered, ...answers] = await Promise.all([
      http.put(`${ACCOUNTS}/${target.documentId}`).send({ seats: SEATS }),
      ...records.map((record, index) => register(app.http, tokenFor(app, record), `lowered-${index}`)),
    ]);
    expect(lowered.status).toBe(200);
    const { '200': entered = 0, '409 InvitationNeedsAttention': waiting = 0 } = tallyOf(answers);
    expect(entered + waiting).toBe(8);
    expect(entered).toBeGreaterThanOrEqual(SEATS);
    expect((await seatsOf(app, target)).used).toBe(entered);
    expect(await database('invitations_invitations').where({ needs_attention: 'no-seat' })).toHaveLength(
      waiting,
    );
  });

  it('a member who is removed at the same moment makes room or does not, but nobody is lost', async () => {
    const target = await account('Swapped', 1);
    const { membership } = await acceptedBy('leaving', target);
    await http.put(`${ACCOUNTS}/${target.documentId}`).send({ seats: 2 }).expect(200);
    const record = await invite(app, addressOf('entering'), { account: target.documentId });
    await http.put(`${ACCOUNTS}/${target.documentId}`).send({ seats: 1 }).expect(200);
    const [removed, answer] = await Promise.all([
      http.delete(`/invitations/memberships/${membership.documentId}`),
      register(app.http, tokenFor(app, record), 'entering'),
    ]);
    expect(removed.status).toBeLessThan(300);
    expect(['200', '409 InvitationNeedsAttention']).toContain(outcomeOf(answer));
    expect((await seatsOf(app, target)).used).toBe(outcomeOf(answer) === '200' ? 1 : 0);
  });

  it('one link, pressed many times, makes one membership', async () => {
    const target = await account('Pressed');
    const joiner = await user('pressing');
    const record = await invite(app, joiner.email, { account: target.documentId });
    const token = tokenFor(app, record);
    const answers = await allAtOnce(CROWD, () => accept(joiner, token));
    expect(tallyOf(answers)).toEqual({ '200': 1, '410 InvitationUsed': CROWD - 1 });
    expect((await seatsOf(app, target)).used).toBe(1);
  });

  it('two invitations into one account, to two addresses that one user has had, make one membership', async () => {
    const target = await account('Twice');
    const joiner = await user('twofold');
    const first = await invite(app, joiner.email, { account: target.documentId });
    const second = await invite(app, 'twofold-2@known.test', { account: target.documentId });
    const move = async () => {
      await app.strapi.db
        .query('plugin::users-permissions.user')
        .update({ where: { id: joiner.id }, data: { email: 'twofold-2@known.test' } });
      // Nobody has proved the new address yet, so the session alone would not do.
      const credentials = { identifier: joiner.username, password: PASSWORD };
      return app.http.post('/api/invitations/accept').send({ token: tokenFor(app, second), ...credentials });
    };
    const answers = await Promise.all([accept(joiner, tokenFor(app, first)), move()]);
    const { '200': entered, ...others } = tallyOf(answers);
    expect(entered).toBe(1);
    const refusals = ['401 LoginRequired', '403 EmailMismatch', '409 AlreadyMember', '410 InvitationUsed'];
    expect(refusals).toEqual(expect.arrayContaining(Object.keys(others)));
    expect((await seatsOf(app, target)).used).toBe(1);
  });

  it('one user enters several accounts at once by as many invitations', async () => {
    const targets = await Promise.all([1, 2, 3, 4].map((index) => account(`Many ${index}`, 1)));
    const joiner = await user('everywhere');
    const records = [];
    for (const target of targets) {
      records.push(await invite(app, joiner.email, { account: target.documentId }));
    }
    const answers = await Promise.all(records.map((record) => accept(joiner, tokenFor(app, record))));
    expect(tallyOf(answers)).toEqual({ '200': targets.length });
  });

  it('an account that is deleted takes everybody along or nobody', async () => {
    const target = await account('Doomed');
    const records = [];
    for (let index = 0; index < 5; index += 1) {
      records.push(await invite(app, addressOf(`doomed-${index}`), { account: target.documentId }));
    }
    const [deleted, ...answers] = await Promise.all([
      http.delete(`${ACCOUNTS}/${target.documentId}`).query({ force: 'true' }),
      ...records.map((record, index) => register(app.http, tokenFor(app, record), `doomed-${index}`)),
    ]);
    expect(deleted.status).toBeLessThan(300);
    expect(['200', '409 InvitationNeedsAttention']).toEqual(
      expect.arrayContaining(Object.keys(tallyOf(answers))),
    );
    expect(await database('invitations_memberships').whereNull('account_id')).toEqual([]);
  });
});

describe('many who invite', () => {
  it('one address into one account: once, and everybody else is told by which invitation', async () => {
    const target = await account('Contested');
    const answers = await allAtOnce(CROWD, () => create(addressOf('contested'), target));
    expect(tallyOf(answers)).toEqual({ '201': 1, '409 InvitationPending': CROWD - 1 });
  });

  it('one who is just becoming a member: told that they are pending, or that they are in', async () => {
    const target = await account('Becoming');
    const joiner = await user('becoming');
    const record = await invite(app, joiner.email, { account: target.documentId });
    const [accepted, ...answers] = await Promise.all([
      accept(joiner, tokenFor(app, record)),
      ...Array.from({ length: CROWD }, () => create(joiner.email, target)),
    ]);
    expect(outcomeOf(accepted)).toBe('200');
    expect(['409 AlreadyMember', '409 InvitationPending']).toEqual(
      expect.arrayContaining(Object.keys(tallyOf(answers))),
    );
    expect(outcomeOf(await create(joiner.email, target))).toBe('409 AlreadyMember');
  });

  it('moves of invitations into the last seat: one gets it', async () => {
    const [from, target] = [await account('From'), await account('Last seat', 1)];
    const records = [];
    for (let index = 0; index < 5; index += 1) {
      records.push(await invite(app, addressOf(`moved-${index}`), { account: from.documentId }));
    }
    const answers = await Promise.all(
      records.map(({ documentId }) =>
        http.put(`/invitations/invitations/${documentId}`).send({ account: target.documentId }),
      ),
    );
    expect(tallyOf(answers)).toEqual({ '200': 1, '409 SeatLimitReached': 4 });
  });
});
