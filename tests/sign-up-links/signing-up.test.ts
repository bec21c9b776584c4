import { getService } from '../../server/kernel/get-service';
import { codeIn, wrongCode } from '../challenges/mailbox';
import { outcomeOf } from '../races/contest';
import { createAccount, createGroup, membersOf } from '../stories/accounts';
import { addressBook, invite, nameOf, PASSWORD } from '../stories/inviting';
import { countUsers, createRole, startSite, userOf } from '../stories/site';
import type { App } from '../support';
import {
  act,
  askForCode,
  confirm,
  copiedToken,
  createLink,
  edit,
  inspect,
  linkOf,
  register,
  signUp,
  usesOf,
} from './signing-up';

jest.setTimeout(120_000);

let app: App;
const somebody = addressBook('joiner');

beforeAll(async () => {
  app = await startSite({
    permissions: { catalogue: [{ key: 'invoices.view', label: 'View invoices' }] },
    acceptance: { profile: { firstName: 'required', phone: 'hidden' } },
  });
});
beforeEach(() => app.clock.reset());
afterAll(() => app.stop());

const ann = { firstName: 'Ann' };

describe('whoever opens a link', () => {
  it('sees what it gives, in words, and what is asked of them', async () => {
    const account = await createAccount(app, 'Acme');
    const group = await createGroup(app, 'Readers', account);
    const role = await createRole(app, 'joined');
    const link = await createLink(app, {
      name: 'For internal eyes',
      account: account.documentId,
      groups: [group.documentId],
      permissions: ['invoices.view'],
      role: role.documentId,
      domains: ['Bücher.example'],
    });
    const { body } = await inspect(app, await copiedToken(app, link)).expect(200);
    expect(body.data).toEqual({
      status: 'active',
      inviter: { name: 'Ada Admin' },
      account: { name: 'Acme', slug: 'acme' },
      role: { name: 'Role joined' },
      groups: [{ name: 'Readers' }],
      permissions: [{ key: 'invoices.view', label: 'View invoices', description: null }],
      expiresAt: link.expiresAt,
      domains: ['xn--bcher-kva.example'],
      profileFields: {
        firstName: 'required',
        lastName: 'optional',
        phone: 'hidden',
        countryCode: 'optional',
      },
      passwordPolicy: expect.objectContaining({ minLength: 8, maxBytes: 72 }),
      terms: null,
    });
    expect(JSON.stringify(body)).not.toContain('internal');
  });

  it('leaves no trace by looking', async () => {
    const link = await createLink(app);
    const token = await copiedToken(app, link);
    const before = await linkOf(app, link);
    await inspect(app, token).expect(200);
    expect(await linkOf(app, link)).toEqual(before);
  });
});

describe('whoever signs up', () => {
  it('is sent a code, and is a user only once it was right', async () => {
    const email = somebody();
    const token = await copiedToken(app, await createLink(app));
    const before = await countUsers(app);
    const answer = await register(app, token, email, ann).expect(202);
    expect(answer.body).toEqual({
      data: { challenge: expect.stringMatching(/^[0-9a-z]{26}$/), expiresAt: expect.any(String) },
    });
    const code = codeIn(await app.mail.waitForMail(email));
    expect(await countUsers(app)).toBe(before);
    const { challenge } = answer.body.data;
    expect(outcomeOf(await confirm(app, challenge, wrongCode(code)))).toBe('400 CodeInvalid');
    expect(await countUsers(app)).toBe(before);
    const welcome = await confirm(app, challenge, code).expect(200);
    expect(welcome.body).toMatchObject({
      jwt: expect.any(String),
      user: { email, username: nameOf(email) },
      membership: null,
    });
    expect(await userOf(app, email)).toMatchObject({ confirmed: true, role: { type: 'authenticated' } });
    await app.http.post('/api/auth/local').send({ identifier: email, password: PASSWORD }).expect(200);
    expect(outcomeOf(await confirm(app, challenge, code))).toBe('410 CodeExpired');
  });

  it('gets role, membership, permissions, groups and profile', async () => {
    const account = await createAccount(app, 'Globex');
    const group = await createGroup(app, 'Writers', account);
    const role = await createRole(app, 'globex-role');
    const link = await createLink(app, {
      account: account.documentId,
      groups: [group.documentId],
      permissions: ['invoices.view'],
      role: role.documentId,
    });
    const email = somebody();
    const answer = await signUp(app, await copiedToken(app, link), email, { ...ann, countryCode: 'DE' });
    expect(answer.body.membership).toMatchObject({
      account: { documentId: account.documentId },
      user: { email, firstName: 'Ann' },
      owner: false,
      permissions: ['invoices.view'],
      groups: [{ documentId: group.documentId, name: 'Writers' }],
    });
    expect(await membersOf(app, account)).toHaveLength(1);
    const user = await userOf(app, email);
    expect(user.role.type).toBe('globex-role');
    expect(await getService(app.strapi, 'users').readProfile(user.id)).toEqual({
      firstName: 'Ann',
      lastName: null,
      phone: null,
      countryCode: 'DE',
    });
  });

  it('is counted, and named among those who came by it', async () => {
    const link = await createLink(app, { maxUses: 3 });
    const email = somebody();
    await signUp(app, await copiedToken(app, link), email, ann);
    expect(await linkOf(app, link)).toMatchObject({ uses: 1, maxUses: 3, state: 'active' });
    const user = await userOf(app, email);
    expect(await usesOf(app, link)).toEqual([
      {
        documentId: expect.any(String),
        user: { documentId: user.documentId, username: user.username, email },
        email,
        usedAt: expect.any(String),
        ip: '127.0.0.1',
      },
    ]);
    const { timeline } = await linkOf(app, link);
    expect(timeline.map(({ name }) => name)).toEqual([
      'sign-up-link.created',
      'sign-up-link.link-copied',
      'sign-up-link.used',
    ]);
    expect(timeline[2]).toMatchObject({
      actor: { kind: 'invitee', name: nameOf(email) },
      changes: { user: user.documentId },
    });
  });

  it('sees the invitations to the address that they have just proved', async () => {
    const email = somebody();
    const account = await createAccount(app, 'Initech');
    const { http } = await app.admin();
    const pending = await invite(http, { email, account: account.documentId, send: false });
    const { body } = await signUp(app, await copiedToken(app, await createLink(app)), email, ann);
    const mine = await app.http
      .get('/api/invitations/me/invitations')
      .set('Authorization', `Bearer ${body.jwt}`)
      .expect(200);
    expect(mine.body.data).toEqual([expect.objectContaining({ documentId: pending.documentId })]);
  });

  it('gives what the site asks for', async () => {
    const token = await copiedToken(app, await createLink(app));
    const email = somebody();
    const pathsOf = async (more: Record<string, unknown>) => {
      const { status, body } = await register(app, token, email, more);
      const { details } = body.error as { details: { errors: { path: string[] }[] } };
      return [status, ...details.errors.map(({ path }) => path.join('.')).sort()];
    };
    expect(await pathsOf({})).toEqual([400, 'firstName']);
    expect(await pathsOf({ ...ann, phone: '+4930123456' })).toEqual([400, 'phone']);
    expect(await pathsOf({ ...ann, password: 'short' })).toEqual([400, 'password']);
    expect(await pathsOf({ ...ann, email: 'nobody' })).toEqual([400, 'email']);
    expect(await pathsOf({ ...ann, username: 'ab' })).toEqual([400, 'username']);
    expect(await pathsOf({ ...ann, username: 'somebody-else@site.test' })).toEqual([400, 'username']);
    expect(await pathsOf({ ...ann, surprise: true })).toEqual([400, '']);
    expect(app.mail.to(email)).toEqual([]);
  });

  it('takes no password that is a word of their own, whatever strength the site asks for', async () => {
    const account = await createAccount(app, 'Wayne Enterprises');
    const token = await copiedToken(app, await createLink(app, { account: account.documentId }));
    const email = somebody();
    const names = { firstName: 'Zyzzlewick', lastName: 'Quarrington', username: 'quentin-the-great' };
    for (const password of [
      email.toUpperCase(),
      'ZyzzleWick',
      'quarrington',
      'Quentin-the-Great',
      'ENTERPRISES',
    ]) {
      const { status, body } = await register(app, token, email, { ...names, password });
      expect({ password, status }).toEqual({ password, status: 400 });
      expect(body.error.details.errors).toEqual([
        { path: ['password'], message: expect.stringContaining('too easy to guess') },
      ]);
    }
    expect(app.mail.to(email)).toEqual([]);
  });

  it('may be called after their own address, and after nobody else', async () => {
    const link = await createLink(app);
    const token = await copiedToken(app, link);
    const email = somebody();
    const answer = await signUp(app, token, email, { ...ann, username: email });
    expect(answer.body.user).toMatchObject({ username: email, email });
    const other = await register(app, token, somebody(), { ...ann, username: nameOf(email) });
    // The name before the at sign is free.
    expect(other.status).toBe(202);
  });

  it('is told at once that a user name is taken', async () => {
    const taken = await app.user({ email: somebody(), username: 'taken-name', password: PASSWORD });
    const token = await copiedToken(app, await createLink(app));
    const email = somebody();
    for (const username of ['taken-name', 'TAKEN-name']) {
      expect(outcomeOf(await register(app, token, email, { ...ann, username }))).toBe('409 UsernameTaken');
      // Also with the address of whoever has it, as if it were nobody's.
      const known = await register(app, token, taken.email, { ...ann, username });
      expect(outcomeOf(known)).toBe('409 UsernameTaken');
    }
    expect(app.mail.to(email)).toEqual([]);
  });

  it('is not let in where name or address were taken while the code was on its way', async () => {
    const link = await createLink(app);
    const token = await copiedToken(app, link);
    const [first, second] = [somebody(), somebody()];
    const waiting = await askForCode(app, token, first, { ...ann, username: 'contested' });
    const other = await askForCode(app, token, second, ann);
    await app.user({ email: somebody(), username: 'contested', password: PASSWORD });
    await app.user({ email: second, username: 'second-elsewhere', password: PASSWORD });
    expect(outcomeOf(await confirm(app, waiting.challenge, waiting.code))).toBe('409 UsernameTaken');
    expect(outcomeOf(await confirm(app, other.challenge, other.code))).toBe('409 EmailTaken');
    expect(await linkOf(app, link)).toMatchObject({ uses: 0 });
    expect(await usesOf(app, link)).toEqual([]);
  });

  it('has an address of the domains that are allowed, and of no other', async () => {
    const link = await createLink(app, { domains: ['allowed.test'] });
    const token = await copiedToken(app, link);
    for (const domain of ['site.test', 'notallowed.test', 'allowed.test.evil.test', 'sub.allowed.test']) {
      const answer = await register(app, token, `x@${domain}`, { ...ann, username: 'xavier' });
      expect([domain, outcomeOf(answer)]).toEqual([domain, '403 EmailMismatch']);
      expect(app.mail.to(`x@${domain}`)).toEqual([]);
    }
    const answer = await signUp(app, token, 'Yves@ALLOWED.test'.toLowerCase(), ann);
    expect(answer.status).toBe(200);
  });

  it('is refused where the domain was taken off while the code was on its way', async () => {
    const link = await createLink(app, { domains: ['before.test'] });
    const waiting = await askForCode(app, await copiedToken(app, link), 'late@before.test', ann);
    await edit((await app.admin()).http, link, { domains: ['after.test'] }).expect(200);
    expect(outcomeOf(await confirm(app, waiting.challenge, waiting.code))).toBe('403 EmailMismatch');
    expect(await userOf(app, 'late@before.test')).toBeNull();
  });

  it('is mailed in the language that the browser asks for', async () => {
    const token = await copiedToken(app, await createLink(app));
    const email = somebody();
    await register(app, token, email, ann).set('Accept-Language', 'de-CH, de;q=0.9').expect(202);
    expect((await app.mail.waitForMail(email)).subject).toContain('Sicherheitscode');
  });
});

describe('a link that nobody can come by (any more)', () => {
  const ends: [string, string, (link: { documentId: string }) => Promise<unknown>][] = [
    ['paused', '410 SignUpLinkPaused', async (link) => act((await app.admin()).http, link, 'pause')],
    ['revoked', '410 SignUpLinkRevoked', async (link) => act((await app.admin()).http, link, 'revoke')],
    ['rotated', '410 SignUpLinkRevoked', async (link) => act((await app.admin()).http, link, 'rotate')],
    ['expired', '410 SignUpLinkExpired', async () => Promise.resolve(app.clock.advance('49h'))],
    [
      'exhausted',
      '410 SignUpLinkExhausted',
      async (link) => signUp(app, await copiedToken(app, link), somebody(), ann),
    ],
  ];

  it.each(ends)('says so where it is %s, whatever one does', async (_state, outcome, end) => {
    const link = await createLink(app, { maxUses: 1, expiresIn: '48h' });
    const token = await copiedToken(app, link);
    await end(link);
    const email = somebody();
    expect(outcomeOf(await inspect(app, token))).toBe(outcome);
    expect(outcomeOf(await register(app, token, email, ann))).toBe(outcome);
    expect(app.mail.to(email)).toEqual([]);
  });

  it.each(ends)('also where it was %s while the code was on its way', async (state, outcome, end) => {
    const expiresIn = state === 'expired' ? '1s' : '48h';
    const link = await createLink(app, { maxUses: 1, expiresIn: '48h' });
    const email = somebody();
    const waiting = await askForCode(app, await copiedToken(app, link), email, ann);
    if (state === 'expired') {
      // The code itself lives for ten minutes: the link ends before.
      await edit((await app.admin()).http, link, { expiresIn }).expect(200);
      app.clock.advance('2s');
    } else {
      await end(link);
    }
    const before = await countUsers(app);
    expect(outcomeOf(await confirm(app, waiting.challenge, waiting.code))).toBe(outcome);
    expect(await userOf(app, email)).toBeNull();
    expect(await countUsers(app)).toBe(before);
  });

  it('lets the code be used after all where it is opened again in time', async () => {
    const { http } = await app.admin();
    const link = await createLink(app);
    const waiting = await askForCode(app, await copiedToken(app, link), somebody(), ann);
    await act(http, link, 'pause');
    expect(outcomeOf(await confirm(app, waiting.challenge, waiting.code))).toBe('410 SignUpLinkPaused');
    await act(http, link, 'resume');
    expect(outcomeOf(await confirm(app, waiting.challenge, waiting.code))).toBe('200');
  });
});
