import { addressKey } from '../../server/kernel/email-address';
import { getService } from '../../server/kernel/get-service';
// For the types of the services.
import type {} from '../../server/privacy/service';
import { call, register } from '../stories/answering';
import { act, addressBook, ADMIN, detailOf, inviteByMail, nameOf } from '../stories/inviting';
import { INVITATION, startSite } from '../stories/site';
import type { AdminAccount, App } from '../support';
import { rowsNaming } from './scan';

let app: App;
let admin: AdminAccount;
const somebody = addressBook('kept');

beforeAll(async () => {
  app = await startSite({ retention: { pseudonymiseAfter: '60d' }, reminders: [] });
  admin = await app.admin();
});
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

const retain = (): Promise<number> => getService(app.strapi, 'privacy').pseudonymiseOld();
const expire = (): Promise<void> => getService(app.strapi, 'invitations').expireOverdue();

/** One of each end, and one that goes on. */
const history = async () => {
  const person = {
    firstName: 'Ann',
    lastName: 'Lee',
    phone: '+15551234567',
    message: 'Dear Ann',
    metadata: { a: 1 },
  };
  const accepted = await inviteByMail(app, somebody(), person);
  await register(app, accepted.token, nameOf(accepted.invitation.email));
  const declined = await inviteByMail(app, somebody(), person);
  await call(app.http, 'decline', { token: declined.token, reason: 'I am Ann', suppress: true });
  const cancelled = await inviteByMail(app, somebody(), person);
  await act(admin.http, cancelled.invitation, 'cancel');
  const expired = await inviteByMail(app, somebody(), { ...person, expiresIn: '36h' });
  await call(app.http, 'inspect', { token: expired.token });
  // As an import leaves it.
  const { email, documentId } = expired.invitation;
  await app.strapi.db.query('plugin::invitations.import-row').create({
    data: {
      importId: 1,
      line: 2,
      cells: [email, 'Ann'],
      outcome: 'created',
      email,
      emailKey: addressKey(email),
      invitation: documentId,
    },
  });
  const living = await inviteByMail(app, somebody(), { ...person, expiresIn: '30d' });
  app.clock.advance('2d');
  await expire();
  return { accepted, declined, cancelled, expired, living };
};

describe('what ended long ago', () => {
  it('loses the person and keeps what was, when and how it ended', async () => {
    const { living, ...ended } = await history();
    app.clock.advance('57d');
    expect(await retain()).toBe(0);
    const extended = await act(admin.http, living.invitation, 'extend', { expiresIn: '30d' });
    expect(extended.status).toBe(200);
    app.clock.advance('2d');
    const counts = await Promise.all(Array.from({ length: 4 }, retain));
    expect(counts.reduce((total, count) => total + count, 0)).toBe(3);
    app.clock.advance('1d');
    expect(await retain()).toBe(1);
    expect(await retain()).toBe(0);

    for (const [status, { invitation, token }] of Object.entries(ended)) {
      const key = addressKey(invitation.email);
      const named = await rowsNaming(app, [invitation.email, key]);
      // The user who accepted is still there, with the proof of the address.
      expect(named.filter((row) => !/^invitations_(address_proofs|locks|profiles)/.test(row))).toEqual([]);
      const shown = await detailOf(admin.http, invitation);
      expect(shown).toMatchObject({
        email: 'deleted person',
        status,
        firstName: null,
        lastName: null,
        phone: null,
        message: null,
        metadata: null,
        declineReason: null,
        user: null,
        invitedBy: { kind: 'admin', name: null },
        createdAt: invitation.createdAt,
        pseudonymisedAt: expect.any(String),
      });
      expect(shown.timeline.length).toBeGreaterThan(1);
      for (const line of shown.timeline) {
        expect(line).toMatchObject({ actor: { name: null }, ip: null, userAgent: null, changes: null });
      }
      expect((await call(app.http, 'inspect', { token })).body.error.name).toBe('InvitationNotFound');
    }
    expect(await detailOf(admin.http, living.invitation)).toMatchObject({
      email: living.invitation.email,
      status: 'pending',
      firstName: 'Ann',
    });
    const suppressed = await admin.http
      .get('/invitations/suppressions')
      .query({ email: ended.declined.invitation.email });
    expect(suppressed.body.data).toHaveLength(1);
  });

  it('is still listed, counted and deleted, and never comes back', async () => {
    const { body } = await admin.http.get(ADMIN).query({ _q: 'deleted person', sort: 'email:asc' });
    expect(body.meta.pagination.total).toBe(4);
    expect(new Set(body.data.map(({ status }: { status: string }) => status))).toEqual(
      new Set(['accepted', 'declined', 'cancelled', 'expired']),
    );
    const expired = body.data.find(({ status }: { status: string }) => status === 'expired');
    for (const verb of ['resend', 'extend', 'approve-renewal'] as const) {
      const { error } = (await act(admin.http, expired, verb)).body;
      expect(error).toMatchObject({ status: 410, name: 'InvitationExpired', details: { canRenew: false } });
    }
    expect((await admin.http.get('/invitations/people')).status).toBe(200);
    const { body: bulk } = await admin.http
      .post(`${ADMIN}/bulk`)
      .send({ action: 'delete', ids: [expired.documentId] });
    expect(bulk.data).toMatchObject([{ status: expect.any(String) }]);
  });

  it('is worked off batch after batch, and nothing is done twice', async () => {
    const emails = Array.from({ length: 450 }, () => somebody());
    await getService(app.strapi, 'invitations').createMany(
      emails.map((email) => ({ email, send: false, expiresIn: '1h' })),
    );
    app.clock.advance('61d');
    await expire();
    const former = await app.strapi.db
      .query(INVITATION)
      .count({ where: { pseudonymisedAt: { $notNull: true } } });
    const done = await Promise.all([retain(), retain(), retain()]);
    const now = await app.strapi.db
      .query(INVITATION)
      .count({ where: { pseudonymisedAt: { $notNull: true } } });
    expect(done.reduce((total, count) => total + count, 0)).toBe(now - former);
    expect(now - former).toBeGreaterThanOrEqual(450);
    expect(await rowsNaming(app, emails.slice(0, 50))).toEqual([]);
  });
});
