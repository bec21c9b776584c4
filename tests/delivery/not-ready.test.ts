import { startApp, type App } from '../support';
import { openOutbox, type Outbox } from './outbox';

let app: App;
let outbox: Outbox;

beforeAll(async () => {
  app = await startApp({ mail: false, config: { delivery: { pollInterval: '1h' } } });
  outbox = openOutbox(app);
});
afterAll(() => app.stop());

describe('a site whose email plugin is not configured', () => {
  test('is not ready, and says what to do', () => {
    const { isReady, reason } = outbox.service.readiness();
    expect(isReady).toBe(false);
    expect(reason).toContain('config/plugins');
  });

  test('keeps orders as suppressed with the reason', async () => {
    const order = await outbox.order('nobody@people.test');
    await outbox.service.drain();
    const { reason } = outbox.service.readiness();
    expect(await outbox.row(order)).toMatchObject({
      state: 'suppressed',
      attempts: 0,
      dueAt: null,
      error: reason,
    });
    expect(outbox.events.map(({ name }) => name)).toEqual(['delivery.suppressed']);
    const views = await outbox.service.ofSubjects('test', [order.subject.id]);
    expect(views.get(order.subject.id)).toMatchObject([
      { state: 'suppressed', error: reason, nextAttemptAt: null },
    ]);
  });

  test('does not send by the host’s silent default what was queued before', async () => {
    const order = await outbox.order('earlier@people.test');
    await app.strapi.db.query('plugin::invitations.delivery').updateMany({
      where: { dedupeKey: order.dedupeKey },
      data: { state: 'queued', dueAt: app.clock.now() },
    });
    await outbox.service.drain();
    expect(await outbox.row(order)).toMatchObject({ state: 'queued', attempts: 0 });
  });

  test('retries nothing as long as that is so', async () => {
    const order = await outbox.order('retried@people.test');
    expect(await outbox.service.retry(order.subject)).toBe(0);
    expect(await outbox.row(order)).toMatchObject({ state: 'suppressed' });
  });
});
