import { wrongCode } from '../challenges/mailbox';
import { outcomeOf } from '../races/contest';
import {
  askForCode,
  confirm,
  copiedUrl,
  createLink,
  inspect,
  linkOf,
  register,
  signUp,
  usesOf,
  type ShownLink,
} from '../sign-up-links/signing-up';
import { tokenOf } from '../invitations/links';
import type { App } from '../support';
import { createAccount, membersOf, type SiteAccount } from './accounts';
import { logIn } from './answering';
import { addressBook, nameOf, PASSWORD } from './inviting';
import { countUsers, createRole, startSite, userOf } from './site';

let app: App;
let account: SiteAccount;
let clients: ShownLink;
let token: string;
const somebody = addressBook('client');

beforeAll(async () => {
  app = await startSite({
    acceptance: { after: 'login' },
    permissions: { catalogue: [{ key: 'cases.view', label: 'See the case' }] },
  });
  account = await createAccount(app, 'Case 17');
  const role = await createRole(app, 'clients');
  clients = await createLink(app, {
    name: 'Clients of case 17',
    role: role.documentId,
    account: account.documentId,
    permissions: ['cases.view'],
  });
  token = tokenOf(await copiedUrl(app, clients));
});
beforeEach(() => app.clock.reset());
afterAll(() => app.stop());

const peopleOf = async (email: string): Promise<Record<string, unknown>[]> => {
  const { http } = await app.admin();
  return (await http.get('/invitations/people').query({ _q: email }).expect(200)).body.data;
};

describe('a sign-up link', () => {
  it('is unique, and can be copied as often as one likes', async () => {
    const other = await createLink(app);
    const url = await copiedUrl(app, clients);
    expect(await copiedUrl(app, clients)).toBe(url);
    expect(await copiedUrl(app, other)).not.toBe(url);
    expect(url.startsWith(`${app.url}/invite/join?token=`)).toBe(true);
  });

  it('opens by being clicked, and lets nobody in before they have completed it', async () => {
    const before = await countUsers(app);
    await inspect(app, token).expect(200);
    expect(await countUsers(app)).toBe(before);
    expect((await linkOf(app, clients)).uses).toBe(0);
  });

  it('lets the person make the account themselves, who then logs in with it', async () => {
    const email = somebody();
    const answer = await signUp(app, token, email);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ next: 'login', user: { email } });
    expect(answer.body).not.toHaveProperty('jwt');
    const login = await logIn(app, email);
    expect(login.status).toBe(200);
  });

  it('gives the same case and role to everybody who signs up', async () => {
    const emails = [somebody(), somebody(), somebody()];
    for (const email of emails) await signUp(app, token, email);
    const members = await membersOf(app, account);
    for (const email of emails) {
      expect(members.find(({ user }) => user.email === email)).toMatchObject({
        owner: false,
        permissions: ['cases.view'],
      });
      expect((await userOf(app, email)).role.type).toBe('clients');
    }
  });

  it('puts whoever signed up on the list of users, and tells nobody by mail', async () => {
    const email = somebody();
    const mailsBefore = app.mail.mails.length;
    await signUp(app, token, email);
    expect(await peopleOf(email)).toEqual([
      expect.objectContaining({ kind: 'user', email, state: 'active', lastLogin: null }),
    ]);
    // The code, and nothing else.
    expect(app.mail.mails.slice(mailsBefore).map(({ to }) => to)).toEqual([[email]]);
    expect((await usesOf(app, clients)).map((use: { email: string }) => use.email)).toContain(email);
  });

  it('is listed with all users, whether or not they have ever logged in', async () => {
    const [silent, busy] = [somebody(), somebody()];
    await signUp(app, token, silent);
    await signUp(app, token, busy);
    await logIn(app, busy);
    expect(await peopleOf(silent)).toEqual([expect.objectContaining({ state: 'active' })]);
    expect(await peopleOf(busy)).toEqual([expect.objectContaining({ state: 'active' })]);
  });
});

describe('the six-digit security code', () => {
  it('is sent to the address, and typed or pasted', async () => {
    for (const paste of [
      (code: string) => code,
      (code: string) => ` ${code}\n`,
      (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`,
    ]) {
      const { challenge, code } = await askForCode(app, token, somebody());
      expect(code).toMatch(/^\d{6}$/);
      expect(outcomeOf(await confirm(app, challenge, paste(code)))).toBe('200');
    }
  });

  it('is refused when it is wrong', async () => {
    const email = somebody();
    const { challenge, code } = await askForCode(app, token, email);
    const refused = await confirm(app, challenge, wrongCode(code));
    expect(refused.body.error).toMatchObject({
      status: 400,
      name: 'CodeInvalid',
      details: { attemptsLeft: 4 },
    });
    expect(await userOf(app, email)).toBeNull();
  });

  it('is refused when it is stale: after ten minutes, after a newer one, after five wrong ones', async () => {
    const [late, replaced, guessed] = [somebody(), somebody(), somebody()];
    const waiting = await askForCode(app, token, late);
    app.clock.advance('11m');
    expect(outcomeOf(await confirm(app, waiting.challenge, waiting.code))).toBe('410 CodeExpired');
    app.clock.reset();

    const earlier = await askForCode(app, token, replaced);
    const later = await askForCode(app, token, replaced, { count: 2 });
    expect(outcomeOf(await confirm(app, earlier.challenge, earlier.code))).toBe('410 CodeExpired');
    expect(outcomeOf(await confirm(app, later.challenge, later.code))).toBe('200');

    const { challenge, code } = await askForCode(app, token, guessed);
    for (let tries = 0; tries < 5; tries += 1) await confirm(app, challenge, wrongCode(code));
    expect(outcomeOf(await confirm(app, challenge, code))).toBe('410 CodeExpired');
    for (const email of [late, guessed]) expect(await userOf(app, email)).toBeNull();
  });

  it('never comes to somebody who has a user already: they are told to log in', async () => {
    const email = somebody();
    await app.user({ email, username: nameOf(email), password: PASSWORD });
    const answer = await register(app, token, email, { username: 'somebody-again' });
    expect(answer.status).toBe(202);
    const mail = await app.mail.waitForMail(email);
    expect(mail.text).not.toMatch(/\d{6}/);
  });
});
