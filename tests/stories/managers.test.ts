import type { AdminAccount, App } from '../support';
import {
  ACCOUNTS,
  createAccount,
  createGroup,
  enter,
  GROUPS,
  inAccount,
  inviteAsMember,
  type MemberOfSite,
  type SiteAccount,
  type SiteGroup,
} from './accounts';
import { register } from './answering';
import { act, addressBook, ADMIN, detailOf, invite, mailedToken, nameOf, PASSWORD } from './inviting';
import { startSite } from './site';

/** A site where only the owner of an account invites, always into at least one group, and each resend makes a new link. */
const CONFIG = {
  accounts: { whoMayInvite: 'owner', required: true },
  groups: { required: true },
  links: { replaceOnResend: true },
};

let app: App;
let admin: AdminAccount;
let account: SiteAccount;
let owner: MemberOfSite;
let manager: MemberOfSite;
let sales: SiteGroup;
const somebody = addressBook('managed');

beforeAll(async () => {
  app = await startSite(CONFIG);
  admin = await app.admin();
  account = await createAccount(app, 'Acme');
  sales = await createGroup(app, 'Sales', account);
  const join = async (permissions: 'all' | string[]): Promise<MemberOfSite> => {
    const email = somebody();
    const user = await app.user({ email, username: nameOf(email), password: PASSWORD, isProved: true });
    return enter(app, account, user, { permissions, groups: [sales.documentId] });
  };
  owner = await join(['members.invite']);
  manager = await join('all');
  await admin.http
    .post(`${ACCOUNTS}/${account.documentId}/transfer`)
    .send({ membership: owner.membership.documentId })
    .expect(200);
});
afterAll(() => app.stop());

const body = () => ({ email: somebody(), groups: [sales.documentId] });

describe('who may create a user for the account', () => {
  it('its manager and owner can', async () => {
    const invitation = await inviteAsMember(owner.http, account, body());
    expect(invitation).toMatchObject({
      status: 'pending',
      source: 'member',
      invitedBy: { kind: 'user', name: owner.username },
      account: { documentId: account.documentId },
    });
  });

  it('others cannot: another member, a user who is none, a stranger, an API token', async () => {
    const stranger = await app.user({ email: somebody(), username: 'no-member', password: PASSWORD });
    const token = await app.apiToken({ type: 'full-access' });
    const statuses = {
      manager: [manager.http, 403, 'ForbiddenError'],
      stranger: [stranger.http, 404, 'NotFoundError'],
      nobody: [app.http, 401, 'LoginRequired'],
      token: [token, 403, 'ForbiddenError'],
    } as const;
    for (const [http, status, name] of Object.values(statuses)) {
      const refused = await http.post(inAccount(account)).send(body());
      expect(refused.body.error).toMatchObject({ status, name });
    }
  });

  it('whoever the account is handed over to can from then on, and the former owner cannot', async () => {
    const hand = (from: MemberOfSite, to: MemberOfSite) =>
      from.http
        .post(`/api/invitations/accounts/${account.documentId}/transfer`)
        .send({ membership: to.membership.documentId })
        .expect(200);
    await hand(owner, manager);
    expect((await owner.http.post(inAccount(account)).send(body())).status).toBe(403);
    await inviteAsMember(manager.http, account, body());
    await hand(manager, owner);
  });
});

describe('groups', () => {
  it('at least one must be chosen, by administrators and members alike', async () => {
    const into = { account: account.documentId };
    for (const refused of [
      await admin.http.post(ADMIN).send({ email: somebody(), ...into }),
      await admin.http.post(ADMIN).send({ email: somebody(), ...into, groups: [] }),
      await owner.http.post(inAccount(account)).send({ email: somebody(), groups: [] }),
    ]) {
      expect(refused.body.error).toMatchObject({ status: 400, name: 'ValidationError' });
      expect(refused.body.error.details.errors).toEqual([
        { path: ['groups'], message: 'Choose at least one group.' },
      ]);
    }
    const { data } = (await admin.http.get('/invitations/options')).body;
    expect(data.required).toEqual(['account', 'groups']);
  });

  it('and an account, where the site asks for one', async () => {
    const refused = await admin.http.post(ADMIN).send({ email: somebody() });
    expect(refused.body.error.details.errors).toEqual([{ path: ['account'], message: 'Choose an account.' }]);
  });

  it('they cannot be edited away either', async () => {
    const invitation = await invite(admin.http, {
      email: somebody(),
      account: account.documentId,
      groups: [sales.documentId],
    });
    const path = `${ADMIN}/${invitation.documentId}`;
    expect((await admin.http.put(path).send({ groups: [] })).status).toBe(400);
    expect((await admin.http.put(path).send({ firstName: 'Ada' })).status).toBe(200);
    expect((await act(admin.http, invitation, 'resend')).status).toBe(200);
  });

  it('they can be searched', async () => {
    await createGroup(app, 'Support', account);
    const found = await admin.http.get(GROUPS).query({ _q: 'supp' });
    expect(found.body.data.map(({ name }: { name: string }) => name)).toEqual(['Support']);
  });

  it('they are chosen before the invitation is sent, and membership follows on acceptance', async () => {
    const { email, ...offer } = body();
    const invitation = await inviteAsMember(owner.http, account, { email, ...offer });
    const members = async () =>
      JSON.stringify((await admin.http.get(`${GROUPS}/${sales.documentId}/members`)).body.data);
    expect(await detailOf(admin.http, invitation)).toMatchObject({ groups: [{ name: 'Sales' }] });
    expect(await members()).not.toContain(email);
    const answer = await register(app, await mailedToken(app, email), nameOf(email));
    expect(answer.body.membership).toMatchObject({ groups: [{ name: 'Sales' }] });
    expect(await members()).toContain(email);
  });
});

describe('sending again', () => {
  it('kills the link that was sent before, without being asked to', async () => {
    const { email, ...offer } = body();
    const invitation = await inviteAsMember(owner.http, account, { email, ...offer });
    const former = await mailedToken(app, email);
    await act(admin.http, invitation, 'resend').expect(200);
    const fresh = await mailedToken(app, email, 2);
    const refused = await register(app, former, nameOf(email));
    expect(refused.body.error).toMatchObject({ status: 410, name: 'InvitationReplaced' });
    await register(app, fresh, nameOf(email)).expect(200);
  });
});
