import type { AdminAccount, App } from '../support';
import { getService } from '../../server/kernel/get-service';
import { call, logIn, register } from './answering';
import {
  act,
  addressBook,
  ADMIN,
  copiedToken,
  detailOf,
  edit,
  invite,
  inviteByMail,
  mailedToken,
  namesOf,
  nameOf,
} from './inviting';
import { createRole, INVITATION, ROLE, startSite } from './site';

let app: App;
let admin: AdminAccount;
const somebody = addressBook('life');

beforeAll(async () => {
  app = await startSite();
  admin = await app.admin();
});
afterAll(() => app.stop());

afterEach(() => app.clock.reset());

/** What cron does, once. */
const sweep = (): Promise<void> => getService(app.strapi, 'invitations').expireOverdue();

const rowOf = ({ documentId }: { documentId: string }) =>
  app.strapi.db.query(INVITATION).findOne({ where: { documentId } });

const listed = async (query: Record<string, string>) => {
  const { body } = await admin.http.get(ADMIN).query(query);
  return {
    ids: body.data.map(({ documentId }: { documentId: string }) => documentId),
    total: body.meta.pagination.total,
    statuses: body.data.map(({ status }: { status: string }) => status),
  };
};

const errorName = (answer: { body: { error?: { name: string } } }): string | undefined =>
  answer.body.error?.name;

describe('the clock decides, not cron', () => {
  it('an overdue invitation reads as expired everywhere, though nothing has written it down', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email);
    const ofIt = { _q: email };
    expect(await listed({ ...ofIt, status: 'pending' })).toMatchObject({ total: 1, statuses: ['pending'] });
    expect(await listed({ ...ofIt, status: 'expired' })).toMatchObject({ total: 0 });

    app.clock.advance('7d');
    expect(await rowOf(invitation)).toMatchObject({ state: 'pending' });
    expect(await listed({ ...ofIt, status: 'pending' })).toMatchObject({ total: 0, ids: [] });
    expect(await listed({ ...ofIt, status: 'expired' })).toMatchObject({ total: 1, statuses: ['expired'] });
    expect(await listed(ofIt)).toMatchObject({ statuses: ['expired'] });
    expect((await detailOf(admin.http, invitation)).status).toBe('expired');
    const token2 = await app.apiToken({ type: 'full-access' });
    expect((await token2.get(`/api/invitations/${invitation.documentId}`)).body.data.status).toBe('expired');
    for (const answer of [
      await call(app.http, 'inspect', { token }),
      await register(app, token, nameOf(email)),
      await call(app.http, 'accept', { token, identifier: 'x', password: 'y' }),
      await call(app.http, 'decline', { token }),
    ]) {
      expect(answer.body.error).toMatchObject({
        status: 410,
        name: 'InvitationExpired',
        details: { canRenew: true },
      });
    }
    expect(errorName(await act(admin.http, invitation, 'cancel'))).toBe('InvitationExpired');
    expect(await rowOf(invitation)).toMatchObject({ state: 'pending' });
  });

  it('cron writes the expiry down once, with one event, however often it runs', async () => {
    const { invitation } = await inviteByMail(app, somebody());
    app.clock.advance('7d');
    await Promise.all([sweep(), sweep(), sweep()]);
    await sweep();
    expect(await rowOf(invitation)).toMatchObject({ state: 'expired', openKey: null });
    const names = await namesOf(admin.http, invitation);
    expect(names.filter((name) => name === 'invitation.expired')).toHaveLength(1);
    const { timeline } = await detailOf(admin.http, invitation);
    expect(timeline.at(-1)).toMatchObject({ actor: { kind: 'system' } });
  });

  it('cron leaves alone what is not overdue or has ended', async () => {
    const email = somebody();
    const living = await inviteByMail(app, somebody(), { expiresIn: '30d' });
    const used = await inviteByMail(app, email);
    await register(app, used.token, nameOf(email));
    app.clock.advance('8d');
    await sweep();
    expect(await rowOf(living.invitation)).toMatchObject({ state: 'pending' });
    expect(await rowOf(used.invitation)).toMatchObject({ state: 'accepted' });
  });

  it('a dead cron blocks nobody: a new invitation expires the overdue one, with its event', async () => {
    const email = somebody();
    const { invitation } = await inviteByMail(app, email);
    app.clock.advance('8d');
    const next = await invite(admin.http, { email });
    expect(next.status).toBe('pending');
    expect(await rowOf(invitation)).toMatchObject({ state: 'expired', openKey: null });
    expect(await namesOf(admin.http, invitation)).toContain('invitation.expired');
  });
});

describe('one pending invitation per address', () => {
  it('the second is refused and names the first, however the address is spelled', async () => {
    const email = somebody();
    const first = await invite(admin.http, { email });
    for (const spelling of [email, email.toUpperCase(), ` ${email} `]) {
      const answer = await admin.http.post(ADMIN).send({ email: spelling });
      expect(answer.body.error).toMatchObject({
        status: 409,
        name: 'InvitationPending',
        details: { documentId: first.documentId },
      });
    }
  });

  it('of fifty at once one is created', async () => {
    const email = somebody();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => admin.http.post(ADMIN).send({ email })),
    );
    const created = answers.filter(({ status }) => status === 201);
    expect(created).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 201);
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set([409]));
    expect(new Set(others.map(({ body }) => body.error.details.documentId))).toEqual(
      new Set([created[0]?.body.data.documentId]),
    );
  });

  it.each(['cancel', 'decline', 'expire'])('one that ended never blocks: %s', async (how) => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email);
    if (how === 'cancel') await act(admin.http, invitation, 'cancel');
    if (how === 'decline') await call(app.http, 'decline', { token });
    if (how === 'expire') app.clock.advance('8d');
    expect((await admin.http.post(ADMIN).send({ email })).status).toBe(201);
  });

  it('a living holder stands in the way of reviving an older one', async () => {
    const email = somebody();
    const old = await inviteByMail(app, email);
    app.clock.advance('8d');
    const holder = await invite(admin.http, { email });
    for (const answer of [
      await act(admin.http, old.invitation, 'resend'),
      await act(admin.http, old.invitation, 'extend', { expiresIn: '2d' }),
      await edit(admin.http, old.invitation, { expiresIn: '2d' }),
    ]) {
      expect(answer.body.error).toMatchObject({
        status: 409,
        name: 'InvitationPending',
        details: { documentId: holder.documentId },
      });
    }
    expect((await detailOf(admin.http, old.invitation)).status).toBe('expired');
  });

  it('an overdue holder does not', async () => {
    const email = somebody();
    const old = await inviteByMail(app, email);
    app.clock.advance('8d');
    const holder = await invite(admin.http, { email });
    app.clock.advance('8d');
    expect((await act(admin.http, old.invitation, 'extend', { expiresIn: '2d' })).status).toBe(200);
    expect(await rowOf(holder)).toMatchObject({ state: 'expired', openKey: null });
  });
});

describe('sending again', () => {
  it('keeps the link and pushes the expiry by the original life', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email, { expiresIn: '3d' });
    app.clock.advance('2d');
    const before = app.clock.now().getTime();
    const { data } = (await act(admin.http, invitation, 'resend')).body;
    const gained = new Date(data.expiresAt).getTime() - before;
    expect(gained).toBeGreaterThanOrEqual(3 * 86_400_000);
    expect(gained).toBeLessThan(3 * 86_400_000 + 60_000);
    expect(await mailedToken(app, email, 2)).toBe(token);
    app.clock.advance('2d');
    expect((await call(app.http, 'inspect', { token })).status).toBe(200);
  });

  it('gives the life that is asked for', async () => {
    const { invitation } = await inviteByMail(app, somebody());
    const before = app.clock.now().getTime();
    const { data } = (await act(admin.http, invitation, 'resend', { expiresIn: '1h' })).body;
    expect(Math.round((new Date(data.expiresAt).getTime() - before) / 60_000)).toBe(60);
  });

  it('kills the earlier links where that is asked for', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email);
    const shared = await copiedToken(admin.http, invitation);
    await act(admin.http, invitation, 'resend', { replaceLink: true });
    const fresh = await mailedToken(app, email, 2);
    expect(fresh).not.toBe(token);
    for (const former of [token, shared]) {
      for (const verb of ['inspect', 'decline', 'renew'] as const) {
        expect((await call(app.http, verb, { token: former })).body.error).toMatchObject({
          status: 410,
          name: 'InvitationReplaced',
        });
      }
      expect(errorName(await register(app, former, nameOf(email)))).toBe('InvitationReplaced');
    }
    expect((await register(app, fresh, nameOf(email))).status).toBe(200);
    expect(errorName(await call(app.http, 'inspect', { token }))).toBe('InvitationUsed');
  });

  it('gives an expired one a new link, and the old one is told of it', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email);
    app.clock.advance('8d');
    const answer = await act(admin.http, invitation, 'resend', { replaceLink: false });
    expect(answer.body.data.status).toBe('pending');
    const fresh = await mailedToken(app, email, 2);
    expect(fresh).not.toBe(token);
    expect(errorName(await call(app.http, 'inspect', { token }))).toBe('InvitationReplaced');
    expect((await call(app.http, 'inspect', { token: fresh })).status).toBe(200);
  });
});

describe('extending', () => {
  it('gives a life from now, keeps the link and sends nothing', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email);
    app.clock.advance('6d');
    const before = app.clock.now().getTime();
    const { data } = (await act(admin.http, invitation, 'extend', { expiresIn: '2d' })).body;
    expect(Math.round((new Date(data.expiresAt).getTime() - before) / 3_600_000)).toBe(48);
    app.clock.advance('47h');
    expect((await call(app.http, 'inspect', { token })).status).toBe(200);
    expect(app.mail.to(email)).toHaveLength(1);
  });

  it.each([
    ['that cron has written down', true],
    ['that nothing has written down', false],
  ])('makes the same link of an expired one come alive again, %s', async (_, isWritten) => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email);
    app.clock.advance('8d');
    if (isWritten) await sweep();
    expect(errorName(await call(app.http, 'inspect', { token }))).toBe('InvitationExpired');
    expect((await act(admin.http, invitation, 'extend', { expiresIn: '1d' })).body.data.status).toBe(
      'pending',
    );
    expect((await register(app, token, nameOf(email))).status).toBe(200);
  });

  it('cannot exceed the site’s maximum', async () => {
    const { invitation } = await inviteByMail(app, somebody());
    const answer = await act(admin.http, invitation, 'extend', { expiresIn: '31d' });
    expect(answer.body.error).toMatchObject({ status: 400, name: 'ValidationError' });
  });
});

describe('editing', () => {
  it('corrects the details of a pending one, and keeps its link', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email, { firstName: 'Grce', lastName: 'Hopper' });
    const role = await createRole(app, 'corrected');
    const answer = await edit(admin.http, invitation, { firstName: 'Grace', role: role.documentId });
    expect(answer.body.data).toMatchObject({
      firstName: 'Grace',
      lastName: 'Hopper',
      role: { type: 'corrected' },
    });
    expect((await call(app.http, 'inspect', { token })).body.data).toMatchObject({ firstName: 'Grace' });
    expect(app.mail.to(email)).toHaveLength(1);
  });

  it('of the address mails a new link to the new one, and the old one answers that it was replaced', async () => {
    const [wrong, right] = [somebody(), somebody()];
    const { invitation, token } = await inviteByMail(app, wrong);
    const shared = await copiedToken(admin.http, invitation);
    expect((await edit(admin.http, invitation, { email: right })).body.data.email).toBe(right);
    const fresh = await mailedToken(app, right);
    expect(errorName(await call(app.http, 'inspect', { token }))).toBe('InvitationReplaced');
    expect(errorName(await call(app.http, 'inspect', { token: shared }))).toBe('InvitationReplaced');
    expect((await call(app.http, 'inspect', { token: fresh })).body.data.email).toBe(right);
    expect(app.mail.to(wrong)).toHaveLength(1);
    expect((await admin.http.post(ADMIN).send({ email: wrong })).status).toBe(201);
    expect(errorName(await admin.http.post(ADMIN).send({ email: right }))).toBe('InvitationPending');
    expect((await register(app, fresh, nameOf(right))).body.user).toMatchObject({ email: right });
  });

  it('of the address is refused where the new one is invited or has a user', async () => {
    const [first, second, third] = [somebody(), somebody(), somebody()];
    const { invitation, token } = await inviteByMail(app, first);
    const other = await invite(admin.http, { email: second });
    await app.user({ email: third, username: nameOf(third), password: 'a long password' });
    expect((await edit(admin.http, invitation, { email: second })).body.error).toMatchObject({
      status: 409,
      name: 'InvitationPending',
      details: { documentId: other.documentId },
    });
    expect((await edit(admin.http, invitation, { email: third })).body.error).toMatchObject({
      status: 409,
      name: 'UserExists',
    });
    expect((await call(app.http, 'inspect', { token })).body.data.email).toBe(first);
  });

  it('of an expired one leaves it expired, unless a new expiry is given', async () => {
    const { invitation, token } = await inviteByMail(app, somebody());
    app.clock.advance('8d');
    expect((await edit(admin.http, invitation, { firstName: 'Grace' })).body.data.status).toBe('expired');
    expect((await edit(admin.http, invitation, { expiresIn: '1d' })).body.data.status).toBe('pending');
    expect((await call(app.http, 'inspect', { token })).status).toBe(200);
  });

  it('says in the timeline what changed', async () => {
    const { invitation } = await inviteByMail(app, somebody());
    await edit(admin.http, invitation, { firstName: 'Grace' });
    const { timeline } = await detailOf(admin.http, invitation);
    expect(timeline.find(({ name }) => name === 'invitation.updated')).toMatchObject({
      actor: { kind: 'admin', name: 'Ada Admin' },
      changes: { firstName: 'Grace' },
    });
  });
});

describe('what ended stays ended', () => {
  const ends: [
    string,
    string,
    (made: { invitation: { documentId: string }; token: string; email: string }) => unknown,
  ][] = [
    ['accepted', 'InvitationUsed', ({ token, email }) => register(app, token, nameOf(email))],
    ['declined', 'InvitationDeclined', ({ token }) => call(app.http, 'decline', { token })],
    ['cancelled', 'InvitationCancelled', ({ invitation }) => act(admin.http, invitation, 'cancel')],
  ];

  it.each(ends)('%s: every verb answers 410 with the name %s', async (status, name, end) => {
    const email = somebody();
    const made = await inviteByMail(app, email);
    await end({ ...made, email });
    expect((await detailOf(admin.http, made.invitation)).status).toBe(status);
    const before = await rowOf(made.invitation);
    const { token, invitation } = made;
    const answers = [
      await call(app.http, 'inspect', { token }),
      await register(app, token, `${nameOf(email)}-again`),
      await call(app.http, 'accept', { token, identifier: 'x', password: 'y' }),
      await call(app.http, 'decline', { token }),
      await call(app.http, 'renew', { token }),
      await act(admin.http, invitation, 'resend'),
      await act(admin.http, invitation, 'extend', { expiresIn: '1d' }),
      await act(admin.http, invitation, 'cancel'),
      await edit(admin.http, invitation, { firstName: 'Grace' }),
      await act(admin.http, invitation, 'retry-delivery'),
      await admin.http.get(`${ADMIN}/${invitation.documentId}/link`),
    ];
    expect(answers.map(({ body }) => body.error)).toEqual(
      answers.map(() => expect.objectContaining({ status: 410, name })),
    );
    expect(await rowOf(invitation)).toEqual(before);
    // Time passes, and the name stays.
    app.clock.advance('30d');
    expect(errorName(await call(app.http, 'inspect', { token }))).toBe(name);
    if (status === 'accepted') expect((await logIn(app, email)).status).toBe(200);
  });

  it('a role that was deleted does not change what an ended one answers', async () => {
    const role = await createRole(app, 'short-lived');
    const { invitation, token } = await inviteByMail(app, somebody(), { role: role.documentId });
    await act(admin.http, invitation, 'cancel');
    await app.strapi.db.query(ROLE).delete({ where: { id: role.id } });
    expect(errorName(await call(app.http, 'inspect', { token }))).toBe('InvitationCancelled');
  });
});
