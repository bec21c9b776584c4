import { getService } from '../../server/kernel/get-service';
import type { App } from '../support';
import { call } from './answering';
import { invite, mailedToken } from './inviting';
import { startSite } from './site';

let app: App;
beforeAll(async () => {
  app = await startSite({ notifications: { inviter: { renewalRequested: false } } });
});
afterAll(() => app.stop());

it('a site may do without the mail to whoever invited', async () => {
  const { http, email: inviter } = await app.admin();
  const email = 'late@site.test';
  await invite(http, { email, expiresIn: '1h' });
  const token = await mailedToken(app, email);
  app.clock.advance('2h');
  await call(app.http, 'renew', { token }).expect(202);
  await getService(app.strapi, 'delivery').drain();
  expect(app.mail.to(inviter)).toEqual([]);
});
