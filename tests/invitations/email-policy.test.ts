import { call, register } from '../stories/answering';
import { createAccount, inAccount, member } from '../stories/accounts';
import { addressBook, detailOf, inviteByMail } from '../stories/inviting';
import { startSite } from '../stories/site';
import type { App } from '../support';

let app: App;
const somebody = addressBook('policy');

beforeAll(async () => {
  app = await startSite();
});
afterAll(() => app.stop());

it('what a member vouches for by sending it again is no looser than the site, whoever chose the policy', async () => {
  const account = await createAccount(app, 'Policy Ltd');
  const colleague = await member(app, account, somebody(), 'all');
  const { invitation, token } = await inviteByMail(app, somebody(), {
    account: account.documentId,
    emailPolicy: 'any',
  });
  const again = await colleague.http.post(`${inAccount(account)}/${invitation.documentId}/resend`).send({});
  expect(again.status).toBe(200);
  const { http } = await app.admin();
  expect(await detailOf(http, invitation)).toMatchObject({ emailPolicy: 'invited' });
  expect((await call(app.http, 'inspect', { token })).body.data.emailPolicy).toBe('invited');
  const answer = await register(app, token, 'policy-other', { email: somebody() });
  expect(answer.body.error).toMatchObject({ status: 403, name: 'EmailMismatch' });
});
