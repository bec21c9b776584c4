import { call, register } from '../stories/answering';
import { addressBook, invite, mailedToken, nameOf } from '../stories/inviting';
import { may, startSite } from '../stories/site';
import type { App } from '../support';
import { digestNow, remindNow } from './sweeps';

let app: App;
const somebody = addressBook('silent');

beforeAll(async () => {
  app = await startSite({
    reminders: [],
    notifications: { inviter: { accepted: false, declined: false, digest: false } },
  });
});
afterAll(() => app.stop());

it('where all of it is switched off, nobody is told anything', async () => {
  const admin = await app.adminWithPermissions(may('create'));
  const [accepted, declined, waiting] = [somebody(), somebody(), somebody()];
  for (const email of [accepted, declined, waiting]) await invite(admin.http, { email });
  await register(app, await mailedToken(app, accepted), nameOf(accepted));
  await call(app.http, 'decline', { token: await mailedToken(app, declined) });
  await mailedToken(app, waiting);
  app.clock.advance('6d');
  await remindNow(app);
  await digestNow(app);
  expect(app.mail.to(admin.email)).toEqual([]);
  expect(app.mail.to(waiting)).toHaveLength(1);
});
