import type { Knex } from 'knex';
import { allAtOnce, tallyOf } from '../races/contest';
import { brokenInvariants } from '../races/invariants';
import { createAccount, membersOf, seatsOf } from '../stories/accounts';
import { invite } from '../stories/inviting';
import { countUsers, startSite } from '../stories/site';
import type { App } from '../support';
import {
  act,
  askForCode,
  confirm,
  copiedToken,
  createLink,
  edit,
  linkOf,
  usesOf,
  type Waiting,
} from './signing-up';

const CROWD = 50;
const MAX_USES = 7;

// A crowd takes its time on a busy machine.
jest.setTimeout(240_000);

let app: App;
let database: Knex;

beforeAll(async () => {
  app = await startSite();
  database = app.database.connect();
});
afterEach(async () => {
  expect(await brokenInvariants(database)).toEqual([]);
});
afterAll(async () => {
  await database.destroy();
  await app.stop();
});

/** So many who have been sent their codes. */
const waitingCrowd = (token: string, name: string, size = CROWD): Promise<Waiting[]> =>
  allAtOnce(size, (index) => askForCode(app, token, `${name}-${index}@crowd.test`));

const confirmAll = (crowd: readonly Waiting[]) =>
  Promise.all(crowd.map(({ challenge, code }) => confirm(app, challenge, code)));

it('a link lets in as many as it is for, however many confirm at once, and the rest leave nothing', async () => {
  const link = await createLink(app, { maxUses: MAX_USES });
  const crowd = await waitingCrowd(await copiedToken(app, link), 'many');
  const before = await countUsers(app);
  expect(tallyOf(await confirmAll(crowd))).toEqual({
    '200': MAX_USES,
    '410 SignUpLinkExhausted': CROWD - MAX_USES,
  });
  expect(await countUsers(app)).toBe(before + MAX_USES);
  expect(await linkOf(app, link)).toMatchObject({ uses: MAX_USES, state: 'exhausted' });
  expect(await usesOf(app, link)).toHaveLength(MAX_USES);
  const { timeline } = await linkOf(app, link);
  expect(timeline.filter(({ name }) => name === 'sign-up-link.used')).toHaveLength(MAX_USES);
});

it('an account gets no more members by it than it has seats, and keeps those that are reserved', async () => {
  const account = await createAccount(app, 'Seated', { seats: 5 });
  const { http } = await app.admin();
  await invite(http, { email: 'reserved@crowd.test', account: account.documentId, send: false });
  const link = await createLink(app, { account: account.documentId });
  const crowd = await waitingCrowd(await copiedToken(app, link), 'seated', 20);
  expect(tallyOf(await confirmAll(crowd))).toEqual({ '200': 4, '409 SeatLimitReached': 16 });
  expect(await membersOf(app, account)).toHaveLength(4);
  expect(await seatsOf(app, account)).toEqual({ limit: 5, used: 4, reserved: 1 });
  expect(await linkOf(app, link)).toMatchObject({ uses: 4, needsAttention: { reason: 'no-seat' } });
});

it('one code that is sent again and again lets in once', async () => {
  const link = await createLink(app);
  const { challenge, code } = await askForCode(app, await copiedToken(app, link), 'eager@crowd.test');
  const answers = await allAtOnce(5, () => confirm(app, challenge, code));
  expect(tallyOf(answers)).toEqual({ '200': 1, '410 CodeExpired': 4 });
  expect(await linkOf(app, link)).toMatchObject({ uses: 1 });
});

it('one address that comes by several links at once becomes one user', async () => {
  const links = await Promise.all([createLink(app), createLink(app), createLink(app)]);
  const waiting: Waiting[] = [];
  for (const [index, link] of links.entries()) {
    const token = await copiedToken(app, link);
    const more = { username: `several-${index}`, count: index + 1 };
    waiting.push(await askForCode(app, token, 'several@crowd.test', more));
  }
  expect(tallyOf(await confirmAll(waiting))).toEqual({ '200': 1, '409 EmailTaken': 2 });
  const used = await Promise.all(links.map((link) => linkOf(app, link)));
  expect(used.map(({ uses }) => uses).sort()).toEqual([0, 0, 1]);
});

it('nobody comes in by a link after it was revoked, and everybody before is counted', async () => {
  const link = await createLink(app, { maxUses: CROWD });
  const crowd = await waitingCrowd(await copiedToken(app, link), 'revoked', 20);
  const { http } = await app.admin();
  const before = await countUsers(app);
  const [answers, revoked] = await Promise.all([confirmAll(crowd), act(http, link, 'revoke')]);
  expect(revoked.status).toBe(200);
  const tally = tallyOf(answers);
  const inside = tally['200'] ?? 0;
  expect((tally['410 SignUpLinkRevoked'] ?? 0) + inside).toBe(20);
  expect(await linkOf(app, link)).toMatchObject({ uses: inside, state: 'revoked' });
  expect(await countUsers(app)).toBe(before + inside);
});

it('administrators who change one link at once keep each other’s changes', async () => {
  const link = await createLink(app);
  const { http } = await app.admin();
  const answers = await Promise.all([
    edit(http, link, { name: 'Renamed' }),
    edit(http, link, { maxUses: 3 }),
    edit(http, link, { domains: ['crowd.test'] }),
    act(http, link, 'pause'),
    act(http, link, 'rotate'),
  ]);
  expect(tallyOf(answers)).toEqual({ '200': 5 });
  expect(await linkOf(app, link)).toMatchObject({
    name: 'Renamed',
    maxUses: 3,
    domains: ['crowd.test'],
    state: 'paused',
  });
});

it('of those who revoke a link at once one does', async () => {
  const link = await createLink(app);
  const { http } = await app.admin();
  const answers = await allAtOnce(10, () => act(http, link, 'revoke'));
  expect(tallyOf(answers)).toEqual({ '200': 1, '410 SignUpLinkRevoked': 9 });
});
