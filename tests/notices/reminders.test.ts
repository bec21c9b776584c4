import { getService } from '../../server/kernel/get-service';
import { call, register } from '../stories/answering';
import {
  act,
  addressBook,
  copiedToken,
  detailOf,
  edit,
  invite,
  inviteByMail,
  namesOf,
  nameOf,
} from '../stories/inviting';
import { INVITATION, startSite } from '../stories/site';
import { tokenIn } from '../invitations/links';
import type { AdminAccount, App } from '../support';
import { drain, remindNow } from './sweeps';

let app: App;
let admin: AdminAccount;
const somebody = addressBook('reminded');

beforeAll(async () => {
  app = await startSite({ reminders: ['2d', '6h'], limits: { perRecipientPerDay: 3 } });
  admin = await app.admin();
});
afterAll(() => app.stop());
afterEach(async () => {
  app.clock.reset();
  // Nothing of one test is due in the next.
  await app.strapi.db
    .query(INVITATION)
    .updateMany({ where: { state: 'pending' }, data: { state: 'cancelled', openKey: null } });
});

/** How many mails an address was sent, the invitation among them. */
const mailsTo = (email: string): number => app.mail.to(email).length;

const reminded = async (invitation: { documentId: string }): Promise<number> =>
  (await namesOf(admin.http, invitation)).filter((name) => name === 'invitation.reminded').length;

describe('a reminder', () => {
  it('comes when its lead is left, with a link that proves the mailbox, and is told of', async () => {
    const email = somebody();
    const { invitation } = await inviteByMail(app, email, { firstName: 'Ann', message: 'Do come!' });
    app.clock.advance('4.9d');
    await remindNow(app);
    expect(mailsTo(email)).toBe(1);
    app.clock.advance('3h');
    await remindNow(app);
    const mail = await app.mail.waitForMail(email, { count: 2 });
    expect(mail.subject).toMatch(/^Reminder: Ada Admin has invited you to join /);
    expect(mail.text).toContain('Hello Ann');
    expect(mail.text).toContain('> Do come!');
    const detail = await detailOf(admin.http, invitation);
    expect(detail.deliveries).toMatchObject([
      { kind: 'reminder', state: 'sent' },
      { kind: 'invitation', state: 'sent' },
    ]);
    expect(detail.timeline.filter(({ name }) => name === 'invitation.reminded')).toMatchObject([
      { actor: { kind: 'system' }, changes: { expiresAt: invitation.expiresAt } },
    ]);
    expect((await register(app, tokenIn(mail), nameOf(email))).body.user).toMatchObject({ confirmed: true });
  });

  it('comes once for each lead, however often and by how many at once it is looked for', async () => {
    const email = somebody();
    const { invitation } = await inviteByMail(app, email);
    for (const wait of ['5.1d', '1.7d', '0.1d']) {
      app.clock.advance(wait);
      await Promise.all(Array.from({ length: 8 }, () => getService(app.strapi, 'notices').sendReminders()));
      await remindNow(app);
    }
    expect(mailsTo(email)).toBe(3);
    expect(await reminded(invitation)).toBe(2);
  });

  it('comes but once where two leads have passed since somebody last looked', async () => {
    const email = somebody();
    await inviteByMail(app, email);
    app.clock.advance('6.9d');
    await remindNow(app);
    await remindNow(app);
    expect(mailsTo(email)).toBe(2);
  });

  it('comes for a lead that is shorter than the one they were reminded of before it was configured', async () => {
    const email = somebody();
    const { invitation } = await inviteByMail(app, email);
    const { documentId } = invitation;
    // Reminded three days before its end, which nobody is any more.
    await app.strapi.db
      .query(INVITATION)
      .updateMany({ where: { documentId }, data: { remindedLead: 3 * 86_400 } });
    app.clock.advance('4.5d');
    await remindNow(app);
    expect(mailsTo(email)).toBe(1);
    app.clock.advance('0.6d');
    await remindNow(app);
    await remindNow(app);
    expect(mailsTo(email)).toBe(2);
    expect(await reminded(invitation)).toBe(1);
  });

  it.each([
    ['4d', '2.1d', 1],
    ['95h', '48h', 0],
    ['12h', '7h', 1],
    ['11h', '6h', 0],
  ])('of a life of %s, after %s: %i', async (expiresIn, wait, count) => {
    const email = somebody();
    await inviteByMail(app, email, { expiresIn });
    app.clock.advance(wait);
    await remindNow(app);
    expect(mailsTo(email)).toBe(1 + count);
  });

  it.each([
    ['resend', {}, '5.5d', 2],
    ['extend', { expiresIn: '10d' }, '8.5d', 1],
  ] as const)('%s begins a new life, which is reminded of again', async (verb, body, wait, mails) => {
    const email = somebody();
    const { invitation } = await inviteByMail(app, email);
    app.clock.advance('5.1d');
    await remindNow(app);
    await act(admin.http, invitation, verb, body);
    await drain(app);
    await remindNow(app);
    expect(mailsTo(email)).toBe(1 + mails);
    app.clock.advance(wait);
    await remindNow(app);
    expect(mailsTo(email)).toBe(2 + mails);
    expect(await reminded(invitation)).toBe(2);
  });

  it('that waits in the outbox is not sent once the life has begun anew', async () => {
    const email = somebody();
    const { invitation } = await inviteByMail(app, email);
    app.clock.advance('5.1d');
    app.mail.answer({ kind: 'refuse', at: 'data', to: email, code: 451, text: 'Later', times: 1 });
    await remindNow(app);
    await act(admin.http, invitation, 'extend', { expiresIn: '20d' });
    app.clock.advance('1h');
    await drain(app);
    expect(mailsTo(email)).toBe(1);
    expect((await detailOf(admin.http, invitation)).deliveries).toMatchObject([
      { kind: 'reminder', state: 'suppressed', error: expect.stringContaining('new life') },
      { kind: 'invitation', state: 'sent' },
    ]);
  });

  it('is not sent to those who need none', async () => {
    const { invitation: cancelled } = await inviteByMail(app, somebody());
    await act(admin.http, cancelled, 'cancel');
    const declined = await inviteByMail(app, somebody());
    await call(app.http, 'decline', { token: declined.token });
    const email = somebody();
    const accepted = await inviteByMail(app, email);
    await register(app, accepted.token, nameOf(email));
    const silent = await invite(admin.http, { email: somebody(), send: false });
    await copiedToken(admin.http, silent);
    const { invitation: unwelcome } = await inviteByMail(app, somebody());
    await admin.http.post('/invitations/suppressions').send({ email: unwelcome.email }).expect(201);
    const dead = somebody();
    app.mail.answer({ kind: 'refuse', at: 'rcpt', to: dead, code: 550, text: 'No such user', times: 1 });
    const bounced = await invite(admin.http, { email: dead });
    await drain(app);
    app.clock.advance('5.1d');
    const before = app.mail.mails.length;
    await remindNow(app);
    expect(app.mail.mails).toHaveLength(before);
    for (const one of [cancelled, declined.invitation, accepted.invitation, silent, unwelcome, bounced]) {
      expect(await reminded(one)).toBe(0);
    }
  });

  it('is not sent to who was mailed within the lead anyway', async () => {
    const email = somebody();
    const { invitation } = await inviteByMail(app, email);
    app.clock.advance('5.5d');
    const moved = somebody();
    expect((await edit(admin.http, invitation, { email: moved })).status).toBe(200);
    await drain(app);
    await remindNow(app);
    expect(mailsTo(moved)).toBe(1);
    expect(mailsTo(email)).toBe(1);
  });

  it('counts for the limit of its recipient', async () => {
    const email = somebody();
    const { invitation } = await inviteByMail(app, email);
    app.clock.advance('5.1d');
    const share = Array.from({ length: 3 }, (_, index) => `limit-${index}`);
    for (const slug of share) {
      const { body } = await admin.http.post('/invitations/accounts').send({ name: slug, slug });
      await invite(admin.http, { email, account: body.data.documentId });
    }
    await drain(app);
    await remindNow(app);
    expect(mailsTo(email)).toBe(4);
    const [delivery] = (await detailOf(admin.http, invitation)).deliveries as { error: string }[];
    expect(delivery).toMatchObject({ kind: 'reminder', state: 'suppressed' });
    expect(delivery?.error).toContain('limit');
  });

  it('is ordered with its mark or not at all', async () => {
    const email = somebody();
    const { invitation } = await inviteByMail(app, email);
    app.clock.advance('5.1d');
    const bus = getService(app.strapi, 'bus');
    let isBroken = true;
    bus.subscribe('invitation.reminded', () => {
      if (isBroken) throw new Error('The process ends here');
    });
    await expect(getService(app.strapi, 'notices').sendReminders()).rejects.toThrow('ends here');
    await drain(app);
    expect(mailsTo(email)).toBe(1);
    isBroken = false;
    await remindNow(app);
    await remindNow(app);
    expect(mailsTo(email)).toBe(2);
    expect(await reminded(invitation)).toBe(1);
  });

  it('reaches everybody, batch after batch', async () => {
    const emails = Array.from({ length: 210 }, () => somebody());
    await getService(app.strapi, 'invitations').createMany(emails.map((email) => ({ email })));
    await drain(app);
    app.clock.advance('5.1d');
    await Promise.all([1, 2].map(() => getService(app.strapi, 'notices').sendReminders()));
    await drain(app);
    expect(new Set(emails.map(mailsTo))).toEqual(new Set([2]));
  });
});
