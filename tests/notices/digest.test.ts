import { getService } from '../../server/kernel/get-service';
import { call, register } from '../stories/answering';
import { act, addressBook, invite, mailedToken, nameOf } from '../stories/inviting';
import { INVITATION, may, startSite } from '../stories/site';
import type { AdminAccount, App } from '../support';
import { digestNow, drain } from './sweeps';

let app: App;
const somebody = addressBook('digest');
const NOTICE = 'plugin::invitations.notice';

beforeAll(async () => {
  app = await startSite({ notifications: { inviter: { digest: true } }, reminders: [] });
});
afterAll(() => app.stop());
beforeEach(() => {
  // At noon, so that no test runs into midnight.
  const [day = ''] = new Date(Date.now() + 86_400_000).toISOString().split('T');
  app.clock.set(`${day}T12:00:00Z`);
});
afterEach(async () => {
  await app.strapi.db.query(NOTICE).deleteMany({});
  app.clock.reset();
});

const inviteAs = async ({ http }: AdminAccount, body: Record<string, unknown> = {}) => {
  const invitation = await invite(http, { email: somebody(), ...body });
  return { invitation, token: await mailedToken(app, invitation.email) };
};

const expire = (): Promise<void> => getService(app.strapi, 'invitations').expireOverdue();

describe('the digest', () => {
  it('tells once a day what happened, and nothing by itself', async () => {
    const admin = await app.adminWithPermissions(may('create'));
    const accepted = await inviteAs(admin, { firstName: 'Ann' });
    const declined = await inviteAs(admin);
    const troubled = await inviteAs(admin);
    const overdue = await inviteAs(admin, { expiresIn: '1h' });
    await register(app, accepted.token, nameOf(accepted.invitation.email));
    await call(app.http, 'decline', { token: declined.token });
    const role = await app.strapi.db
      .query('plugin::users-permissions.role')
      .create({ data: { name: 'Passing', type: 'passing', description: '' } });
    await app.strapi.db.query(INVITATION).update({
      where: { documentId: troubled.invitation.documentId },
      data: { role: role.id, isRoleNamed: true },
    });
    await app.strapi.db.query('plugin::users-permissions.role').delete({ where: { id: role.id } });
    expect((await register(app, troubled.token, nameOf(troubled.invitation.email))).status).toBe(409);
    app.clock.advance('2h');
    await expire();
    await digestNow(app);
    expect(app.mail.to(admin.email)).toEqual([]);

    app.clock.advance('11h');
    await Promise.all(Array.from({ length: 6 }, () => getService(app.strapi, 'notices').sendDigests()));
    await digestNow(app);
    expect(app.mail.to(admin.email)).toHaveLength(1);
    const mail = await app.mail.waitForMail(admin.email);
    expect(mail.subject).toBe('Your invitations: what happened');
    const parts = [
      `Accepted (1)\n- Ann (${accepted.invitation.email})`,
      `Declined (1)\n- ${declined.invitation.email}`,
      `Expired (1)\n- ${overdue.invitation.email}`,
      `Needs your attention (1)\n- ${troubled.invitation.email}`,
    ];
    for (const part of parts) expect(mail.text).toContain(part);
    app.clock.advance('24h');
    await digestNow(app);
    expect(app.mail.to(admin.email)).toHaveLength(1);
  });

  it('goes to each who invited, of their own invitations only', async () => {
    const [first, second] = [
      await app.adminWithPermissions(may('create')),
      await app.adminWithPermissions(may('create')),
    ];
    const one = await inviteAs(first);
    const other = await inviteAs(second);
    await call(app.http, 'decline', { token: one.token });
    await call(app.http, 'decline', { token: other.token });
    app.clock.advance('24h');
    await digestNow(app);
    const toFirst = await app.mail.waitForMail(first.email);
    expect(toFirst.text).toContain(one.invitation.email);
    expect(toFirst.text).not.toContain(other.invitation.email);
    expect((await app.mail.waitForMail(second.email)).text).toContain(other.invitation.email);
  });

  it('leaves out what is no longer so, and is not sent where nothing is left', async () => {
    const admin = await app.adminWithPermissions(may('create'));
    const { invitation } = await inviteAs(admin, { expiresIn: '1h' });
    app.clock.advance('2h');
    await expire();
    await act((await app.admin()).http, invitation, 'extend', { expiresIn: '10d' });
    app.clock.advance('24h');
    await digestNow(app);
    expect(app.mail.to(admin.email)).toEqual([]);
  });

  it('tells whoever invited that who vouches has left, before anybody tries to accept', async () => {
    const [first, second] = [
      await app.adminWithPermissions(may('create')),
      await app.adminWithPermissions(may('create', 'resend')),
    ];
    const { invitation } = await inviteAs(first);
    await act(second.http, invitation, 'resend');
    await app.strapi.db.query('admin::user').delete({ where: { id: second.id } });
    await getService(app.strapi, 'jobs').drain();
    app.clock.advance('24h');
    await digestNow(app);
    const { text } = await app.mail.waitForMail(first.email);
    expect(text).toContain(`Needs your attention (1)\n- ${invitation.email}`);
  });

  it('lists a part of very many and counts the rest', async () => {
    const admin = await app.adminWithPermissions(may('create'));
    const actor = {
      kind: 'admin',
      id: String(admin.id),
      name: 'Ada',
      ip: null,
      userAgent: null,
      roles: [],
    } as const;
    const emails = Array.from({ length: 520 }, () => somebody());
    await getService(app.strapi, 'invitations').createMany(
      emails.map((email) => ({ email, send: false, expiresIn: '1h' })),
      actor,
    );
    app.clock.advance('2h');
    await expire();
    app.clock.advance('24h');
    await digestNow(app);
    const { text } = await app.mail.waitForMail(admin.email);
    expect(text).toContain('Expired (520)');
    expect(text.match(/^- /gm)).toHaveLength(50);
    expect(text).toContain('and 470 more');
  });

  it('is ordered with what it takes or not at all', async () => {
    const admin = await app.adminWithPermissions(may('create'));
    const { token } = await inviteAs(admin);
    await call(app.http, 'decline', { token });
    app.clock.advance('24h');
    let isBroken = true;
    getService(app.strapi, 'bus').subscribe('delivery.queued', (events) => {
      if (isBroken && events.some(({ subject }) => subject.type === 'inviter-digest')) {
        throw new Error('The process ends here');
      }
    });
    await expect(getService(app.strapi, 'notices').sendDigests()).rejects.toThrow('ends here');
    isBroken = false;
    await drain(app);
    expect(app.mail.to(admin.email)).toEqual([]);
    await digestNow(app);
    expect(app.mail.to(admin.email)).toHaveLength(1);
  });

  it('forgets after a week what it has told, or could not tell', async () => {
    const admin = await app.adminWithPermissions(may('create'));
    const { token } = await inviteAs(admin);
    await call(app.http, 'decline', { token });
    app.clock.advance('8d');
    await digestNow(app);
    expect(app.mail.to(admin.email)).toEqual([]);
    expect(await app.strapi.db.query(NOTICE).count()).toBe(0);
  });
});
