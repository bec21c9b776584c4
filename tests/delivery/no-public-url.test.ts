import { startApp, type App } from '../support';
import { openOutbox } from './outbox';

let app: App;

beforeAll(async () => {
  app = await startApp({
    env: { NODE_ENV: 'production', PUBLIC_URL: '' },
    config: { delivery: { pollInterval: '1h' } },
  });
});
afterAll(() => app.stop());

test('a site in production that names no public address sends nothing, and says why', async () => {
  const outbox = openOutbox(app);
  const order = await outbox.order('nobody@people.test');
  await outbox.service.drain();
  const { isReady, reason } = outbox.service.readiness();
  expect(isReady).toBe(false);
  expect(reason).toContain('"publicUrl"');
  expect(await outbox.row(order)).toMatchObject({ state: 'suppressed', error: reason });
  expect(app.mail.mails).toHaveLength(0);
});
