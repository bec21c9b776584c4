import { addressKey } from '../../server/kernel/email-address';
import { getService } from '../../server/kernel/get-service';
import { IMPERSONAL_TABLES, PERSONAL_TABLES } from '../../server/privacy/tables';
// For the types of the services.
import type {} from '../../server/activity/service';
import type {} from '../../server/privacy/service';
import { Guest } from '../portal/portal';
import {
  createLink,
  copiedToken as linkToken,
  register as askForCode,
  signUp,
} from '../sign-up-links/signing-up';
import { createAccount, createGroup } from '../stories/accounts';
import { call, logIn } from '../stories/answering';
import { act, ADMIN, edit, invite, mailedToken } from '../stories/inviting';
import { INVITATION, startSite, userOf } from '../stories/site';
import type { AdminAccount, App } from '../support';
import { callerWith } from '../support/callers';
import { contentTypesOf, PREFIX, rowsNaming } from './scan';

jest.setTimeout(120_000);

const TYPED = 'Ann.LEE@erase.test';
const EMAIL = TYPED.toLowerCase();
/** Hers is a part of theirs. */
const NEIGHBOUR = `jo${EMAIL}`;
const EXPORT = '/invitations/privacy/export';
const ERASE = '/invitations/privacy/erase';
const AGREED = { acceptTerms: 'v1' };

let app: App;
let admin: AdminAccount;

beforeAll(async () => {
  app = await startSite({
    permissions: { catalogue: [{ key: 'invoices.view', label: 'View invoices' }] },
    rateLimit: { enabled: true, store: 'database', public: { points: 10_000, per: '1m' } },
  });
  admin = await app.admin();
  await admin.http.post('/invitations/terms').send({ version: 'v1', text: 'Be kind.' }).expect(201);
});
afterAll(() => app.stop());

interface Story {
  account: string;
  pending: string;
  sent: string;
  userId: number;
}

/** Ann signs up by a link, comes into an account, works there, declines, is invited again, and leaves traces on the way. */
const live = async (): Promise<Story> => {
  await signUp(app, await linkToken(app, await createLink(app, { name: 'Fair' })), EMAIL, {
    ...AGREED,
    username: 'ann',
    firstName: 'Ann',
    phone: '+15551234567',
  });
  const account = await createAccount(app, 'Acme');
  const group = await createGroup(app, 'Readers', account);
  const first = (
    await admin.http
      .post(ADMIN)
      .set('Idempotency-Key', 'erase-me')
      .send({
        email: TYPED,
        account: account.documentId,
        groups: [group.documentId],
        permissions: 'all',
        message: `Dear ${TYPED}`,
        metadata: { crm: EMAIL },
      })
      .expect(201)
  ).body.data;
  await edit(admin.http, first, { email: TYPED, firstName: 'Annabel' }).expect(200);
  const token = await mailedToken(app, EMAIL, 2);
  const { jwt } = (await logIn(app, EMAIL)).body;
  const ann = callerWith(app.url, jwt);
  await call(ann, 'accept', { token, ...AGREED }).expect(200);
  const sent = await ann
    .post(`/api/invitations/accounts/${account.documentId}/invitations`)
    .send({ email: 'carol@erase.test' });
  expect(sent.status).toBe(201);
  const guest = new Guest(app.url);
  expect((await guest.signIn(EMAIL)).status).toBe(303);
  const other = await createAccount(app, 'Other');
  const declined = await invite(admin.http, { email: TYPED, account: other.documentId });
  await call(app.http, 'decline', {
    token: await mailedToken(app, EMAIL, 3),
    reason: `Write to ${EMAIL}.`,
  }).expect(200);
  const pending = await invite(admin.http, { email: EMAIL, account: other.documentId });
  await act(admin.http, pending, 'resend', { replaceLink: true }).expect(200);
  // A mailbox is sent one code a minute.
  app.clock.advance('2m');
  await askForCode(app, await linkToken(app, await createLink(app)), EMAIL, AGREED).expect(202);
  const { documentId, id } = (await userOf(app, EMAIL)) as { documentId: string; id: number };
  await admin.http.put(`/invitations/people/user/${documentId}`).send({ lastName: 'Lee' }).expect(200);
  await app.strapi.db.query(`${PREFIX}job`).create({
    data: { kind: 'test', state: 'done', params: { filter: { _q: EMAIL } }, counts: {}, actor: {} },
  });
  await app.strapi.db.query(`${PREFIX}import`).create({
    data: {
      uploadKey: 'hers',
      fileName: `${EMAIL}.csv`,
      columns: ['email', `for ${TYPED}`],
      mapping: ['email', null],
      defaults: { message: `Ask ${TYPED}.`, send: false },
    },
  });
  // As an import leaves them: a row that was right, and one that could not be read.
  for (const row of [
    { email: TYPED, emailKey: addressKey(EMAIL), outcome: 'created' },
    { outcome: 'invalid' },
  ]) {
    await app.strapi.db.query(`${PREFIX}import-row`).create({
      data: { importId: 1, line: row.outcome === 'created' ? 1 : 2, cells: ['Ann', `${TYPED},x`], ...row },
    });
  }
  await getService(app.strapi, 'activity').settled();
  await getService(app.strapi, 'delivery').drain();
  expect(declined.documentId).not.toBe(pending.documentId);
  return {
    account: account.documentId,
    pending: pending.documentId,
    sent: sent.body.data.documentId,
    userId: id,
  };
};

describe('every table of the plugin', () => {
  it('is told of in the list of what it keeps of people', () => {
    const told = [...Object.keys(PERSONAL_TABLES), ...Object.keys(IMPERSONAL_TABLES)];
    expect(told.sort()).toEqual(contentTypesOf(app).sort());
  });

  it('that is not exported, or kept, says why', () => {
    for (const { exportedAs, erased, why } of Object.values(PERSONAL_TABLES)) {
      if (exportedAs === null || erased === 'kept') expect(why).toMatch(/\w+/);
    }
  });

  it('that points at a user is among those about people', () => {
    const pointing = contentTypesOf(app).filter((name) => {
      const { attributes } = app.strapi.contentType(`${PREFIX}${name}` as 'admin::user');
      return Object.entries(attributes).some(
        ([key, attribute]) =>
          ('target' in attribute && attribute.target === 'plugin::users-permissions.user') ||
          /email|address|phone|userAgent|^ip$|firstName|recipient/i.test(key),
      );
    });
    expect(pointing.filter((name) => !(name in PERSONAL_TABLES))).toEqual([]);
  });
});

describe('who may', () => {
  it.each([
    ['privacy.export', 200, 403],
    ['privacy.erase', 403, 200],
    ['people.read', 403, 403],
  ])('with %s: export %i, erase %i', async (action, exported, erased) => {
    const { http } = await app.adminWithPermissions([`${PREFIX}${action}`]);
    expect((await http.get(EXPORT).query({ email: 'nobody@erase.test' })).status).toBe(exported);
    expect((await http.post(ERASE).send({ email: 'nobody@erase.test' })).status).toBe(erased);
  });

  it.each([[{}], [{ email: '' }], [{ email: 'no address' }], [{ email: 'a@b.test', more: 1 }]])(
    'asks for %j is told what is wrong',
    async (input) => {
      for (const answer of [
        await admin.http.get(EXPORT).query(input),
        await admin.http.post(ERASE).send(input),
      ]) {
        expect(answer.body.error).toMatchObject({ status: 400, name: 'ValidationError' });
      }
    },
  );
});

describe('a person', () => {
  let story: Story;
  beforeAll(async () => {
    await invite(admin.http, { email: NEIGHBOUR, firstName: 'Joann' });
    story = await live();
  });

  it('can be exported, with all that is kept of them', async () => {
    const answer = await admin.http
      .get(EXPORT)
      .query({ email: ` ${TYPED} ` })
      .expect(200);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="personal-data.json"');
    expect(answer.headers['cache-control']).toBe('no-store');
    const { data } = answer.body;
    expect(data).toMatchObject({
      email: EMAIL,
      user: { username: 'ann', email: EMAIL },
      profile: { firstName: 'Ann', lastName: 'Lee', phone: '+15551234567' },
      proofs: [{ how: 'code' }],
      memberships: [{ account: { name: 'Acme' }, owner: false, permissions: 'all' }],
      groups: ['Readers'],
      consents: [{ version: 'v1' }],
      lastLogIn: { ip: expect.any(String) },
      sessions: { portal: [{ endsAt: expect.any(String) }] },
      signUps: [{ email: EMAIL, link: 'Fair' }],
      sentInvitations: [{ documentId: story.sent, status: 'pending' }],
      codes: [{ flow: 'sign-up' }],
      imports: [{ cells: ['Ann', `${TYPED},x`], outcome: 'created' }],
      isSuppressed: false,
    });
    expect(data.invitations).toHaveLength(3);
    expect(data.invitations[0]).toMatchObject({
      email: TYPED,
      firstName: 'Annabel',
      status: 'accepted',
      metadata: { crm: EMAIL },
      deliveries: [{ kind: 'invitation' }],
    });
    expect(data.invitations[0].timeline.map(({ name }: { name: string }) => name)).toContain(
      'invitation.accepted',
    );
    const text = JSON.stringify(data);
    expect(text).not.toContain(NEIGHBOUR);
    expect(text).not.toContain('carol@');
    expect(text).not.toMatch(/nonce|publicId|idHash|passwordMark|"password"|token=/i);
    for (const { exportedAs } of Object.values(PERSONAL_TABLES)) {
      if (exportedAs !== null) expect(data).toHaveProperty(exportedAs);
    }
  });

  it('who owns an account hands it over first, and until then keeps everything', async () => {
    const { http } = admin;
    const members = await http.get(`/invitations/accounts/${story.account}/members`);
    const [{ documentId }] = members.body.data;
    await http
      .post(`/invitations/accounts/${story.account}/transfer`)
      .send({ membership: documentId })
      .expect(200);
    const before = (await rowsNaming(app, [EMAIL], [NEIGHBOUR])).length;
    const refused = await http.post(ERASE).send({ email: EMAIL });
    expect(refused.body.error).toMatchObject({ status: 409, name: 'OwnerMustTransfer' });
    expect(await rowsNaming(app, [EMAIL], [NEIGHBOUR])).toHaveLength(before);
    await app.strapi.db
      .query(`${PREFIX}account`)
      .update({ where: { documentId: story.account }, data: { owner: null } });
  });

  it('can be erased: no row names them any more, and the counts stay', async () => {
    const total = async (): Promise<number> =>
      (await admin.http.get(ADMIN).query({ pageSize: 1 })).body.meta.pagination.total;
    const before = await total();
    await admin.http.post('/invitations/suppressions').send({ email: EMAIL }).expect(201);
    expect((await rowsNaming(app, [EMAIL, addressKey(EMAIL)], [NEIGHBOUR])).length).toBeGreaterThan(10);

    const { body } = await admin.http.post(ERASE).send({ email: TYPED }).expect(200);
    expect(body.data).toMatchObject({
      user: { documentId: expect.any(String) },
      counts: {
        cancelled: 1,
        invitations: 3,
        memberships: 1,
        profiles: 1,
        proofs: 1,
        consents: 1,
        logIns: 1,
        portalSessions: 1,
        groups: 1,
        signUps: 1,
        codes: 1,
        importRows: 0,
      },
    });
    expect(await rowsNaming(app, [EMAIL, addressKey(EMAIL)], [NEIGHBOUR])).toEqual([]);
    expect(await rowsNaming(app, ['annabel', '5551234567', '"ann"'])).toEqual([]);
    expect(await total()).toBe(before);
    const shown = (await admin.http.get(`${ADMIN}/${story.pending}`)).body.data;
    expect(shown).toMatchObject({
      email: 'deleted person',
      status: 'cancelled',
      account: { name: 'Other' },
      pseudonymisedAt: expect.any(String),
    });
    expect(
      await app.strapi.db.query(`${PREFIX}import`).findOne({ where: { uploadKey: 'hers' } }),
    ).toMatchObject({
      fileName: null,
      columns: ['email', 'Column 2'],
      mapping: ['email', null],
      defaults: { send: false },
    });
    expect(await userOf(app, EMAIL)).toMatchObject({ username: 'ann' });
    const kept = await admin.http.get('/invitations/suppressions').query({ email: EMAIL });
    expect(kept.body.data).toHaveLength(1);
  });

  it('leaves others as they were', async () => {
    const { data } = (await admin.http.get(EXPORT).query({ email: NEIGHBOUR })).body;
    expect(data.invitations).toMatchObject([{ email: NEIGHBOUR, firstName: 'Joann', status: 'pending' }]);
    expect(data.invitations[0].timeline[0].changes).toMatchObject({ email: NEIGHBOUR });
    const row = await app.strapi.db.query(INVITATION).findOne({ where: { documentId: story.sent } });
    expect(row).toMatchObject({ state: 'pending', email: 'carol@erase.test', invitedByName: null });
  });

  it('who is erased again has nothing left, and may be invited anew', async () => {
    const { body } = await admin.http.post(ERASE).send({ email: EMAIL }).expect(200);
    const counts = Object.entries(body.data.counts as Record<string, number>);
    expect(counts.filter(([, count]) => count > 0)).toEqual([]);
    const [suppression] = (await admin.http.get('/invitations/suppressions').query({ email: EMAIL })).body
      .data;
    await admin.http.delete(`/invitations/suppressions/${suppression.documentId}`).expect(200);
    const account = await createAccount(app, 'Anew');
    await invite(admin.http, { email: EMAIL, account: account.documentId });
  });

  it('is named in the trail by a keyed hash alone', async () => {
    const events: { name: string; subjectDocumentId: string; actorKind: string }[] = await app.strapi.db
      .query(`${PREFIX}event`)
      .findMany({ where: { subjectType: 'address', actorId: String(admin.id) }, orderBy: { id: 'asc' } });
    const hers = getService(app.strapi, 'keys').keyedHash('privacy/v1', EMAIL);
    expect(events.filter(({ subjectDocumentId }) => subjectDocumentId === hers)).toMatchObject([
      { name: 'person.exported', actorKind: 'admin' },
      { name: 'person.erased', actorKind: 'admin' },
      { name: 'person.erased', actorKind: 'admin' },
    ]);
    expect(hers).not.toBe(addressKey(EMAIL));
  });
});

describe('somebody without a user', () => {
  it('who was only invited, is erased with what is on its way to them', async () => {
    const email = 'Onlooker@erase.test';
    app.mail.answer({ kind: 'refuse', at: 'data', to: email.toLowerCase(), code: 451, times: 1 });
    const invitation = await invite(admin.http, { email });
    await getService(app.strapi, 'delivery').drain();
    const { body } = await admin.http.post(ERASE).send({ email }).expect(200);
    expect(body.data).toMatchObject({ user: null, counts: { cancelled: 1, invitations: 1 } });
    expect(await rowsNaming(app, [email, addressKey(email.toLowerCase())])).toEqual([]);
    app.clock.advance('1h');
    await getService(app.strapi, 'delivery').drain();
    app.clock.reset();
    expect(app.mail.to(email.toLowerCase())).toEqual([]);
    const { deliveries } = (await admin.http.get(`${ADMIN}/${invitation.documentId}`)).body.data;
    expect(deliveries).toMatchObject([{ state: 'suppressed' }]);
  });

  it('of two who erase at once, and with an answer at the same moment, nothing is left over', async () => {
    const email = 'racer@erase.test';
    const { documentId } = await invite(admin.http, { email });
    const token = await mailedToken(app, email);
    const answers = await Promise.all([
      admin.http.post(ERASE).send({ email }),
      admin.http.post(ERASE).send({ email }),
      call(app.http, 'decline', { token }),
    ]);
    for (const { status } of answers) expect([200, 404, 410]).toContain(status);
    await admin.http.post(ERASE).send({ email }).expect(200);
    expect(await rowsNaming(app, [email, addressKey(email)])).toEqual([]);
    expect((await admin.http.get(`${ADMIN}/${documentId}`)).body.data.email).toBe('deleted person');
  });
});
