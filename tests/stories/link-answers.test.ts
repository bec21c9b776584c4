import { addressKey } from '../../server/kernel/email-address';
import { getService } from '../../server/kernel/get-service';
import { makeToken } from '../../server/invitations/link-token';
import type { AdminAccount, App } from '../support';
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
import { INVITATION, startSite } from './site';

let app: App;
let admin: AdminAccount;
const somebody = addressBook('link');

beforeAll(async () => {
  app = await startSite();
  admin = await app.admin();
});
afterAll(() => app.stop());

afterEach(() => app.clock.reset());

const PUBLIC_ID_LENGTH = 26;
const EVENT = 'plugin::invitations.event';
const SUPPRESSION = 'plugin::invitations.suppression';
const VERBS = ['inspect', 'register', 'accept', 'decline', 'renew'] as const;

const bodyOf = (verb: (typeof VERBS)[number], token: string) => ({
  token,
  ...(verb === 'register' && { username: 'somebody', password: 'a long password' }),
  ...(verb === 'accept' && { identifier: 'somebody', password: 'a long password' }),
});

const rowOf = ({ documentId }: { documentId: string }) =>
  app.strapi.db.query(INVITATION).findOne({ where: { documentId } });

/** Everything that a link could change. */
const census = async () => ({
  invitations: await app.strapi.db.query(INVITATION).findMany({ orderBy: { id: 'asc' } }),
  events: await app.strapi.db.query(EVENT).count(),
  users: await app.strapi.db.query('plugin::users-permissions.user').count(),
});

const swapCase = (letter: string): string =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();

describe('a token that we did not make', () => {
  it('gets one answer, byte for byte, whatever is wrong with it', async () => {
    const { invitation, token } = await inviteByMail(app, somebody());
    const other = await inviteByMail(app, somebody());
    const deleted = await inviteByMail(app, somebody());
    await act(admin.http, deleted.invitation, 'cancel');
    await admin.http
      .post('/invitations/invitations/bulk')
      .send({ action: 'delete', ids: [deleted.invitation.documentId] });

    const row = await rowOf(invitation);
    const decline = makeToken(getService(app.strapi, 'keys'), 'decline', {
      publicId: row.publicId,
      nonce: row.nonce,
      emailKey: row.emailKey,
      account: null,
    });
    const start = token.slice(0, -PUBLIC_ID_LENGTH);
    const letter = token.endsWith('a') ? 'b' : 'a';
    const wrong = [
      'x',
      'null',
      '../../etc/passwd',
      "' OR 1=1 --",
      'a'.repeat(107),
      'a'.repeat(5000),
      token.slice(0, -1),
      `${token}.`,
      ` ${token}`,
      `${token}\n`,
      token.toUpperCase(),
      token.replace(/^v1m/, 'v1s'),
      token.replace(/^v1m/, 'v2m'),
      `${token.slice(0, -1)}${letter}`,
      `${start}${other.token.slice(-PUBLIC_ID_LENGTH)}`,
      ...[15, 40, 70].map((at) => `${token.slice(0, at)}${swapCase(token[at]!)}${token.slice(at + 1)}`),
      deleted.token,
      decline,
    ].filter((candidate) => candidate !== token);
    for (const verb of VERBS) {
      // The link to say no with is good for that, and for nothing else.
      const refused = verb === 'decline' ? wrong.filter((candidate) => candidate !== decline) : wrong;
      const answers = await Promise.all(
        refused.map((candidate) => call(app.http, verb, bodyOf(verb, candidate))),
      );
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
        new Set([
          '404 {"data":null,"error":{"status":404,"name":"InvitationNotFound","message":"There is no such invitation.","details":{}}}',
        ]),
      );
    }
    expect((await call(app.http, 'inspect', { token })).status).toBe(200);
  });

  it('of another address of the same invitation is worth nothing', async () => {
    const { invitation } = await inviteByMail(app, somebody());
    const row = await rowOf(invitation);
    const forged = makeToken(getService(app.strapi, 'keys'), 'mail', {
      publicId: row.publicId,
      nonce: row.nonce,
      emailKey: 'somebody else',
      account: null,
    });
    expect((await call(app.http, 'inspect', { token: forged })).body.error.name).toBe('InvitationNotFound');
  });

  it('an id that does not exist gets the same answer on every administrator’s route', async () => {
    const unknown = { documentId: 'nobody' };
    const answers = [
      await admin.http.get('/invitations/invitations/nobody'),
      await admin.http.put('/invitations/invitations/nobody').send({ firstName: 'Grace' }),
      await admin.http.get('/invitations/invitations/nobody/link'),
      await act(admin.http, unknown, 'resend'),
      await act(admin.http, unknown, 'cancel'),
      await act(admin.http, unknown, 'extend', { expiresIn: '1d' }),
      await act(admin.http, unknown, 'approve-renewal'),
      await act(admin.http, unknown, 'retry-delivery'),
    ];
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.error.name}`))).toEqual(
      new Set(['404 InvitationNotFound']),
    );
  });
});

describe('GET and HEAD', () => {
  it('change nothing, on a living and on an ended invitation', async () => {
    const living = await inviteByMail(app, somebody());
    const ended = await inviteByMail(app, somebody());
    const expired = await inviteByMail(app, somebody(), { expiresIn: '1s' });
    await call(app.http, 'decline', { token: ended.token });
    app.clock.advance('2s');
    const before = await census();
    for (const { token } of [living, ended, expired]) {
      await app.http.get('/invite').query({ token });
      await app.http.head('/invite').query({ token });
      for (const verb of VERBS) {
        await app.http.get(`/api/invitations/${verb}`).query({ token });
        await app.http.get(`/invite/${verb}`).query({ token });
        await app.http.head(`/invite/${verb}`).query({ token });
      }
    }
    expect(await census()).toEqual(before);
  });
});

describe('looking at an invitation', () => {
  it('is told once per link, with where it came from', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email);
    const look = (link: string) =>
      call(app.http, 'inspect', { token: link }).set('User-Agent', 'Firefox/130');
    await Promise.all(Array.from({ length: 10 }, () => look(token)));
    await call(app.http, 'inspect', { token: await copiedToken(admin.http, invitation) });
    const viewed = async () =>
      (await detailOf(admin.http, invitation)).timeline.filter(({ name }) => name === 'invitation.viewed');
    expect(await viewed()).toEqual([
      expect.objectContaining({ actor: { kind: 'invitee', name: null }, userAgent: 'Firefox/130' }),
    ]);
    await act(admin.http, invitation, 'resend', { replaceLink: true });
    await look(await mailedToken(app, email, 2));
    expect(await viewed()).toHaveLength(2);
  });
});

describe('asking for a new link', () => {
  it('of an expired invitation leaves one request, which an administrator approves', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email);
    app.clock.advance('8d');
    for (const answer of await Promise.all(
      Array.from({ length: 5 }, () => call(app.http, 'renew', { token })),
    )) {
      expect({ status: answer.status, body: answer.body }).toEqual({
        status: 202,
        body: { data: { status: 'requested' } },
      });
    }
    expect(await detailOf(admin.http, invitation)).toMatchObject({
      status: 'expired',
      renewalRequestedAt: expect.any(String),
    });
    const names = await namesOf(admin.http, invitation);
    expect(names.filter((name) => name === 'invitation.renewal-requested')).toHaveLength(1);
    expect(app.mail.to(email)).toHaveLength(1);

    const approved = await act(admin.http, invitation, 'approve-renewal');
    expect(approved.body.data).toMatchObject({ status: 'pending', renewalRequestedAt: null });
    const fresh = await mailedToken(app, email, 2);
    expect((await call(app.http, 'renew', { token })).body.error.name).toBe('InvitationReplaced');
    expect((await register(app, fresh, nameOf(email))).status).toBe(200);
  });

  it('of a living one is refused, and does not give its id away', async () => {
    const { token } = await inviteByMail(app, somebody());
    expect((await call(app.http, 'renew', { token })).body.error).toMatchObject({
      status: 409,
      name: 'InvitationPending',
      details: {},
    });
  });

  it('that nobody asked for cannot be approved', async () => {
    const { invitation } = await inviteByMail(app, somebody());
    expect((await act(admin.http, invitation, 'approve-renewal')).status).toBe(400);
  });
});

describe('declining', () => {
  it('keeps the reason, tells of it, and ends the invitation', async () => {
    const { invitation, token } = await inviteByMail(app, somebody());
    const answer = await call(app.http, 'decline', { token, reason: ' I have left the company. ' });
    expect({ status: answer.status, body: answer.body }).toEqual({
      status: 200,
      body: { data: { status: 'declined' } },
    });
    const detail = await detailOf(admin.http, invitation);
    expect(detail).toMatchObject({ status: 'declined', declineReason: 'I have left the company.' });
    expect(detail.timeline.at(-1)).toMatchObject({
      name: 'invitation.declined',
      actor: { kind: 'invitee' },
      changes: { reason: 'I have left the company.', suppress: false },
    });
    expect((await readPage(app, token)).text).toContain('Invitation declined');
  });

  it('works with a copied link, and without a reason', async () => {
    const invitation = await invite(admin.http, { email: somebody(), send: false });
    const token = await copiedToken(admin.http, invitation);
    expect((await call(app.http, 'decline', { token })).status).toBe(200);
    expect(await detailOf(admin.http, invitation)).toMatchObject({ declineReason: null });
  });

  it('with "do not invite me again" keeps a keyed hash, and not the address', async () => {
    const email = somebody();
    const before = await app.strapi.db.query(SUPPRESSION).count();
    const { token } = await inviteByMail(app, email);
    await call(app.http, 'decline', { token, suppress: true });
    const rows = await app.strapi.db.query(SUPPRESSION).findMany({ orderBy: { id: 'desc' } });
    expect(rows).toHaveLength(before + 1);
    expect(rows[0].keyHash).toMatch(/^[\w-]{20,}$/);
    expect(rows[0].keyHash).not.toBe(addressKey(email));
    expect(JSON.stringify(rows[0])).not.toContain(nameOf(email));
  });

  it('without it keeps nothing', async () => {
    const before = await app.strapi.db.query(SUPPRESSION).count();
    const { token } = await inviteByMail(app, somebody());
    await call(app.http, 'decline', { token, suppress: false });
    expect(await app.strapi.db.query(SUPPRESSION).count()).toBe(before);
  });
});
