import type { App } from '../support';
import { call, readPage, register } from './answering';
import {
  act,
  addressBook,
  copiedToken,
  detailOf,
  invite,
  inviteByMail,
  mailedToken,
  namesOf,
  nameOf,
} from './inviting';
import { may, startSite } from './site';

const somebody = addressBook('renewal');

const withApp = (renewal: string, tell: (app: () => App) => void): void => {
  describe(`a site whose acceptance.renewal is "${renewal}"`, () => {
    let app: App;
    beforeAll(async () => {
      app = await startSite({ acceptance: { renewal } });
    });
    afterAll(() => app.stop());
    afterEach(() => app.clock.reset());
    tell(() => app);
  });
};

withApp('automatic', (app) => {
  it('mails the holder of an expired link a new one, to the invited address', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app(), email);
    const { http } = await app().admin();
    app().clock.advance('8d');
    const answer = await call(app().http, 'renew', { token });
    expect({ status: answer.status, body: answer.body }).toEqual({
      status: 202,
      body: { data: { status: 'sent' } },
    });
    const fresh = await mailedToken(app(), email, 2);
    expect((await call(app().http, 'inspect', { token })).body.error.name).toBe('InvitationReplaced');
    const { timeline } = await detailOf(http, invitation);
    expect(timeline.find(({ name }) => name === 'invitation.resent')).toMatchObject({
      actor: { kind: 'system' },
      changes: { linkReplaced: true },
    });
    expect((await register(app(), fresh, nameOf(email))).status).toBe(200);
  });

  it('an address that asked to be left alone is mailed nothing for the holder of a copied link', async () => {
    const email = somebody();
    const { http } = await app().admin();
    const { invitation, token } = await inviteByMail(app(), email);
    const shared = await copiedToken(http, invitation);
    await http.post('/invitations/suppressions').send({ email }).expect(201);
    app().clock.advance('8d');
    const statusOf = async (link: string) =>
      (await call(app().http, 'renew', { token: link })).body.data.status;
    expect(await statusOf(shared)).toBe('requested');
    expect(await statusOf(token)).toBe('sent');
  });

  it('of many who ask at once one is sent', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app(), email);
    const { http } = await app().admin();
    app().clock.advance('8d');
    const answers = await Promise.all(Array.from({ length: 20 }, () => call(app().http, 'renew', { token })));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect(
      new Set(answers.filter(({ status }) => status !== 202).map(({ body }) => body.error.name)),
    ).toEqual(new Set(['InvitationReplaced']));
    const names = await namesOf(http, invitation);
    expect(names.filter((name) => name === 'invitation.resent')).toHaveLength(1);
  });

  it('asks an administrator instead, where nobody vouches for the invitation any more', async () => {
    const inviter = await app().adminWithPermissions(may('create'));
    const email = somebody();
    const invitation = await invite(inviter.http, { email });
    const token = await mailedToken(app(), email);
    await app()
      .strapi.db.query('admin::user')
      .delete({ where: { id: inviter.id } });
    app().clock.advance('8d');
    const answer = await call(app().http, 'renew', { token });
    expect(answer.body).toEqual({ data: { status: 'requested' } });
    const { http } = await app().admin();
    expect(await detailOf(http, invitation)).toMatchObject({
      status: 'expired',
      renewalRequestedAt: expect.any(String),
    });
    expect(app().mail.to(email)).toHaveLength(1);
    expect((await act(http, invitation, 'approve-renewal')).body.data.status).toBe('pending');
  });
});

withApp('off', (app) => {
  it('says with the expiry that no new link can be asked for, and gives none', async () => {
    const { invitation, token } = await inviteByMail(app(), somebody());
    const { http } = await app().admin();
    app().clock.advance('8d');
    for (const verb of ['inspect', 'renew'] as const) {
      expect((await call(app().http, verb, { token })).body.error).toMatchObject({
        status: 410,
        name: 'InvitationExpired',
        details: { canRenew: false },
      });
    }
    expect((await readPage(app(), token)).text).toMatch(/contact the person who invited you.*new invitation/);
    expect(await detailOf(http, invitation)).toMatchObject({ status: 'expired', renewalRequestedAt: null });
  });
});
