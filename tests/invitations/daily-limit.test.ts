import type { App } from '../support';
import { createAccount, inAccount, inviteAsMember, member } from '../stories/accounts';
import { addressBook, ADMIN } from '../stories/inviting';
import { startSite } from '../stories/site';

let app: App;
const somebody = addressBook('limited');

beforeAll(async () => {
  app = await startSite({ limits: { perInviterPerDay: 2 } });
});
afterAll(() => app.stop());

it('a member invites so many a day and no more; administrators have no limit', async () => {
  const shop = await createAccount(app, 'Shop');
  const inviter = await member(app, shop, somebody(), ['members.invite']);
  const send = () => inviter.http.post(inAccount(shop)).send({ email: somebody() });
  expect([(await send()).status, (await send()).status]).toEqual([201, 201]);
  const refused = await send();
  expect(refused.body.error).toMatchObject({ status: 429, name: 'RateLimitError' });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(80_000);
  const { http } = await app.admin();
  for (let count = 0; count < 3; count += 1) {
    await http.post(ADMIN).send({ email: somebody(), account: shop.documentId }).expect(201);
  }
  app.clock.advance('25h');
  await inviteAsMember(inviter.http, shop, { email: somebody() });
});
