import type { AdminAccount, App } from '../support';
import {
  ACCOUNTS,
  createAccount,
  createGroup,
  GROUPS,
  inviteAsMember,
  member,
  membersOf,
  type MemberOfSite,
  type SiteAccount,
} from './accounts';
import { call, register } from './answering';
import { act, addressBook, detailOf, edit, mailedToken, namesOf, nameOf, type Shown } from './inviting';
import { INVITATION, startSite, USER, userOf } from './site';

const CATALOGUE = [
  { key: 'invoices.view', label: 'See invoices' },
  { key: 'invoices.edit', label: 'Write invoices' },
];

let app: App;
let admin: AdminAccount;
const somebody = addressBook('needing');

beforeAll(async () => {
  app = await startSite({ permissions: { catalogue: CATALOGUE } });
  admin = await app.admin();
});
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

/** An account, a member of it who invites, and somebody whom they invited. */
interface Scene {
  account: SiteAccount;
  inviter: MemberOfSite;
  invitation: Shown;
  email: string;
}

const play = async (offer: Record<string, unknown> = {}): Promise<Scene> => {
  const account = await createAccount(app, `Account of ${somebody()}`);
  const inviter = await member(app, account, somebody(), ['members.invite', 'invoices.view']);
  const email = somebody();
  const invitation = await inviteAsMember(inviter.http, account, {
    email,
    permissions: ['invoices.view'],
    ...offer,
  });
  return { account, inviter, invitation, email };
};

const change = ({ inviter: { membership } }: Scene, body: Record<string, unknown>) =>
  admin.http.put(`/invitations/memberships/${membership.documentId}`).send(body).expect(200);

/** What the invitee meets, and what the administrator reads. */
const expectAttention = async ({ email, invitation }: Scene, reason: string): Promise<void> => {
  const token = await mailedToken(app, email);
  for (let tries = 0; tries < 2; tries += 1) {
    const refused = await register(app, token, nameOf(email));
    expect(refused.body.error).toMatchObject({ status: 409, name: 'InvitationNeedsAttention', details: {} });
    expect(JSON.stringify(refused.body)).not.toContain(reason);
  }
  expect(await userOf(app, email)).toBeNull();
  expect(await detailOf(admin.http, invitation)).toMatchObject({
    status: 'pending',
    needsAttention: { reason, message: expect.any(String) },
  });
  const told = (await namesOf(admin.http, invitation)).filter(
    (name) => name === 'invitation.needs-attention',
  );
  expect(told).toHaveLength(1);
};

const expectAccepted = async ({ email, account }: Scene, count = 1): Promise<void> => {
  const answer = await register(app, await mailedToken(app, email, count), nameOf(email));
  expect(answer.body).toMatchObject({ membership: { account: { documentId: account.documentId } } });
  expect((await membersOf(app, account)).map(({ user }) => user.email)).toContain(email);
};

describe('the inviter’s standing is looked at again when the invitation is accepted', () => {
  it('they left the account', async () => {
    const scene = await play();
    await scene.inviter.http
      .delete(`/api/invitations/me/memberships/${scene.inviter.membership.documentId}`)
      .expect(({ status }) => expect(status).toBeLessThan(300));
    await expectAttention(scene, 'access-not-grantable');
    await act(admin.http, scene.invitation, 'resend');
    await expectAccepted(scene);
  });

  it.each([
    ['may not invite any more', ['invoices.view']],
    ['may not give that permission any more', ['members.invite']],
  ])('they %s', async (_, permissions) => {
    const scene = await play();
    await change(scene, { permissions });
    await expectAttention(scene, 'access-not-grantable');
    await change(scene, { permissions: ['members.invite', 'invoices.view'] });
    await expectAccepted(scene);
  });

  it('they are not in that group any more', async () => {
    const group = await createGroup(app, `Group ${somebody()}`);
    const account = await createAccount(app, `Account ${somebody()}`);
    const inviter = await member(app, account, somebody(), ['members.invite']);
    await admin.http
      .put(`/invitations/memberships/${inviter.membership.documentId}`)
      .send({ groups: [group.documentId] })
      .expect(200);
    const email = somebody();
    const invitation = await inviteAsMember(inviter.http, account, { email, groups: [group.documentId] });
    const scene = { account, inviter, invitation, email };
    await change(scene, { groups: [] });
    await expectAttention(scene, 'access-not-grantable');
    await edit(admin.http, invitation, { groups: [] });
    await expectAccepted(scene);
  });

  it('they are blocked, or gone', async () => {
    const blocked = await play();
    await app.strapi.db.query(USER).update({ where: { id: blocked.inviter.id }, data: { blocked: true } });
    await expectAttention(blocked, 'inviter-blocked');
    const gone = await play();
    await app.strapi.db.query(USER).delete({ where: { id: gone.inviter.id } });
    await expectAttention(gone, 'inviter-gone');
    await act(admin.http, gone.invitation, 'resend');
    await expectAccepted(gone);
  });
});

describe('what was offered is looked at again when the invitation is accepted', () => {
  it('the account is gone', async () => {
    const scene = await play();
    const next = await createAccount(app, `Next ${somebody()}`);
    const path = `${ACCOUNTS}/${scene.account.documentId}`;
    expect((await admin.http.delete(path)).body.error).toMatchObject({ status: 409, name: 'AccountInUse' });
    expect((await admin.http.delete(path).query({ force: 'true' })).status).toBeLessThan(300);
    // The link is bound to the account that was named, and still leads to its invitation.
    await expectAttention({ ...scene }, 'account-gone');
    const refused = await act(admin.http, scene.invitation, 'resend');
    expect(refused.body.error).toMatchObject({ status: 400, name: 'ValidationError' });
    await edit(admin.http, scene.invitation, { account: next.documentId, permissions: [] });
    await expectAccepted({ ...scene, account: next }, 2);
  });

  it('a group is gone', async () => {
    const group = await createGroup(app, `Group ${somebody()}`);
    const scene = await play();
    await edit(admin.http, scene.invitation, { groups: [group.documentId] });
    const path = `${GROUPS}/${group.documentId}`;
    const refused = await admin.http.delete(path);
    expect(refused.body.error).toMatchObject({
      status: 409,
      name: 'GroupInUse',
      details: { usedBy: { invitations: 1 } },
    });
    await app.strapi.db
      .query('plugin::invitations.group')
      .delete({ where: { documentId: group.documentId } });
    await expectAttention(scene, 'group-gone');
    const again = await act(admin.http, scene.invitation, 'resend');
    expect(again.body.error).toMatchObject({ status: 400, name: 'ValidationError' });
    await edit(admin.http, scene.invitation, { groups: [] });
    await expectAccepted(scene);
  });

  it('a group that was taken off everything stands in nobody’s way', async () => {
    const group = await createGroup(app, `Group ${somebody()}`);
    const scene = await play();
    await edit(admin.http, scene.invitation, { groups: [group.documentId] });
    const path = `${GROUPS}/${group.documentId}`;
    expect((await admin.http.delete(path).query({ detach: 'true' })).status).toBeLessThan(300);
    await expectAccepted(scene);
  });

  it('a permission is gone', async () => {
    const scene = await play();
    await app.strapi.db.query(INVITATION).updateMany({
      where: { documentId: scene.invitation.documentId },
      data: { permissions: ['invoices.burn'] },
    });
    await expectAttention(scene, 'permission-gone');
    expect((await act(admin.http, scene.invitation, 'resend')).body.error.name).toBe('ValidationError');
    await edit(admin.http, scene.invitation, { permissions: ['invoices.view'] });
    await expectAccepted(scene);
  });

  it('no seat is left', async () => {
    const scene = await play();
    const setSeats = (seats: number) =>
      admin.http.put(`${ACCOUNTS}/${scene.account.documentId}`).send({ seats }).expect(200);
    await setSeats(1);
    await expectAttention(scene, 'no-seat');
    expect((await act(admin.http, scene.invitation, 'resend')).body.error.name).toBe('SeatLimitReached');
    await setSeats(2);
    await expectAccepted(scene);
    expect(await detailOf(admin.http, scene.invitation)).toMatchObject({
      status: 'accepted',
      needsAttention: null,
    });
  });

  it('whoever is in already is told so, and the invitation stays as it is', async () => {
    const scene = await play();
    const user = await app.user({
      email: scene.email,
      username: nameOf(scene.email),
      password: 'a long password',
      isProved: true,
    });
    const other = somebody();
    const second = await inviteAsMember(scene.inviter.http, scene.account, { email: other });
    const token = await mailedToken(app, scene.email);
    expect((await call(user.http, 'accept', { token })).status).toBe(200);
    await app.strapi.db.query(USER).update({ where: { id: user.id }, data: { email: other } });
    const credentials = { identifier: other, password: user.password };
    const again = await call(app.http, 'accept', { token: await mailedToken(app, other), ...credentials });
    expect(again.body.error).toMatchObject({ status: 409, name: 'AlreadyMember' });
    expect(await detailOf(admin.http, second)).toMatchObject({ status: 'pending', user: null });
  });
});
