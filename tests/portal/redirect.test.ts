import { parseAddress } from '../../server/kernel/email-address';
import { getService } from '../../server/kernel/get-service';
import type { App } from '../support';
import { startTenants } from '../accounts/tenants';
import { invite, rowOf } from '../pages/inviting';
import { guestOf } from './portal';

let site: App;
beforeAll(async () => {
  site = await startTenants(
    { acceptance: { redirectUrl: 'https://app.example.com/welcome' } },
    { JWT_MANAGEMENT: 'legacy-support' },
  );
});
afterAll(() => site.stop());

it('where the host keeps no cookie, whoever accepts with the portal’s session is not sent on as if they were signed in there', async () => {
  const invited = await invite(site, 'paula@site.test');
  const paula = await guestOf(site, 'paula');
  const row = await site.strapi.db
    .query('plugin::users-permissions.user')
    .findOne({ where: { username: 'paula' } });
  const users = getService(site.strapi, 'users');
  const address = parseAddress(row.email)!;
  await users.recordProof(row.id, address, 'code');
  const done = await paula.send(await paula.open(invited.link), '/invite/accept');
  expect(done.status).toBe(200);
  expect(done.headers.location).toBeUndefined();
  expect(await rowOf(site, invited)).toMatchObject({ state: 'accepted' });
});
