import { getService } from '../../server/kernel/get-service';
import type { App } from '../support';
import { call, confirmCode, logIn, register, registerByCode } from '../stories/answering';
import {
  addressBook,
  ADMIN,
  copiedToken,
  detailOf,
  edit,
  invite,
  inviteByMail,
  mailedToken,
  nameOf,
  PASSWORD,
} from '../stories/inviting';
import { createAccount, inviteAsMember, member } from '../stories/accounts';
import { countUsers, createRole, startSite, userOf } from '../stories/site';
import { codeIn, confirm, wrongCode } from './mailbox';

let app: App;
const somebody = addressBook('other');

beforeAll(async () => {
  app = await startSite();
});
beforeEach(() => app.clock.reset());
afterAll(() => app.stop());

const errorOf = ({ body }: { body: { error?: object } }) => body.error;

describe('the email policy', () => {
  it('is the site’s where an invitation names none, and shown as it is', async () => {
    const { http } = await app.admin();
    const plain = await invite(http, { email: somebody(), send: false });
    expect(plain).toMatchObject({ emailPolicy: 'invited' });
    const { invitation, token } = await inviteByMail(app, somebody(), { emailPolicy: 'domain' });
    expect(invitation).toMatchObject({ emailPolicy: 'domain' });
    expect((await call(app.http, 'inspect', { token })).body.data).toMatchObject({ emailPolicy: 'domain' });
    expect((await edit(http, invitation, { emailPolicy: 'any' })).body.data.emailPolicy).toBe('any');
    expect((await edit(http, invitation, { emailPolicy: null })).body.data.emailPolicy).toBe('invited');
    expect(await detailOf(http, invitation)).toMatchObject({ emailPolicy: 'invited' });
  });

  it.each(['ANY', '', 'everybody', 1, ['any'], {}])('refuses %p', async (emailPolicy) => {
    const { http } = await app.admin();
    const answer = await http.post(ADMIN).send({ email: somebody(), emailPolicy });
    expect(errorOf(answer)).toMatchObject({ status: 400, name: 'ValidationError' });
  });

  it('"invited" refuses every other address', async () => {
    const { token } = await inviteByMail(app, somebody());
    const answer = await register(app, token, 'mismatch', { email: somebody() });
    expect(errorOf(answer)).toMatchObject({ status: 403, name: 'EmailMismatch' });
  });

  it('"domain" takes addresses of the same domain, and none that merely end alike', async () => {
    const { token } = await inviteByMail(app, 'ann@firm.test', { emailPolicy: 'domain' });
    for (const email of ['ann@notfirm.test', 'ann@sub.firm.test', 'ann@firm.test.evil.test']) {
      const answer = await register(app, token, 'of-the-firm', { email });
      expect(errorOf(answer)).toMatchObject({ status: 403, name: 'EmailMismatch' });
    }
    const answer = await registerByCode(app, token, { email: 'ann.b@firm.test', username: 'of-the-firm' });
    expect(answer.body).toMatchObject({ user: { email: 'ann.b@firm.test', confirmed: true } });
  });

  it('may be stricter than the site’s, but not looser, where a member of an account invites', async () => {
    const account = await createAccount(app, 'Policy Ltd');
    const inviter = await member(app, account, somebody(), ['members.invite']);
    const strict = { email: somebody(), emailPolicy: 'invited' };
    expect(await inviteAsMember(inviter.http, account, strict)).toMatchObject({ emailPolicy: 'invited' });
    for (const emailPolicy of ['domain', 'any']) {
      const loose = await inviter.http
        .post(`/api/invitations/accounts/${account.documentId}/invitations`)
        .send({ email: somebody(), emailPolicy });
      expect(errorOf(loose)).toMatchObject({ status: 403, name: 'ForbiddenError' });
    }
  });
});

describe('registering with another address', () => {
  it('makes no user before the code is right, and confirms the address that was used', async () => {
    const invited = somebody();
    const email = somebody();
    const { token, invitation } = await inviteByMail(app, invited, { emailPolicy: 'any' });
    const before = await countUsers(app);
    const asked = await register(app, token, nameOf(email), { email, firstName: 'Ann' });
    expect({ status: asked.status, body: asked.body }).toEqual({
      status: 202,
      body: { data: { challenge: expect.any(String), expiresAt: expect.any(String) } },
    });
    expect(await countUsers(app)).toBe(before);
    const { challenge } = asked.body.data as { challenge: string };
    const code = codeIn(await app.mail.waitForMail(email));
    expect(errorOf(await confirm(app, challenge, wrongCode(code)))).toMatchObject({
      status: 400,
      name: 'CodeInvalid',
      details: { attemptsLeft: 4 },
    });
    const answer = await confirm(app, challenge, code).expect(200);
    expect(answer.body).toMatchObject({
      jwt: expect.any(String),
      user: { email, confirmed: true },
      membership: null,
    });
    const { http } = await app.admin();
    expect(await detailOf(http, invitation)).toMatchObject({
      status: 'accepted',
      email: invited,
      user: { email },
    });
    expect(await userOf(app, invited)).toBeNull();
    expect((await logIn(app, email)).status).toBe(200);
    expect((await register(app, token, 'again', { email: somebody() })).body.error.name).toBe(
      'InvitationUsed',
    );
  });

  it('the mailed link and the invited address are let in at once, as ever', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email, { emailPolicy: 'any' });
    expect((await register(app, token, nameOf(email), { email: email.toUpperCase() })).status).toBe(200);
  });

  it('answers for an address that has a user as for any other, whose holder is told to log in', async () => {
    const known = await app.user({ email: somebody(), username: 'known-one', password: PASSWORD });
    const { token } = await inviteByMail(app, somebody(), { emailPolicy: 'any' });
    const asked = await register(app, token, 'impostor', { email: known.email });
    expect(asked.status).toBe(202);
    expect(Object.keys(asked.body.data as object)).toEqual(['challenge', 'expiresAt']);
    const mail = await app.mail.waitForMail(known.email);
    expect(mail.subject).toContain('already have an account');
    expect(mail.text).not.toMatch(/\b\d{6}\b/);
    const guess = await confirm(app, asked.body.data.challenge as string, '000000');
    expect(errorOf(guess)).toMatchObject({ status: 400, details: { attemptsLeft: 4 } });
  });

  it('the invited address that has a user is said to, as inspecting says it', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email, { emailPolicy: 'any' });
    await app.user({ email, username: nameOf(email), password: PASSWORD });
    expect(errorOf(await register(app, token, 'another', { email }))).toMatchObject({ name: 'EmailTaken' });
    const { http } = await app.admin();
    const [invitation] = (await http.get(`${ADMIN}?_q=${email}`)).body.data as { documentId: string }[];
    const shared = await copiedToken(http, { documentId: invitation?.documentId ?? '' });
    expect(errorOf(await register(app, shared, 'another'))).toMatchObject({
      status: 409,
      name: 'EmailTaken',
    });
  });

  it('takes no name that is taken, and tells nobody by way of a name whether an address has a user', async () => {
    const taken = await app.user({ email: somebody(), username: 'name-taken', password: PASSWORD });
    const { token } = await inviteByMail(app, somebody(), { emailPolicy: 'any' });
    const email = somebody();
    expect(errorOf(await register(app, token, 'Name-Taken', { email }))).toMatchObject({
      name: 'UsernameTaken',
    });
    for (const username of [taken.email, somebody()]) {
      expect(errorOf(await register(app, token, username, { email }))).toMatchObject({
        status: 400,
        name: 'ValidationError',
      });
    }
  });

  it('takes no address of somebody else for a name on the mailed link either, whether or not it has a user', async () => {
    const known = await app.user({ email: somebody(), username: 'known-by-name', password: PASSWORD });
    const email = somebody();
    const { token } = await inviteByMail(app, email);
    for (const username of [known.email, somebody()]) {
      expect(errorOf(await register(app, token, username))).toMatchObject({
        status: 400,
        name: 'ValidationError',
        details: { errors: [{ path: ['username'] }] },
      });
    }
    expect(await userOf(app, email)).toBeNull();
    expect((await register(app, token, email)).body.user).toMatchObject({ username: email });
  });

  it.each(['not an address', '', 'two@a.test,three@b.test', 'x@y'])('refuses "%s"', async (email) => {
    const { token } = await inviteByMail(app, somebody(), { emailPolicy: 'any' });
    const answer = await register(app, token, 'no-address', { email });
    expect(errorOf(answer)).toMatchObject({ status: 400, name: 'ValidationError' });
  });
});

describe('when the code is right, everything is looked at again', () => {
  const asked = async (body: Record<string, unknown> = {}) => {
    const email = somebody();
    const invited = await inviteByMail(app, somebody(), { emailPolicy: 'any', ...body });
    const answer = await register(app, invited.token, nameOf(email), { email });
    const challenge = answer.body.data.challenge as string;
    return { ...invited, email, challenge, code: codeIn(await app.mail.waitForMail(email)) };
  };

  it.each([
    ['cancelled', 410, 'InvitationCancelled'],
    ['replaced', 410, 'InvitationReplaced'],
    ['stricter', 403, 'EmailMismatch'],
    ['name-taken', 409, 'UsernameTaken'],
    ['address-taken', 409, 'EmailTaken'],
    ['accepted', 410, 'InvitationUsed'],
    ['declined', 410, 'InvitationDeclined'],
    ['deleted', 404, 'InvitationNotFound'],
  ])('%s meanwhile: %i %s', async (what, status, name) => {
    const { http } = await app.admin();
    const { token, invitation, email, challenge, code } = await asked();
    const one = `${ADMIN}/${invitation.documentId}`;
    const acts: Record<string, () => PromiseLike<unknown>> = {
      cancelled: () => http.post(`${one}/cancel`).send({}),
      replaced: () => http.post(`${one}/resend`).send({ replaceLink: true }),
      stricter: () => http.put(one).send({ emailPolicy: 'invited' }),
      'name-taken': () => app.user({ email: somebody(), username: nameOf(email), password: PASSWORD }),
      'address-taken': () => app.user({ email, username: `first-${nameOf(email)}`, password: PASSWORD }),
      accepted: () => register(app, token, `winner-of-${nameOf(email)}`),
      declined: () => call(app.http, 'decline', { token }),
      deleted: async () => {
        await http.post(`${one}/cancel`).send({});
        await http.post(`${ADMIN}/bulk`).send({ action: 'delete', ids: [invitation.documentId] });
      },
    };
    await acts[what]?.();
    const answer = await confirm(app, challenge, code);
    expect(errorOf(answer)).toMatchObject({ status, name });
    expect((await userOf(app, email))?.username ?? null).toBe(
      what === 'address-taken' ? `first-${nameOf(email)}` : null,
    );
  });

  it('expired meanwhile', async () => {
    const { challenge, code } = await asked({ expiresIn: '5m' });
    app.clock.advance('6m');
    expect(errorOf(await confirm(app, challenge, code))).toMatchObject({
      status: 410,
      name: 'InvitationExpired',
    });
  });

  it('a role that is gone needs attention', async () => {
    const role = await createRole(app, 'short-lived');
    const { challenge, code, invitation } = await asked({ role: role.documentId });
    await app.strapi.db.query('plugin::users-permissions.role').delete({ where: { id: role.id } });
    expect(errorOf(await confirm(app, challenge, code))).toMatchObject({
      status: 409,
      name: 'InvitationNeedsAttention',
    });
    const { http } = await app.admin();
    expect(await detailOf(http, invitation)).toMatchObject({
      status: 'pending',
      needsAttention: { reason: 'role-gone' },
    });
  });
});

describe('an existing user who accepts', () => {
  const invitedBy = async (kind: 'mail' | 'share', email: string, body: Record<string, unknown> = {}) => {
    const { invitation, token } = await inviteByMail(app, email, body);
    const { http } = await app.admin();
    return { invitation, token: kind === 'mail' ? token : await copiedToken(http, invitation) };
  };
  const newUser = (isProved: boolean, email = somebody()) =>
    app.user({ email, username: nameOf(email), password: PASSWORD, isProved });

  it('with another address that is proved, is in at once where the policy allows it', async () => {
    const user = await newUser(true);
    for (const kind of ['mail', 'share'] as const) {
      const { token } = await invitedBy(kind, somebody(), { emailPolicy: 'any' });
      const answer = await call(user.http, 'accept', { token });
      expect(answer.body).toMatchObject({ user: { email: user.email }, membership: null });
    }
    const { token } = await invitedBy('mail', somebody());
    expect(errorOf(await call(user.http, 'accept', { token }))).toMatchObject({ name: 'EmailMismatch' });
  });

  it.each([
    ['with another address that is not proved', 'any'],
    ['by a copied link', 'share'],
  ])('%s and the password, is sent a code, and is in with it', async (_title, way) => {
    const user = await newUser(false, somebody());
    const { http } = await app.admin();
    const account = await createAccount(app, `Code ${nameOf(user.email)}`);
    const offered =
      way === 'any'
        ? await invite(http, { email: somebody(), emailPolicy: 'any' })
        : await invite(http, { email: user.email, account: account.documentId, send: false });
    const token = way === 'any' ? await mailedToken(app, offered.email) : await copiedToken(http, offered);
    // The session may be that of somebody who registered the address first, and whose password would stay.
    expect(errorOf(await call(user.http, 'accept', { token }))).toMatchObject({
      status: 401,
      name: 'LoginRequired',
      details: { reason: 'unproved-address' },
    });
    expect(app.mail.to(user.email).filter(({ subject }) => subject.includes('code'))).toEqual([]);
    const asked = await call(app.http, 'accept', { token, identifier: user.email, password: PASSWORD });
    expect({ status: asked.status, keys: Object.keys(asked.body.data as object) }).toEqual({
      status: 202,
      keys: ['challenge', 'expiresAt'],
    });
    expect(await detailOf(http, offered)).toMatchObject({ status: 'pending' });
    const answer = await confirmCode(app, user.email, asked.body.data.challenge as string);
    expect(answer.status).toBe(200);
    expect(answer.body.user).toMatchObject({ email: user.email, confirmed: true });
    expect(await detailOf(http, offered)).toMatchObject({ status: 'accepted', user: { email: user.email } });
    // What is older than the proof is over; what the answer brought is not.
    expect((await user.http.get('/api/invitations/me/profile')).status).toBe(401);
    const fresh = await app.http
      .get('/api/invitations/me/profile')
      .set('Authorization', `Bearer ${String(answer.body.jwt)}`);
    expect(fresh.status).toBe(200);
  });

  it('by the mailed link and a session that proved nothing, is asked for the password', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email);
    const user = await newUser(false, email);
    const refused = await call(user.http, 'accept', { token });
    expect(errorOf(refused)).toMatchObject({
      status: 401,
      name: 'LoginRequired',
      details: { reason: 'unproved-address' },
    });
    const accepted = await call(app.http, 'accept', { token, identifier: email, password: PASSWORD });
    expect(accepted.status).toBe(200);
    expect((await user.http.get('/api/invitations/me/profile')).status).toBe(401);
  });

  it('is not let in by a session that is ended while the invitation is claimed', async () => {
    const email = somebody();
    const { token, invitation } = await inviteByMail(app, email);
    const user = await newUser(true, email);
    const users = getService(app.strapi, 'users');
    const unsubscribe = app.strapi.db.lifecycles.subscribe({
      models: ['plugin::invitations.invitation'],
      beforeUpdateMany: () => users.endOlderSessions(user.id),
    });
    const answer = await call(user.http, 'accept', { token });
    unsubscribe();
    expect(errorOf(answer)).toMatchObject({ status: 401, name: 'LoginRequired' });
    const { http } = await app.admin();
    expect(await detailOf(http, invitation)).toMatchObject({ status: 'pending' });
  });

  /** Somebody is sent a code, is changed, and then types it in. */
  const acceptAfter = async (change: Record<string, unknown>) => {
    const user = await newUser(false);
    const { token } = await invitedBy('mail', somebody(), { emailPolicy: 'any' });
    const credentials = { identifier: user.email, password: PASSWORD };
    const { body } = await call(app.http, 'accept', { token, ...credentials });
    const code = codeIn(await app.mail.waitForMail(user.email));
    await app.strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { id: user.id }, data: change });
    const answer = await confirm(app, body.data.challenge as string, code);
    return { user, answer };
  };

  it('is looked at again when the code is right', async () => {
    const { user, answer } = await acceptAfter({ email: somebody() });
    expect(errorOf(answer)).toMatchObject({ status: 403, name: 'EmailMismatch' });
    expect((await user.http.get('/api/invitations/me/profile')).status).toBe(200);
  });

  it('is not let in when blocked meanwhile', async () => {
    const { answer } = await acceptAfter({ blocked: true });
    expect(errorOf(answer)).toMatchObject({ status: 403, name: 'UserBlocked' });
  });
});
