import { parseAddress } from '../../server/kernel/email-address';
import { getService } from '../../server/kernel/get-service';
import type { App, SiteUser } from '../support';
import { createAccount, membersOf, type SiteAccount } from '../stories/accounts';
import { act, addressBook, detailOf, invite, nameOf, PASSWORD, type Shown } from '../stories/inviting';
import { createRole, startSite, USER, userOf } from '../stories/site';

const MINE = '/api/invitations/me/invitations';

let app: App;
const somebody = addressBook('mine');

beforeAll(async () => {
  app = await startSite();
});
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

/** A user who has proved their address, as by an earlier invitation. */
const provedUser = async (): Promise<SiteUser> => {
  const email = somebody();
  const user = await app.user({ email, username: nameOf(email), password: PASSWORD });
  const address = parseAddress(email);
  if (!address) throw new Error(`"${email}" is no address`);
  await getService(app.strapi, 'users').recordProof(user.id, address, 'mail-link');
  return user;
};

const into = async (
  { email }: { email: string },
  account: SiteAccount,
  body: Record<string, unknown> = {},
): Promise<Shown> => {
  const { http } = await app.admin();
  return invite(http, { email, account: account.documentId, send: false, ...body });
};

const listOf = async ({ http }: SiteUser) => (await http.get(MINE).expect(200)).body;

describe('whoever is signed in', () => {
  it('sees the pending invitations to the address that they have proved, in words', async () => {
    const user = await provedUser();
    const [acme, other] = [await createAccount(app, 'Acme mine'), await createAccount(app, 'Other mine')];
    const role = await createRole(app, 'helper');
    const shown = await into(user, acme, { permissions: ['members.read'], role: role.documentId });
    const cancelled = await into(user, other);
    const { http } = await app.admin();
    await act(http, cancelled, 'cancel');
    await into({ email: somebody() }, acme);
    const { data, meta } = await listOf(user);
    expect(data).toEqual([
      expect.objectContaining({
        documentId: shown.documentId,
        status: 'pending',
        inviter: { name: 'Ada Admin' },
        account: { name: 'Acme mine', slug: 'acme-mine' },
        permissions: [expect.objectContaining({ key: 'members.read', label: expect.any(String) })],
        roleChange: { from: 'Authenticated', to: 'Role helper' },
      }),
    ]);
    expect(meta.pagination).toEqual({ page: 1, pageSize: 20, pageCount: 1, total: 1 });
    app.clock.advance('8d');
    const token = await app.http.post('/api/auth/local').send({ identifier: user.email, password: PASSWORD });
    const later = await app.http.get(MINE).set('Authorization', `Bearer ${token.body.jwt}`);
    expect(later.body.data).toEqual([]);
  });

  it('accepts without the link, once', async () => {
    const user = await provedUser();
    const account = await createAccount(app, 'Accepted mine');
    const { documentId } = await into(user, account, { permissions: 'all' });
    const answer = await user.http.post(`${MINE}/${documentId}/accept`).send({});
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({
      status: 'accepted',
      membership: { permissions: 'all', account: { name: 'Accepted mine' } },
    });
    expect((await membersOf(app, account)).map((shown) => shown.user.email)).toEqual([user.email]);
    const again = await user.http.post(`${MINE}/${documentId}/accept`).send({});
    expect(again.body.error).toMatchObject({ status: 410, name: 'InvitationUsed' });
    expect((await listOf(user)).data).toEqual([]);
  });

  it('declines without the link', async () => {
    const user = await provedUser();
    const account = await createAccount(app, 'Declined mine');
    const invitation = await into(user, account);
    const answer = await user.http
      .post(`${MINE}/${invitation.documentId}/decline`)
      .send({ reason: 'No time' });
    expect(answer.body).toEqual({ data: { status: 'declined' } });
    const { http } = await app.admin();
    const detail = await detailOf(http, invitation);
    expect(detail).toMatchObject({ status: 'declined', declineReason: 'No time' });
    expect(detail.timeline.at(-1)?.actor).toEqual({ kind: 'user', name: user.username });
  });

  it('finds nothing that is somebody else’s', async () => {
    const user = await provedUser();
    const account = await createAccount(app, 'Foreign mine');
    const theirs = await into({ email: somebody() }, account);
    for (const id of [theirs.documentId, 'nothing', '%00']) {
      for (const verb of ['accept', 'decline']) {
        const refused = await user.http.post(`${MINE}/${id}/${verb}`).send({});
        expect(refused.status).toBe(404);
      }
    }
    const { http } = await app.admin();
    expect(await detailOf(http, theirs)).toMatchObject({ status: 'pending' });
  });
});

describe('whoever has not proved their address', () => {
  it('sees nothing and may answer nothing: they may merely have written it into their profile', async () => {
    const email = somebody();
    const user = await app.user({ email, username: nameOf(email), password: PASSWORD });
    const account = await createAccount(app, 'Unproved mine');
    const { documentId } = await into(user, account);
    expect((await listOf(user)).data).toEqual([]);
    for (const verb of ['accept', 'decline']) {
      const refused = await user.http.post(`${MINE}/${documentId}/${verb}`).send({});
      expect(refused.body.error).toMatchObject({
        status: 401,
        name: 'LoginRequired',
        details: { reason: 'unproved-address' },
      });
    }
    const squatter = await provedUser();
    const wanted = somebody();
    await into({ email: wanted }, account);
    await app.strapi.db.query(USER).update({ where: { id: squatter.id }, data: { email: wanted } });
    expect((await listOf(squatter)).data).toEqual([]);
    expect(await userOf(app, wanted)).not.toBeNull();
  });
});

it('nobody and API tokens are refused, and bad input is said to be bad', async () => {
  const user = await provedUser();
  const token = await app.apiToken({ type: 'full-access' });
  expect((await app.http.get(MINE)).body.error).toMatchObject({ status: 401, name: 'LoginRequired' });
  expect((await token.get(MINE)).body.error).toMatchObject({ status: 403, name: 'ForbiddenError' });
  expect((await user.http.get(MINE).query({ status: 'accepted' })).status).toBe(400);
  expect((await user.http.get(MINE).query({ pageSize: '101' })).status).toBe(400);
  const { documentId } = await into(user, await createAccount(app, 'Bad mine'));
  expect((await user.http.post(`${MINE}/${documentId}/accept`).send({ extra: 1 })).status).toBe(400);
  expect((await user.http.post(`${MINE}/${documentId}/decline`).send({ reason: 1 })).status).toBe(400);
});
