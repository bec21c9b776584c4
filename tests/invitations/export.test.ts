import { exported, startApp, type AdminAccount, type App, type CsvLine } from '../support';

import { ADMIN, idsOf, linesOf, make, may } from './selection';

const PEOPLE = '/invitations/people';

let app: App;
let admin: AdminAccount;

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  app.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  admin = await app.admin();
});
afterEach(() => app.clock.reset());
afterAll(() => app.stop());

const invitations = (query: object = {}) => exported(admin.http, `${ADMIN}/export`, query);
const people = (query: object = {}) => exported(admin.http, `${PEOPLE}/export`, query);
const emails = (lines: readonly CsvLine[]) => lines.map(({ email }) => email);

describe('the export of invitations', () => {
  it('has a line for each, the newest first, with what the page shows and never a link', async () => {
    const account = await admin.http.post('/invitations/accounts').send({ name: 'Acme' }).expect(201);
    const { documentId } = account.body.data;
    const [one, two] = await make(app, 2, 'lines', {
      account: documentId,
      permissions: ['members.read', 'members.invite'],
      firstName: 'Grace',
      message: 'Come\nin, "please"',
    });
    const lines = await invitations({ account: documentId });
    expect(emails(lines)).toEqual([two!.email, one!.email]);
    expect(lines[0]).toMatchObject({
      documentId: two!.documentId,
      firstName: 'Grace',
      lastName: '',
      status: 'pending',
      account: 'acme',
      permissions: 'members.read members.invite',
      message: 'Come\nin, "please"',
      source: 'service',
      delivery: '',
      expiresAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    const row = await app.strapi.db
      .query('plugin::invitations.invitation')
      .findOne({ where: { documentId: two!.documentId } });
    const text = JSON.stringify(lines);
    for (const secret of [row.nonce, row.publicId, row.emailKey]) expect(text).not.toContain(secret);
  });

  it('takes the filters of the list, and answers what the list answers', async () => {
    const made = await make(app, 6, 'filters', { expiresIn: '1h' });
    await admin.http
      .post(`${ADMIN}/bulk`)
      .send({ action: 'cancel', ids: idsOf(made.slice(0, 2)) })
      .expect(200);
    app.clock.advance('2h');
    for (const query of [
      { _q: 'FILTERS-' },
      { _q: 'filters-', status: 'expired' },
      { _q: 'filters-', status: 'cancelled,pending' },
      { _q: 'filters-', delivery: 'none' },
      { source: 'import' },
      { account: 'nobody' },
    ]) {
      const list = await admin.http.get(ADMIN).query({ ...query, pageSize: '100' });
      const expected = list.body.data.map(({ email }: { email: string }) => email);
      expect(emails(await invitations(query)).sort()).toEqual([...expected].sort());
    }
  });

  it('runs nothing in a spreadsheet', async () => {
    await make(app, 1, 'formula', { firstName: '=HYPERLINK("https://evil.example")', lastName: '@SUM(1)' });
    const answer = await admin.http.get(`${ADMIN}/export`).query({ _q: 'formula-' });
    expect(linesOf(answer.text)[1]).toContain(`"'=HYPERLINK(""https://evil.example"")",'@SUM(1)`);
  });

  it('is whole however long it is', async () => {
    const made = await make(app, 1000, 'long');
    const more = await make(app, 205, 'longer');
    const lines = await invitations({ _q: 'long' });
    expect(emails(lines)).toEqual([...made, ...more].map(({ email }) => email).reverse());
  });

  it('refuses what the list does not know, and pages', async () => {
    for (const query of [{ email: 'a@b.test' }, { page: '2' }, { sort: 'email:asc' }, { status: 'lost' }]) {
      expect((await admin.http.get(`${ADMIN}/export`).query(query)).status).toBe(400);
    }
  });
});

describe('the export of people', () => {
  it('has everybody, whoever is invited first, in the order of the list', async () => {
    const user = await app.user({
      email: 'ada@people.test',
      username: '+ada',
      password: 'correct horse battery',
    });
    await make(app, 2, 'people');
    const lines = await people();
    const list = await admin.http.get(PEOPLE).query({ pageSize: '100' });
    expect(lines).toHaveLength(list.body.meta.pagination.total);
    expect(emails(lines.slice(0, 100))).toEqual(list.body.data.map(({ email }: { email: string }) => email));
    expect(await people({ _q: 'people', state: 'invited' })).toMatchObject([
      { kind: 'invitation', email: 'people-1@bulk.test', username: '', pendingInvitations: '1' },
      { kind: 'invitation', email: 'people-0@bulk.test' },
    ]);
    expect(await people({ state: 'active' })).toMatchObject([
      { kind: 'user', documentId: user.documentId, username: "'+ada", state: 'active' },
    ]);
    expect(await people({ account: 'nobody' })).toEqual([]);
    expect((await admin.http.get(`${PEOPLE}/export`).query({ page: '1' })).status).toBe(400);
  });
});

describe('each export', () => {
  it('is behind a permission of its own', async () => {
    const reader = await app.adminWithPermissions(may('invitations.read', 'people.read'));
    const exporter = await app.adminWithPermissions(may('invitations.export', 'people.export'));
    for (const path of [`${ADMIN}/export`, `${PEOPLE}/export`]) {
      expect((await reader.http.get(path)).status).toBe(403);
      expect((await exporter.http.get(path)).status).toBe(200);
      expect((await app.http.get(path)).status).toBe(401);
    }
  });
});
