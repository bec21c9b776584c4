import { createContext } from '../../server/delivery/context';
import { createQuota } from '../../server/delivery/quota';
import { createAccount } from '../stories/accounts';
import { startApp, startNode, until, type App, type PlaygroundNode } from '../support';
import { openOutbox, type Ordered, type Outbox } from './outbox';

const UID = 'plugin::invitations.delivery';
const COUNTS = 'plugin::invitations.delivery-count';
const PER_SECOND = 20;
const PER_DAY = 30;

let app: App;
let outbox: Outbox;
let arrivals: number[] = [];
let stopWatching: () => void;

/** When the provider was handed each mail, as nothing else is between it and the lanes. */
const watchProvider = (): (() => void) => {
  const { provider } = app.strapi.plugin('email') as unknown as {
    provider: { send(mail: unknown): Promise<unknown> };
  };
  const send = provider.send.bind(provider);
  provider.send = (mail) => {
    arrivals.push(performance.now());
    return send(mail);
  };
  return () => void (provider.send = send);
};

beforeAll(async () => {
  app = await startApp({
    config: {
      delivery: {
        pollInterval: '1h',
        concurrency: 3,
        ratePerSecond: PER_SECOND,
        ratePerDay: PER_DAY,
        retry: { attempts: 5, firstDelay: '1s', maxDelay: '2s' },
      },
    },
  });
  outbox = openOutbox(app);
  stopWatching = watchProvider();
});
afterAll(async () => {
  stopWatching();
  await app.stop();
});
beforeEach(async () => {
  app.mail.reset();
  arrivals = [];
  await app.strapi.db.query(COUNTS).deleteMany({});
  // Whatever rested in the test before is over.
  app.clock.advance('2d');
});

let people = 0;
const order = async (count: number): Promise<Ordered[]> => {
  const orders = Array.from({ length: count }, () => outbox.orderOf(`rate-${(people += 1)}@people.test`));
  await outbox.service.enqueue(orders);
  return orders;
};

const statesOf = async (orders: readonly Ordered[]): Promise<Record<string, number>> => {
  const rows = await Promise.all(orders.map((each) => outbox.row(each)));
  const counts: Record<string, number> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};

const reasonOf = async ({ subject }: Ordered): Promise<string | null | undefined> =>
  (await outbox.service.ofSubjects('test', [subject.id])).get(subject.id)?.[0]?.error;

describe('delivery.ratePerSecond', () => {
  test('spaces the mails of all lanes evenly', async () => {
    const orders = await order(12);
    await outbox.service.drain();
    expect(await statesOf(orders)).toEqual({ sent: 12 });
    const [first = 0] = arrivals;
    const last = arrivals.at(-1) ?? 0;
    // Timers may fire a millisecond early, so the last one has a little less behind it.
    expect(last - first).toBeGreaterThan((11 * 1000) / PER_SECOND - 15);
  });
});

describe('delivery.ratePerDay', () => {
  test('is never exceeded; what is over waits, says why, and goes out a day later without an attempt lost', async () => {
    const orders = await order(PER_DAY + 7);
    await outbox.service.drain();
    expect(app.mail.mails).toHaveLength(PER_DAY);
    expect(await statesOf(orders)).toEqual({ sent: PER_DAY, queued: 7 });
    const waiting = (await Promise.all(orders.map((each) => outbox.row(each)))).filter(
      ({ state }) => state === 'queued',
    );
    expect(waiting.every(({ attempts }) => attempts === 0)).toBe(true);
    const [shown] = orders.filter(({ dedupeKey }) => dedupeKey === waiting[0]?.dedupeKey);
    expect(shown && (await reasonOf(shown))).toContain(`${PER_DAY} emails were sent within a day`);

    app.clock.advance('12h');
    await outbox.service.drain();
    expect(app.mail.mails).toHaveLength(PER_DAY);
    app.clock.advance('13h');
    await outbox.service.drain();
    expect(app.mail.mails).toHaveLength(PER_DAY + 7);
  });

  test('counts what the provider was given, not what it was kept from', async () => {
    app.mail.answer({ kind: 'refuse', at: 'mail', code: 535, text: 'Bad password', times: 3 });
    await order(5);
    await outbox.service.drain();
    await outbox.service.drain();
    const counts = (await app.strapi.db.query(COUNTS).findMany({})) as { begun: number }[];
    expect(counts.reduce((sum, { begun }) => sum + begun, 0)).toBe(0);
    app.mail.reset();
    app.clock.advance('1h');
    await outbox.service.drain();
    expect(app.mail.mails).toHaveLength(5);
  });
});

describe('the share of a day', () => {
  test('that is given back is taken again by one of the claims of a moment', async () => {
    const quota = createQuota(createContext(app.strapi));
    expect(await quota.take(10)).toBe(10);
    quota.giveBack(10);
    const [one, other] = await Promise.all([quota.take(20), quota.take(20)]);
    expect(one + other).toBe(PER_DAY);
  });
});

describe('a provider that wants less', () => {
  test.each([
    { at: 'mail', code: 421, text: 'Too many connections' },
    { at: 'rcpt', code: 450, text: 'Slow down' },
    { at: 'data', code: 454, text: 'Throttling failure: maximum sending rate exceeded' },
  ] as const)('($code) rests all lanes, and then gets everything', async ({ at, code, text }) => {
    app.mail.answer({ kind: 'refuse', at, code, text, times: 3 });
    const orders = await order(20);
    await outbox.service.drain();
    // What was in flight beside the first refusal may have come through, nothing else was begun.
    expect(arrivals.length).toBeLessThanOrEqual(3);
    expect(app.mail.mails.length).toBeLessThan(3);
    const waiting = orders.length - app.mail.mails.length;
    const rows = await Promise.all(orders.map((each) => outbox.row(each)));
    expect(rows.filter(({ state, attempts }) => state === 'queued' && attempts === 0)).toHaveLength(waiting);
    expect(outbox.engine.holdUp()).toContain(text);
    app.mail.reset();
    app.clock.advance('1m');
    await outbox.service.drain();
    expect(await statesOf(orders)).toEqual({ sent: 20 });
    expect(outbox.engine.holdUp()).toBeNull();
  });

  test('for as long as it asks for, over HTTP', async () => {
    const { provider } = app.strapi.plugin('email') as unknown as {
      provider: { send(mail: unknown): Promise<unknown> };
    };
    const send = provider.send.bind(provider);
    provider.send = () =>
      Promise.reject(
        Object.assign(new Error('Too many requests'), {
          response: { status: 429, headers: { 'retry-after': '600' } },
        }),
      );
    const orders = await order(4);
    await outbox.service.drain();
    provider.send = send;
    app.clock.advance('9m');
    await outbox.service.drain();
    expect(app.mail.mails).toHaveLength(0);
    app.clock.advance('2m');
    await outbox.service.drain();
    expect(await statesOf(orders)).toEqual({ sent: 4 });
  });
});

describe('limits.perRecipientPerDay', () => {
  test('counts over all accounts; what exceeds it is not sent and says so, and the call succeeds', async () => {
    const { http } = await app.admin();
    for (let count = 1; count <= 6; count += 1) {
      const { documentId } = await createAccount(app, `Firm ${count}`);
      await http
        .post('/invitations/invitations')
        .send({ email: 'wanted@people.test', account: documentId })
        .expect(201);
    }
    await outbox.service.drain();
    expect(app.mail.to('wanted@people.test')).toHaveLength(5);
    const [last] = (await app.strapi.db
      .query(UID)
      .findMany({ where: { kind: 'invitation' }, orderBy: { id: 'desc' }, limit: 1 })) as {
      state: string;
      error: string;
    }[];
    expect(last).toMatchObject({
      state: 'suppressed',
      error: expect.stringContaining('5 within a day') as string,
    });
  });
});

describe('several nodes', () => {
  let node: PlaygroundNode;

  afterAll(() => node.kill('SIGKILL'));

  test('share one day', async () => {
    app.clock.reset();
    await app.strapi.db.query(UID).deleteMany({});
    await app.strapi.db.query(COUNTS).deleteMany({});
    node = await startNode({
      database: app.database,
      mail: app.mail,
      config: { delivery: { pollInterval: '1s', concurrency: 3, ratePerDay: PER_DAY } },
      env: { PUBLIC_URL: app.url },
    });
    const { http } = await app.admin();
    const invitations = Array.from({ length: PER_DAY + 20 }, (_, index) => ({
      email: `shared-${index}@people.test`,
    }));
    await http.post('/invitations/invitations/batch').send({ invitations });
    await outbox.service.drain();
    await until(
      'the day to be used up',
      () => node.log().includes('the limit (delivery.ratePerDay)'),
      30_000,
    );
    await until(
      'the mails under way to be written down',
      async () => (await app.strapi.db.query(UID).count({ where: { state: 'sending' } })) === 0,
    );
    expect(app.mail.mails).toHaveLength(PER_DAY);
    expect(await app.strapi.db.query(UID).count({ where: { state: 'queued' } })).toBe(20);
  }, 180_000);
});
