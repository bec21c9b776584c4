import { codeIn, confirm } from '../challenges/mailbox';
import { call, logIn } from '../stories/answering';
import { addressBook, copiedToken, inviteByMail, invitedUser, nameOf, PASSWORD } from '../stories/inviting';
import { countUsers, startSite, userOf } from '../stories/site';
import { callerWith } from '../support/callers';
import type { App } from '../support';

let app: App;
let version = '';
let count = 0;
const somebody = addressBook('agreeing');

/** A newer version, in force from now on. */
const publish = async (): Promise<string> => {
  count += 1;
  version = `version-${count}`;
  await (
    await app.admin()
  ).http
    .post('/invitations/terms')
    .send({ version, text: `Be kind, ${count} times.` })
    .expect(201);
  return version;
};

beforeAll(async () => {
  app = await startSite();
  await publish();
});
afterAll(() => app.stop());

const consentsOf = async (email: string) => {
  const { http } = await app.admin();
  return (await http.get('/invitations/consents').query({ _q: email })).body.data as Record<
    string,
    unknown
  >[];
};

const newcomer = (token: string, email: string, fields: Record<string, unknown> = {}) =>
  call(app.http, 'register', { token, username: nameOf(email), password: PASSWORD, ...fields });

const refused = (answer: { status: number; body: { error: { name: string; details: unknown } } }) => {
  expect(answer.status).toBe(400);
  expect(answer.body.error).toMatchObject({ name: 'TermsNotAccepted', details: { version } });
};

describe('somebody who registers', () => {
  it('is shown the terms, and comes in only by agreeing to the version in force', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email);
    const { body } = await call(app.http, 'inspect', { token });
    expect(body.data.terms).toEqual({ version, text: 'Be kind, 1 times.', url: null });
    const before = await countUsers(app);
    refused(await newcomer(token, email));
    refused(await newcomer(token, email, { acceptTerms: 'version-0' }));
    refused(await newcomer(token, email, { acceptTerms: '' }));
    expect((await newcomer(token, email, { acceptTerms: true })).body.error.name).toBe('ValidationError');
    expect(await countUsers(app)).toBe(before);
    expect(await consentsOf(email)).toEqual([]);

    const done = await call(app.http.set('User-Agent', 'A browser'), 'register', {
      token,
      username: nameOf(email),
      password: PASSWORD,
      acceptTerms: version,
    });
    expect(done.status).toBe(200);
    expect(await consentsOf(email)).toMatchObject([
      { version, ip: expect.stringMatching(/127\.0\.0\.1|::1/), userAgent: 'A browser', user: { email } },
    ]);
  });

  it('agrees to nothing where the acceptance fails', async () => {
    const taken = somebody();
    const email = somebody();
    await app.user({ email: taken, username: nameOf(taken), password: PASSWORD });
    const { token } = await inviteByMail(app, email);
    const answer = await call(app.http, 'register', {
      token,
      username: nameOf(taken),
      password: PASSWORD,
      acceptTerms: version,
    });
    expect(answer.body.error.name).toBe('UsernameTaken');
    expect(await consentsOf(email)).toEqual([]);
  });

  it('by a code has agreed when the code is right, and not to what was published meanwhile', async () => {
    const { http } = await app.admin();
    const [first, late] = [somebody(), somebody()];
    const tokens = [];
    for (const email of [first, late]) {
      const { invitation } = await inviteByMail(app, email);
      tokens.push(await copiedToken(http, invitation));
    }
    const ask = async (token: string, email: string) => {
      const { status, body } = await newcomer(token, email, { acceptTerms: version });
      expect(status).toBe(202);
      return {
        challenge: body.data.challenge as string,
        code: codeIn(await app.mail.waitForMail(email, { count: 2 })),
      };
    };
    refused(await newcomer(tokens[0]!, first));
    const right = await ask(tokens[0]!, first);
    expect(await consentsOf(first)).toEqual([]);
    expect((await confirm(app, right.challenge, right.code)).status).toBe(200);
    expect(await consentsOf(first)).toHaveLength(1);

    const tooLate = await ask(tokens[1]!, late);
    await publish();
    refused(await confirm(app, tooLate.challenge, tooLate.code));
    expect(await userOf(app, late)).toBeNull();
    expect(await consentsOf(late)).toEqual([]);
  });
});

describe('a user who accepts', () => {
  it('agrees once, and again when there is a newer version', async () => {
    const email = somebody();
    const { user, token } = await invitedUser(app, email);
    const credentials = { identifier: email, password: PASSWORD };
    refused(await call(app.http, 'accept', { token, ...credentials }));
    await call(app.http, 'accept', { token, ...credentials, acceptTerms: version }).expect(200);
    expect(await consentsOf(email)).toHaveLength(1);
    const { jwt } = (await logIn(app, email)).body;
    const http = callerWith(app.url, jwt);

    const into = async (name: string) => {
      const admin = (await app.admin()).http;
      const account = await admin.post('/invitations/accounts').send({ name });
      const made = await admin
        .post('/invitations/invitations')
        .send({ email, account: account.body.data.documentId });
      expect(made.status).toBe(201);
      return { id: made.body.data.documentId as string, token: await copiedToken(admin, made.body.data) };
    };
    const path = (id: string) => `/api/invitations/me/invitations/${id}/accept`;
    const settled = await into('Agreed before');
    expect((await call(http, 'inspect', { token: settled.token })).body.data.terms).toBeNull();
    await http.post(path(settled.id)).send({}).expect(200);

    await publish();
    const newer = await into('Agrees again');
    expect((await call(http, 'inspect', { token: newer.token })).body.data.terms).toMatchObject({ version });
    refused(await http.post(path(newer.id)).send({}));
    refused(await call(http, 'accept', { token: newer.token }));
    await http.post(path(newer.id)).send({ acceptTerms: version }).expect(200);
    const consents = await consentsOf(email);
    expect(consents).toHaveLength(2);

    const page = await (await app.admin()).http.get(`/invitations/people/user/${user.documentId}`);
    expect(page.body.data.consents).toEqual(consents.map(({ user: _user, ...consent }) => consent));
  });
});
