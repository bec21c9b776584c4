import { startApp, type App } from '../support';
import { inspectAtOnce, times } from './over-http';

let app: App;
beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false, public: { points: 1, per: '1h' } } } });
});
afterAll(() => app.stop());

it('limits nobody where the limiter is switched off', async () => {
  expect(await inspectAtOnce(app, 50)).toEqual(times(50, 404));
});
