import type { Knex } from 'knex';
import { createContext } from '../../server/invitations/context';
import { createInvitations } from '../../server/invitations/create';
import type { InvitationRecord } from '../../server/invitations/record';
import { SYSTEM } from '../../server/kernel/actor';
import { startApp, type App, type Caller } from '../support';
import { allAtOnce, outcomeOf, tally, tallyOf } from './contest';
import { brokenInvariants } from './invariants';
import { addressOf, invitationsOf, invite, inviteMany, register, tokenFor } from './invitees';

const CROWD = 30;
const FEW = 10;

// A crowd takes its time on a busy machine.
jest.setTimeout(180_000);

let app: App;
let database: Knex;
let http: Caller;

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  database = app.database.connect();
  ({ http } = await app.admin());
});
afterEach(async () => {
  app.clock.reset();
  expect(await brokenInvariants(database)).toEqual([]);
});
afterAll(async () => {
  await database.destroy();
  await app.stop();
});

const create = (email: string) => http.post('/invitations/invitations').send({ email });

const invitationsTo = (email: string): Promise<{ id: number; document_id: string; state: string }[]> =>
  database('invitations_invitations').where({ email_canonical: email }).orderBy('id');

const countEvents = async (name: string, { id }: { id: number }): Promise<number> =>
  (await database('invitations_events').where({ name, subject_id: id })).length;

const countDeliveries = async ({ id }: { id: number }): Promise<number> =>
  (await database('invitations_deliveries').where({ subject_type: 'invitation', subject_id: id })).length;

/** The invitation that somebody who was too late is pointed to. */
const holderIn = (body: unknown): unknown =>
  (body as { error: { details: { documentId: string } } }).error.details.documentId;

describe('one address, many who invite it at once', () => {
  it('is invited once, and everybody else is told by which invitation', async () => {
    const email = addressOf('wanted');
    const answers = await allAtOnce(CROWD, () => create(email));
    expect(tallyOf(answers)).toEqual({ '201': 1, '409 InvitationPending': CROWD - 1 });
    const [row, ...others] = await invitationsTo(email);
    expect(others).toEqual([]);
    const losers = answers.filter(({ status }) => status === 409);
    expect(losers.map(({ body }) => holderIn(body))).toEqual(losers.map(() => row?.document_id));
    expect(await countDeliveries({ id: row?.id ?? 0 })).toBe(1);
    await app.mail.waitForMail(email);
    expect(app.mail.to(email)).toHaveLength(1);
  });

  it('is invited once where the earlier invitation is overdue, which is written down once', async () => {
    const email = addressOf('overdue');
    const former = await invite(app, email, { expiresIn: '1h' });
    app.clock.advance('2h');
    const answers = await allAtOnce(CROWD, () => create(email));
    expect(tallyOf(answers)).toEqual({ '201': 1, '409 InvitationPending': CROWD - 1 });
    expect((await invitationsTo(email)).map(({ state }) => state)).toEqual(['expired', 'pending']);
    expect(await countEvents('invitation.expired', former)).toBe(1);
  });

  it('is invited once by a batch or by a single call, address by address', async () => {
    const emails = Array.from({ length: CROWD }, (_, index) => addressOf(`batched-${index}`));
    const batch = () =>
      http
        .post('/invitations/invitations/batch')
        .send({ invitations: emails.map((email) => ({ email, send: false })) });
    const [first, second, ...singles] = await Promise.all([
      batch(),
      batch(),
      ...emails.map((email) => create(email)),
    ]);
    const created = (answer: typeof first, index: number): boolean =>
      (answer.body as { data: { status: string }[] }).data[index]?.status === 'created';
    emails.forEach((_, index) => {
      const winners = [created(first, index), created(second, index), singles[index]?.status === 201];
      expect(winners.filter(Boolean)).toHaveLength(1);
    });
    const rows = await database('invitations_invitations').whereIn('email_canonical', emails);
    expect(rows).toHaveLength(CROWD);
    expect(Object.keys(tallyOf(singles))).toEqual(expect.not.arrayContaining(['500 InternalServerError']));
  });

  it('is not invited any more once somebody has registered with it', async () => {
    const records = await inviteMany(app, FEW, 'registering');
    const createUntilDecided = async (email: string): Promise<string> => {
      for (;;) {
        const outcome = outcomeOf(await create(email));
        if (outcome !== '409 InvitationPending') return outcome;
      }
    };
    const [answers, creations] = await Promise.all([
      Promise.all(
        records.map((record, index) => register(app.http, tokenFor(app, record), `registering-${index}`)),
      ),
      Promise.all(records.map(({ email }) => createUntilDecided(email))),
    ]);
    expect(tallyOf(answers)).toEqual({ '200': FEW });
    expect(tally(creations)).toEqual({ '409 UserExists': FEW });
  });

  it('may be invited again at once when it is cancelled, but never twice', async () => {
    const email = addressOf('again');
    const former = await invite(app, email);
    const answers = await allAtOnce(CROWD, (index) =>
      index === 0
        ? http.post(`/invitations/invitations/${former.documentId}/cancel`).send({})
        : create(email),
    );
    const { '200': cancelled, ...created } = tallyOf(answers);
    expect(cancelled).toBe(1);
    expect(Object.keys({ '201': 0, ...created })).toEqual(['201', '409 InvitationPending']);
    const pending = (await invitationsTo(email)).filter(({ state }) => state === 'pending');
    expect(pending).toHaveLength(created['201'] ?? 0);
    expect(pending.length).toBeLessThanOrEqual(1);
  });
});

describe('one invitation, many who act on it at once', () => {
  const act = (record: InvitationRecord, verb: string, body: object = {}) =>
    allAtOnce(FEW, () => http.post(`/invitations/invitations/${record.documentId}/${verb}`).send(body));

  it('is sent again each time that it was asked for, with the same link', async () => {
    const record = await invite(app, addressOf('resent'));
    expect(tallyOf(await act(record, 'resend'))).toEqual({ '200': FEW });
    expect(await countEvents('invitation.resent', record)).toBe(FEW);
    expect(await countDeliveries(record)).toBe(FEW);
    expect(outcomeOf(await register(app.http, tokenFor(app, record), 'resent'))).toBe('200');
  });

  it('gets a new link each time, of which the last one works', async () => {
    const record = await invite(app, addressOf('replaced'));
    expect(tallyOf(await act(record, 'resend', { replaceLink: true }))).toEqual({ '200': FEW });
    const former = await database('invitations_former_links').where({ invitation_id: record.id });
    expect(former).toHaveLength(FEW);
    const current = await invitationsOf(app).record(record.documentId);
    expect(outcomeOf(await register(app.http, tokenFor(app, record), 'replaced'))).toBe(
      '410 InvitationReplaced',
    );
    expect(outcomeOf(await register(app.http, tokenFor(app, current), 'replaced'))).toBe('200');
  });

  it('is extended each time', async () => {
    const record = await invite(app, addressOf('extended'));
    expect(tallyOf(await act(record, 'extend', { expiresIn: '2d' }))).toEqual({ '200': FEW });
    expect(await countEvents('invitation.extended', record)).toBe(FEW);
  });

  it('is cancelled once', async () => {
    const record = await invite(app, addressOf('cancelled'));
    expect(tallyOf(await act(record, 'cancel'))).toEqual({ '200': 1, '410 InvitationCancelled': FEW - 1 });
  });

  it('keeps every correction of those who correct different things', async () => {
    const record = await invite(app, addressOf('corrected'));
    const corrections = [
      { firstName: 'Ada' },
      { lastName: 'Lovelace' },
      { message: 'Welcome' },
      { locale: 'de' },
    ];
    const answers = await Promise.all(
      corrections.map((body) => http.put(`/invitations/invitations/${record.documentId}`).send(body)),
    );
    expect(tallyOf(answers)).toEqual({ '200': corrections.length });
    expect(await invitationsOf(app).find(record.documentId)).toMatchObject(
      Object.assign({}, ...corrections) as object,
    );
  });

  it('comes alive again or makes way, where it is extended while its address is invited anew', async () => {
    const records = await inviteMany(app, FEW, 'revived');
    app.clock.advance('8d');
    const pairs = await Promise.all(
      records.map(async ({ documentId, email }) => {
        const [extended, created] = await Promise.all([
          http.post(`/invitations/invitations/${documentId}/extend`).send({}),
          create(email),
        ]);
        return `${outcomeOf(extended)}, ${outcomeOf(created)}`;
      }),
    );
    expect(['200, 409 InvitationPending', '409 InvitationPending, 201']).toEqual(
      expect.arrayContaining(Object.keys(tally(pairs))),
    );
  });

  it('expires once, however many sweep at once and while others extend it', async () => {
    const records = await inviteMany(app, CROWD, 'swept');
    app.clock.advance('8d');
    await Promise.all([
      ...Array.from({ length: FEW }, () => invitationsOf(app).expireOverdue()),
      ...records.slice(0, FEW).map(({ documentId }) => invitationsOf(app).extend(documentId)),
    ]);
    for (const record of records) expect(await countEvents('invitation.expired', record)).toBe(1);
    const living = await Promise.all(records.map(({ documentId }) => invitationsOf(app).record(documentId)));
    expect(tally(living.map(({ state }) => state))).toEqual({ pending: FEW, expired: CROWD - FEW });
  });
});

describe('whoever gives up the key between the look and the reading of what was found is still in the way', () => {
  const ways = {
    accepted: (token: string) => register(http, token, 'in-between'),
    declined: (token: string) => http.post('/api/invitations/decline').send({ token, suppress: true }),
  };

  it.each(['accepted', 'declined'] as const)('where it was %s', async (state) => {
    const record = await invite(app, addressOf(`${state}-in-between`));
    const context = createContext(app.strapi);
    const { holding } = context.store;
    context.store.holding = (keys) => {
      const lookUp = holding(keys);
      return {
        ...lookUp,
        async read(ids) {
          await ways[state](tokenFor(app, record)).expect(200);
          return lookUp.read(ids);
        },
      };
    };
    const again = [{ email: record.email, send: false }];
    const [outcome] = await createInvitations(context, SYSTEM, 'admin', again);
    expect(outcome).toMatchObject({ error: { name: 'InvitationPending' } });
    expect(await invitationsTo(record.email)).toMatchObject([{ state }]);
  });
});

it('of a thousand who are invited at once, each is told what stands in their own way', async () => {
  const people = Array.from({ length: 1000 }, (_, index) => addressOf(`thousandth-${index}`));
  const expected = people.map(() => 'created');
  // More than one statement can ask for, so some at either end.
  for (const start of [0, 997]) {
    const [pending = '', user = '', suppressed = ''] = people.slice(start, start + 3);
    expected.splice(start, 3, 'InvitationPending', 'UserExists', 'AddressSuppressed');
    await invite(app, pending);
    const joining = tokenFor(app, await invite(app, user));
    await register(http, joining, `thousandth-${start}`).expect(200);
    const token = tokenFor(app, await invite(app, suppressed));
    await http.post('/api/invitations/decline').send({ token, suppress: true }).expect(200);
  }
  const { body } = await http
    .post('/invitations/invitations/batch')
    .send({ invitations: people.map((email) => ({ email, send: false })) })
    .expect(200);
  const rows = (body as { data: { status: string; error?: { name: string } }[] }).data;
  expect(rows.map(({ status, error }) => error?.name ?? status)).toEqual(expected);
});
