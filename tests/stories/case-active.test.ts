import type { App } from '../support';
import { createAccount, inAccount, membersOf, type MemberOfSite, type SiteAccount } from './accounts';
import { call, register } from './answering';
import { addressBook, invite, inviteByMail, nameOf, PASSWORD } from './inviting';
import { startSite } from './site';

const MINE = '/api/invitations/me';

let app: App;
let mine: SiteAccount;
let other: SiteAccount;
const somebody = addressBook('case');

beforeAll(async () => {
  app = await startSite({
    permissions: { catalogue: [{ key: 'invoices.view', label: 'Read the papers' }] },
  });
  mine = await createAccount(app, 'Case 17');
  other = await createAccount(app, 'Case 18');
});
afterAll(() => app.stop());

const newUser = () => {
  const email = somebody();
  return app.user({ email, username: nameOf(email), password: PASSWORD, isProved: true });
};
type User = Awaited<ReturnType<typeof newUser>>;

const papersOf = ({ documentId }: SiteAccount) => `/api/accounts/${documentId}/invoices`;
const offer = () => ({ account: mine.documentId, permissions: ['invoices.view'] });
const emailsIn = async (account: SiteAccount): Promise<string[]> =>
  (await membersOf(app, account)).map(({ user }) => user.email);

/** Adds a user to the case as an administrator; nothing is granted by it. */
const add = async (user: User): Promise<string> => {
  const { http } = await app.admin();
  return (await invite(http, { email: user.email, ...offer() })).documentId;
};

const approve = (user: User, id: string) => user.http.post(`${MINE}/invitations/${id}/accept`).send({});

const addAndApprove = async (user: User): Promise<MemberOfSite['membership']> =>
  (await approve(user, await add(user)).expect(200)).body.data.membership;

describe('somebody who is added to a case', () => {
  it('new: has to make an account and accept, and opening the link does neither', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email, offer());
    await call(app.http, 'inspect', { token });
    expect(await emailsIn(mine)).not.toContain(email);
    const { body } = await register(app, token, nameOf(email)).expect(200);
    expect(await emailsIn(mine)).toContain(email);
    await app.http.get(papersOf(mine)).set('Authorization', `Bearer ${body.jwt}`).expect(200);
  });

  it('with an account: has to accept, and nobody can add them silently', async () => {
    const user = await newUser();
    const { http } = await app.admin();
    const silent = await http
      .post(`/invitations/accounts/${mine.documentId}/associate`)
      .send({ user: user.documentId, permissions: ['invoices.view'], send: false });
    expect(silent.body.error).toMatchObject({ status: 403, name: 'ForbiddenError' });
    const id = await add(user);
    await user.http.get(papersOf(mine)).expect(404);
    expect(await emailsIn(mine)).not.toContain(user.email);
    await approve(user, id).expect(200);
    await user.http.get(papersOf(mine)).expect(200);
  });

  it('sees it with its name, state and what would be granted, apart from what they are in', async () => {
    const user = await newUser();
    const id = await add(user);
    const waiting = await user.http.get(`${MINE}/invitations`).expect(200);
    expect(waiting.body.data).toEqual([
      expect.objectContaining({
        documentId: id,
        status: 'pending',
        account: expect.objectContaining({ name: 'Case 17' }),
        permissions: [expect.objectContaining({ label: 'Read the papers' })],
      }),
    ]);
    expect((await user.http.get(`${MINE}/memberships`).expect(200)).body.data).toEqual([]);
    await approve(user, id).expect(200);
    const accounts = (await user.http.get(`${MINE}/memberships`).expect(200)).body.data;
    expect(accounts).toMatchObject([{ account: { name: 'Case 17' }, state: 'active' }]);
    expect((await user.http.get(`${MINE}/invitations`).expect(200)).body.data).toEqual([]);
  });
});

describe('somebody who has accepted', () => {
  it('reads the papers of that case, and of no other', async () => {
    const user = await newUser();
    await addAndApprove(user);
    await user.http.get(papersOf(mine)).expect(200);
    await user.http.get(papersOf(other)).expect(404);
    await user.http.get(inAccount(other)).expect(404);
  });

  it('changes their notifications whenever they like', async () => {
    const user = await newUser();
    const path = `${MINE}/memberships/${(await addAndApprove(user)).documentId}`;
    for (const papers of [true, false]) {
      const { body } = await user.http.put(path).send({ notifications: { papers } }).expect(200);
      expect(body.data.notifications).toEqual({ papers });
    }
  });

  it('removes their own access, keeps the account, and can be added again', async () => {
    const user = await newUser();
    const { documentId } = await addAndApprove(user);
    expect((await user.http.delete(`${MINE}/memberships/${documentId}`)).status).toBeLessThan(300);
    await user.http.get(papersOf(mine)).expect(404);
    expect((await user.http.get(`${MINE}/memberships`).expect(200)).body.data).toEqual([]);
    await addAndApprove(user);
    await user.http.get(papersOf(mine)).expect(200);
  });
});
