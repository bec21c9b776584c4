import { exported, startApp, type AdminAccount, type App, type CsvLine } from '../support';
import { ACCOUNTS, createAccount, createGroup, GROUPS, join, own, person } from './tenants';

let app: App;
let admin: AdminAccount;

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  admin = await app.admin();
});
afterAll(() => app.stop());

const accounts = (query: object = {}) => exported(admin.http, `${ACCOUNTS}/export`, query);
const groups = (query: object = {}) => exported(admin.http, `${GROUPS}/export`, query);
const names = (lines: readonly CsvLine[]) => lines.map(({ name }) => name);

/** So many rows as could not be read in one go. */
const MANY = 1101;

const numbered = (index: number) => `Many ${String(index).padStart(4, '0')}`;

describe('the export of accounts', () => {
  it('has a line for each, the newest first, with what the list shows', async () => {
    const account = await createAccount(app, { name: 'Shown', seats: 5, metadata: { secret: 'of ours' } });
    const owner = await person(app, 'owner');
    await own(app, account, await join(app, account, owner));
    await join(app, account, await person(app, 'member'));
    await admin.http
      .post('/invitations/invitations')
      .send({ email: 'soon@site.test', account: account.documentId, send: false })
      .expect(201);
    await createAccount(app, { name: 'Shown, but empty' });
    const lines = await accounts({ _q: 'SHOWN' });
    expect(lines).toEqual([
      {
        documentId: expect.any(String),
        name: 'Shown, but empty',
        slug: 'shown-but-empty',
        owner: '',
        ownerEmail: '',
        seats: '',
        members: '0',
        pendingInvitations: '0',
        createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
      {
        documentId: account.documentId,
        name: 'Shown',
        slug: 'shown',
        owner: owner.username,
        ownerEmail: owner.email,
        seats: '5',
        members: '2',
        pendingInvitations: '1',
        createdAt: account.createdAt,
      },
    ]);
  });

  it('is whole however long it is, and no longer than what is looked for', async () => {
    const rows = Array.from({ length: MANY }, (_, index) => ({
      name: numbered(index),
      slug: `many-${String(index)}`,
    }));
    await app.strapi.db.query('plugin::invitations.account').createMany({ data: rows });
    expect(names(await accounts({ _q: 'many ' }))).toEqual(rows.map(({ name }) => name).reverse());
    expect(names(await accounts({ _q: 'many 000' }))).toHaveLength(10);
    expect((await accounts()).length).toBeGreaterThan(MANY);
    expect(await accounts({ _q: 'nobody' })).toEqual([]);
  });
});

describe('the export of groups', () => {
  it('has a line for each, the newest first, of the account that is asked for', async () => {
    const account = await createAccount(app, { name: 'With groups' });
    const site = await createGroup(app, { name: 'Site', description: 'Of all\nof us' });
    const own = await createGroup(app, { name: 'Own', account: account.documentId });
    const { documentId } = await person(app, 'grouped');
    await admin.http.post(`${GROUPS}/${site.documentId}/members`).send({ user: documentId }).expect(201);
    const [first, second] = await groups();
    expect(first).toEqual({
      documentId: own.documentId,
      name: 'Own',
      description: '',
      account: account.slug,
      members: '0',
    });
    expect(second).toMatchObject({ name: 'Site', description: 'Of all\nof us', account: '', members: '1' });
    expect(names(await groups({ account: account.documentId }))).toEqual(['Own']);
    expect(names(await groups({ account: 'none' }))).toEqual(['Site']);
    expect(names(await groups({ account: 'nosuchaccount' }))).toEqual([]);
    expect(names(await groups({ _q: 'OF ALL' }))).toEqual(['Site']);
  });

  it('is whole however long it is', async () => {
    const rows = Array.from({ length: MANY }, (_, index) => ({
      name: numbered(index),
      nameKey: `many-${String(index)}`,
    }));
    await app.strapi.db.query('plugin::invitations.group').createMany({ data: rows });
    expect(names(await groups({ _q: 'many ' }))).toEqual(rows.map(({ name }) => name).reverse());
  });
});

describe('each export', () => {
  it('runs nothing in a spreadsheet', async () => {
    await createAccount(app, { name: '=HYPERLINK("https://evil.example")' });
    await createGroup(app, { name: '@SUM(1)', description: '+1' });
    expect(names(await accounts({ _q: 'hyperlink' }))).toEqual([`'=HYPERLINK("https://evil.example")`]);
    expect(await groups({ _q: 'sum(' })).toMatchObject([{ name: "'@SUM(1)", description: "'+1" }]);
  });

  it('refuses what the list does not know, and pages', async () => {
    for (const query of [{ page: '2' }, { pageSize: '5' }, { sort: 'name:asc' }, { name: 'Shown' }]) {
      expect((await admin.http.get(`${ACCOUNTS}/export`).query(query)).status).toBe(400);
      expect((await admin.http.get(`${GROUPS}/export`).query(query)).status).toBe(400);
    }
    expect((await admin.http.get(`${ACCOUNTS}/export`).query({ account: 'none' })).status).toBe(400);
  });

  it.each([
    ['accounts', ACCOUNTS],
    ['groups', GROUPS],
  ])('is behind a permission of its own: %s', async (subject, path) => {
    const may = (...actions: string[]) =>
      app.adminWithPermissions(actions.map((action) => `plugin::invitations.${subject}.${action}`));
    const reader = await may('read', 'create', 'update', 'delete');
    const exporter = await may('export');
    expect((await reader.http.get(`${path}/export`)).status).toBe(403);
    expect((await exporter.http.get(`${path}/export`)).status).toBe(200);
    expect((await exporter.http.get(path)).status).toBe(403);
    expect((await app.http.get(`${path}/export`)).status).toBe(401);
  });
});
