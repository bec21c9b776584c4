import { claimDue } from '../../server/kernel/claim';
import { startApp, until, type App } from '../support';
import { openOutbox, type Outbox } from './outbox';

const LEASE = '60s';
const LEASE_MS = 60_000;
const UID = 'plugin::invitations.delivery';

let app: App;
let outbox: Outbox;

beforeAll(async () => {
  app = await startApp({
    config: { delivery: { pollInterval: '1h', lease: LEASE, sendTimeout: '20s', concurrency: 3 } },
  });
  outbox = openOutbox(app);
});
afterAll(() => app.stop());
beforeEach(() => {
  app.mail.reset();
  app.clock.reset();
  outbox.events.length = 0;
});

/** Takes what is due, as another node would. */
const claimElsewhere = (limit = 1) =>
  claimDue(app.strapi, {
    uid: UID,
    from: ['queued', 'failed', 'sending'],
    to: 'sending',
    limit,
    leaseMs: LEASE_MS,
    now: app.clock.now(),
  });

const isDataUnderWay = (): boolean => app.mail.commands.some((command) => command === 'DATA');

describe('a lease', () => {
  test('keeps a mail that another node has from being sent, until it runs out', async () => {
    const order = outbox.orderOf('held@people.test');
    await app.strapi.db.transaction(async () => {
      await outbox.service.enqueue([order]);
    });
    await outbox.service.drain();
    app.mail.reset();
    await app.strapi.db.query(UID).updateMany({
      where: { dedupeKey: order.dedupeKey },
      data: { state: 'queued', dueAt: app.clock.now() },
    });
    const { ids } = await claimElsewhere();
    expect(ids).toHaveLength(1);
    await outbox.service.drain();
    expect(app.mail.mails).toHaveLength(0);
    app.clock.advance('61s');
    await outbox.service.drain();
    expect(app.mail.to('held@people.test')).toHaveLength(1);
    expect(await outbox.row(order)).toMatchObject({ state: 'sent' });
  });

  test('that ran out while the mail was under way leaves the outcome to the node that took it over', async () => {
    app.mail.answer({ kind: 'delay', at: 'data', delayMs: 4000, to: 'late@people.test' });
    const order = outbox.orderOf('late@people.test');
    await outbox.service.enqueue([order]);
    const draining = outbox.service.drain();
    await until('the mail to be under way', isDataUnderWay);
    app.clock.advance('61s');
    const { token, ids } = await claimElsewhere();
    expect(ids).toHaveLength(1);
    await draining;
    expect(app.mail.to('late@people.test')).toHaveLength(1);
    expect(await outbox.row(order)).toMatchObject({
      state: 'sending',
      claimToken: token,
      attempts: 2,
      sentAt: null,
    });
    expect(outbox.events.map(({ name }) => name)).toEqual(['delivery.queued']);
    expect(app.log.some((line) => line.includes('another worker has taken them over'))).toBe(true);
    await outbox.service.drop('test', [order.subject.id], 'over');
    await app.strapi.db
      .query(UID)
      .updateMany({ where: { claimToken: token }, data: { state: 'dead', dueAt: null } });
  });

  test('that is nearly over is no time to begin a mail', async () => {
    const order = outbox.orderOf('stopped@people.test');
    outbox.compose.set(order.subject.id, () => {
      // The process stood still between the claim and the sending.
      if (app.clock.now().getTime() - Date.now() < 1000) app.clock.advance('45s');
      return {
        to: 'stopped@people.test',
        language: 'en',
        template: 'invitation',
        variables: { link: 'https://site.test/invite?token=x' },
      };
    });
    await outbox.service.enqueue([order]);
    await outbox.service.drain();
    // Put back without a trace and taken again with a whole lease; one attempt was made, and it is the one counted.
    expect(await outbox.row(order)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(app.mail.to('stopped@people.test')).toHaveLength(1);
    expect(outbox.events.map(({ name }) => name)).toEqual(['delivery.queued', 'delivery.sent']);
  });
});

describe('a mail that ends its process', () => {
  test('is given up after its attempts, as they are counted when it is claimed', async () => {
    const order = outbox.orderOf('poison@people.test');
    app.mail.answer({ kind: 'refuse', at: 'rcpt', code: 451, to: 'poison@people.test' });
    await outbox.service.enqueue([order]);
    await outbox.service.drain();
    for (let crash = 2; crash <= 8; crash += 1) {
      app.clock.advance('7h');
      expect((await claimElsewhere()).ids).toHaveLength(1);
    }
    app.clock.advance('7h');
    await outbox.service.drain();
    const row = await outbox.row(order);
    expect(row).toMatchObject({ state: 'dead', attempts: 9 });
    expect(row.error).toContain('Given up after 8 attempts');
    expect(app.mail.mails).toHaveLength(0);
  });
});

describe('the lanes', () => {
  test('begin a mail only when the one before it is written down', async () => {
    app.mail.answer({ kind: 'delay', at: 'data', delayMs: 30 });
    const orders = Array.from({ length: 15 }, (_, index) => outbox.orderOf(`lane-${index}@people.test`));
    const unwritten: number[] = [];
    const provider = (
      app.strapi.plugin('email') as unknown as { provider: { send(mail: unknown): Promise<unknown> } }
    ).provider;
    const send = provider.send.bind(provider);
    let begun = 0;
    provider.send = async (mail) => {
      begun += 1;
      const begunByNow = begun;
      const written = await app.strapi.db.query(UID).count({
        where: { dedupeKey: { $in: orders.map(({ dedupeKey }) => dedupeKey) }, state: 'sent' },
      });
      unwritten.push(begunByNow - written);
      return send(mail);
    };
    try {
      await outbox.service.enqueue(orders);
      await outbox.service.drain();
    } finally {
      provider.send = send;
    }
    expect(app.mail.mails).toHaveLength(15);
    expect(Math.max(...unwritten)).toBeLessThanOrEqual(3);
  });
});
