import { setTimeout } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import type { Knex } from 'knex';
import { getService } from '../../server/kernel/get-service';
import { createAccount, createGroup, join, person, startTenants, type Shown } from '../accounts/tenants';
import { until, type AdminAccount, type App, type Caller } from '../support';
import { databaseKind, type DatabaseKind } from '../support/database';
import { checked, crowd, IMPORTS, rowsOf, shown, work } from './importing';

jest.setTimeout(120_000);

/** Takes so long that somebody can come in between. */
const MANY = 2000;

let app: App;
let database: Knex;
let admin: Caller;
let acme: Shown;

beforeAll(async () => {
  app = await startTenants({
    domains: { block: ['blocked.test'] },
    roles: { grantable: ['authenticated'] },
  });
  database = app.database.connect();
  admin = (await app.admin()).http;
  acme = await createAccount(app, { name: 'Acme', slug: 'acme' });
});
afterAll(async () => {
  await database.destroy();
  await app.stop();
});

const countOf = async (table: string): Promise<number> => {
  const [row] = await database(table).count({ count: '*' });
  return Number(row?.count);
};

const invitationsOf = (pattern: string): Promise<Record<string, unknown>[]> =>
  database('invitations_invitations').where('email_canonical', 'like', pattern).orderBy('id');

const apply = async (documentId: string) => {
  shown(await admin.post(`${IMPORTS}/${documentId}/apply`));
  await work(app);
  return shown(await admin.get(`${IMPORTS}/${documentId}`));
};

describe('a dry run', () => {
  it('says of every row what would become of it, and does nothing', async () => {
    const full = await createAccount(app, { name: 'Full House', slug: 'full', seats: 2 });
    await createAccount(app, { name: 'Twins', slug: 'twins-1' });
    await createAccount(app, { name: 'Twins', slug: 'twins-2' });
    await createGroup(app, { name: 'Staff', account: acme.documentId });
    await createGroup(app, { name: 'Everybody' });
    const member = await person(app, 'member');
    await join(app, acme, member);
    await person(app, 'stranger');
    await join(app, full, await person(app, 'landlord'));
    await admin.post('/invitations/suppressions').send({ email: 'quiet@x.test' });
    await admin.post('/invitations/invitations').send({ email: 'waiting@x.test', account: acme.documentId });
    const before = [await countOf('invitations_invitations'), await countOf('invitations_deliveries')];

    const file = [
      'E-Mail;Name;Phone;Country;Rolle;Account;Groups;Permissions;Nachricht;Sprache',
      'new@x.test;Lovelace, Ada;+49 30 123456;Germany;Authenticated;Acme;Staff | everybody;members.read;Hello;de',
      'stranger@site.test;;;;;acme;;;;',
      'stranger@site.test;;;;;;;;;',
      'member@site.test;;;;;acme;;;;',
      'Waiting@X.test;;;;;acme;;;;',
      'waiting@x.test;;;;;;;;;',
      'NEW@x.test;;;;;acme;;;;',
      'nobody;;;;;;;;;',
      ';Nobody;;;;;;;;',
      'phone@x.test;;030 1234;;;;;;;',
      'x@sub.blocked.test;;;;;;;;;',
      'role1@x.test;;;;No such;;;;;',
      'role1@x.test;;;;authenticated;;;;;',
      'role2@x.test;;;;public;;;;;',
      'account@x.test;;;;;No such;;;;',
      'twins@x.test;;;;;Twins;;;;',
      'group1@x.test;;;;;acme;No such;;;',
      'group2@x.test;;;;;;Staff;;;',
      'permission1@x.test;;;;;acme;;no.such;;',
      'permission2@x.test;;;;;;;members.read;;',
      'quiet@x.test;;;;;;;;;',
      'seat1@x.test;;;;;full;;;;',
      'seat2@x.test;;;;;Full House;;;;',
      'long@x.test;;;;;;;;;;;;too much',
    ].join('\r\n');
    const dryRun = await checked(app, admin, file, { fileName: 'C:\\lists\\people.csv' });
    const rows = await rowsOf(admin, dryRun.documentId);
    expect(rows.map(({ line, outcome }) => [line, outcome])).toEqual(
      [
        'new',
        'existing-user',
        'existing-user',
        'already-member',
        'already-pending',
        'new',
        'duplicate-in-file',
        'invalid',
        'invalid',
        'invalid',
        'blocked-domain',
        'unknown-role',
        'new',
        'invalid',
        'unknown-account',
        'unknown-account',
        'unknown-group',
        'unknown-group',
        'unknown-permission',
        'invalid',
        'suppressed',
        'new',
        'over-seats',
        'new',
      ].map((outcome, index) => [index + 2, outcome]),
    );
    expect(rows.filter(({ outcome, message }) => message === null && outcome !== 'new')).toEqual([]);
    expect(dryRun).toMatchObject({
      kind: 'import',
      state: 'ready',
      total: 24,
      processed: 24,
      rowCount: 24,
      open: 6,
      fileName: 'people.csv',
      hasHeader: true,
      counts: { new: 5, 'existing-user': 2, invalid: 5, 'unknown-account': 2, 'over-seats': 1 },
    });
    expect(dryRun.columns[4]).toMatchObject({ name: 'Rolle', field: 'role' });
    expect([await countOf('invitations_invitations'), await countOf('invitations_deliveries')]).toEqual(
      before,
    );

    const seats = await rowsOf(admin, dryRun.documentId, 'outcome=over-seats,suppressed');
    expect(seats.map(({ email, line }) => [email, line])).toEqual([
      ['quiet@x.test', 22],
      ['seat2@x.test', 24],
    ]);

    const done = await apply(dryRun.documentId);
    expect(done).toMatchObject({ state: 'done', total: 6, processed: 6, open: 0, counts: { created: 6 } });
    const [ada] = await rowsOf(admin, dryRun.documentId, 'outcome=created');
    const one = await admin.get(`/invitations/invitations/${ada?.invitation}`);
    expect(one.body.data).toMatchObject({
      email: 'new@x.test',
      firstName: 'Ada',
      lastName: 'Lovelace',
      phone: '+4930123456',
      countryCode: 'DE',
      message: 'Hello',
      locale: 'de',
      source: 'import',
      role: { name: 'Authenticated' },
      account: { slug: 'acme' },
      permissions: ['members.read'],
      invitedBy: { kind: 'admin' },
    });
    expect(one.body.data.groups.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Everybody',
      'Staff',
    ]);
  });

  it('counts what is in an earlier step, too', async () => {
    const small = await createAccount(app, { name: 'Small', slug: 'small', seats: 250 });
    const people = Array.from({ length: 300 }, (_, index) => `seated-${index}@x.test`);
    const file = ['email', ...people, people[0], people[299]].join('\n');
    const dryRun = await checked(app, admin, file, { defaults: { account: small.documentId } });
    expect(dryRun).toMatchObject({
      state: 'ready',
      counts: { new: 250, 'over-seats': 50, 'duplicate-in-file': 2 },
    });
  });

  it('is made anew with another mapping, until it is applied', async () => {
    const file = 'who,where\nAda,ada@mapped.test\nBea,bea@mapped.test\n';
    const before = await checked(app, admin, file);
    expect(before.mapping).toEqual({ who: null, where: 'email' });
    const put = (mapping: unknown) => admin.put(`${IMPORTS}/${before.documentId}/mapping`).send({ mapping });
    for (const wrong of [
      { who: 'email', where: 'email' },
      { when: 'email' },
      { who: 'firstName' },
      { who: 'shoe' },
      5,
    ]) {
      expect((await put(wrong)).status).toBe(400);
    }
    expect((await put({ who: 'email', where: 'message' })).status).toBe(200);
    await work(app);
    expect(shown(await admin.get(`${IMPORTS}/${before.documentId}`))).toMatchObject({
      state: 'ready',
      processed: 2,
      counts: { invalid: 2 },
    });
    expect((await put({ who: 'firstName', where: 'email' })).status).toBe(200);
    await work(app);
    const after = await apply(before.documentId);
    expect(after).toMatchObject({ state: 'done', counts: { created: 2 } });
    const refused = await put({ where: 'email' });
    expect([refused.status, refused.body.error.name]).toEqual([409, 'ImportApplied']);
    expect(await invitationsOf('%@mapped.test')).toMatchObject([
      { first_name: 'Ada' },
      { first_name: 'Bea' },
    ]);
  });

  it('takes a pasted list, and defaults for all of it', async () => {
    const answer = await admin.post(IMPORTS).send({
      text: 'Ada Lovelace <ada@pasted.test>, bea@pasted.test; "Curie, Marie" <marie@pasted.test>',
      defaults: { message: 'Welcome', send: false, expiresIn: '2d' },
    });
    expect(answer.status).toBe(201);
    await work(app);
    await apply(shown(answer).documentId);
    expect(await invitationsOf('%@pasted.test')).toMatchObject([
      {
        first_name: 'Ada',
        last_name: 'Lovelace',
        message: 'Welcome',
        life_seconds: 172_800,
        source: 'import',
      },
      { first_name: null },
      { first_name: 'Marie', last_name: 'Curie' },
    ]);
    const form = await admin.post(IMPORTS).field('text', 'email\nzoe@pasted.test');
    expect(form.status).toBe(201);
  });
});

describe('applying', () => {
  it('creates every invitation once, however often it is asked for; another upload finds them pending', async () => {
    const file = crowd('once', 450);
    const { documentId, open } = await checked(app, admin, file);
    expect(open).toBe(450);
    const answers = await Promise.all([1, 2, 3].map(() => admin.post(`${IMPORTS}/${documentId}/apply`)));
    // Whoever comes when it is done is told so.
    expect([200, 409]).toEqual(expect.arrayContaining(answers.map(({ status }) => status)));
    await work(app);
    expect(shown(await admin.get(`${IMPORTS}/${documentId}`))).toMatchObject({
      state: 'done',
      counts: { created: 450 },
      ratePerSecond: expect.any(Number),
    });
    const again = await admin.post(`${IMPORTS}/${documentId}/apply`);
    expect([again.status, again.body.error.name]).toEqual([409, 'JobEnded']);
    expect((await invitationsOf('once-%')).length).toBe(450);
    expect((await checked(app, admin, file)).counts).toEqual({ 'already-pending': 450 });
  });

  it('fails a row alone that can no longer be invited', async () => {
    const { documentId } = await checked(app, admin, crowd('late', 3));
    await admin.post('/invitations/invitations').send({ email: 'late-1@crowd.test' });
    const done = await apply(documentId);
    expect(done.counts).toEqual({ created: 2, failed: 1 });
    expect(await rowsOf(admin, documentId, 'outcome=failed')).toMatchObject([
      { line: 3, email: 'late-1@crowd.test', message: 'An invitation to this address is pending already.' },
    ]);
  });

  it('can be cancelled, before and after; what is not applied is not created', async () => {
    const { documentId } = await checked(app, admin, crowd('never', 3));
    expect(shown(await admin.post(`${IMPORTS}/${documentId}/cancel`)).state).toBe('cancelled');
    for (const verb of ['apply', 'pause', 'resume', 'cancel']) {
      expect((await admin.post(`${IMPORTS}/${documentId}/${verb}`)).status).toBe(409);
    }
    expect(await invitationsOf('never-%')).toEqual([]);
  });

  it('can be paused and goes on where it was', async () => {
    const { documentId } = await checked(app, admin, crowd('slow', MANY));
    await admin.post(`${IMPORTS}/${documentId}/apply`);
    const paused = shown(await admin.post(`${IMPORTS}/${documentId}/pause`));
    expect(paused.state).toBe('paused');
    await work(app);
    const created = (await invitationsOf('slow-%')).length;
    expect(created).toBe(shown(await admin.get(`${IMPORTS}/${documentId}`)).processed);
    expect(created).toBeLessThan(MANY);
    expect(shown(await admin.post(`${IMPORTS}/${documentId}/resume`)).state).toBe('running');
    await work(app);
    expect((await invitationsOf('slow-%')).length).toBe(MANY);
  });

  it.each([
    ['is deactivated', { isActive: false }, /no longer an active administrator/],
    ['loses the permission', { roles: [] }, /no longer allowed/],
  ])('ends where whoever applied it %s', async (what, data, error) => {
    const name = `orphan-${what.split(' ').length}`;
    const leaver = await app.adminWithPermissions(
      ['read', 'create', 'apply'].map((verb) => `plugin::invitations.imports.${verb}`),
    );
    const { documentId } = await checked(app, leaver.http, crowd(name, 3));
    await app.strapi.db.query('admin::user').update({ where: { id: leaver.id }, data });
    // Applied in the moment before.
    await getService(app.strapi, 'imports').apply(documentId, actorOf(leaver));
    await work(app);
    const ended = shown(await admin.get(`${IMPORTS}/${documentId}`));
    expect(ended).toMatchObject({ state: 'failed', open: 3 });
    expect(ended.error).toMatch(error);
    expect(await invitationsOf(`${name}-%`)).toEqual([]);
  });

  it('creates nothing where nobody has applied it', async () => {
    const { documentId, job } = await checked(app, admin, crowd('nobody', 2));
    await getService(app.strapi, 'jobs').apply(job);
    await work(app);
    expect(shown(await admin.get(`${IMPORTS}/${documentId}`)).state).toBe('failed');
    expect(await invitationsOf('nobody-%')).toEqual([]);
  });

  it('is whole where rows are erased before it is their turn', async () => {
    const { documentId } = await checked(app, admin, crowd('erased', 5));
    await database('invitations_import_rows').where({ email: 'erased-1@crowd.test' }).delete();
    const done = await apply(documentId);
    expect(done).toMatchObject({ state: 'done', total: 4, processed: 4, open: 0, counts: { created: 4 } });
    expect(done.counts).toEqual({ created: 4 });
  });

  it('neither invites nor writes back whose row is deleted while its step begins', async () => {
    const { documentId } = await checked(app, admin, crowd('meanwhile', 3));
    await deletedMeanwhile('meanwhile-1@crowd.test', async () => {
      shown(await admin.post(`${IMPORTS}/${documentId}/apply`));
    });
    expect(shown(await admin.get(`${IMPORTS}/${documentId}`))).toMatchObject({
      state: 'done',
      total: 2,
      open: 0,
      counts: { created: 2 },
    });
    expect((await rowsOf(admin, documentId)).map(({ line }) => line)).toEqual([2, 4]);
    expect(await invitationsOf('meanwhile-1@%')).toEqual([]);
  });

  it('gives an annotated result, in which nothing is a formula', async () => {
    const file = 'email,name,outcome\n=cmd@x,"=HYPERLINK(""http://evil"")",mine\nresult@x.test,"a\n""b""",\n';
    const { documentId } = await checked(app, admin, file);
    await apply(documentId);
    const answer = await admin.get(`${IMPORTS}/${documentId}/result`).buffer(true);
    expect(answer.headers['content-type']).toMatch(/text\/csv/);
    expect(answer.text).not.toMatch(/(^|,|")[=+@]/m);
    const [header, first, second] = parse(answer.text, { bom: true });
    expect(header).toEqual(['email', 'name', 'outcome', 'line', 'outcome (import)', 'message', 'invitation']);
    expect(first?.slice(3, 6)).toEqual(['2', 'invalid', 'This is not an email address.']);
    expect(second?.slice(0, 5)).toEqual(['result@x.test', 'a\n"b"', '', '3', 'created']);
    expect(second?.[6]).toMatch(/^[a-z0-9]{24}$/);
    expect((await checked(app, admin, answer.text)).counts).toEqual({ invalid: 1, 'already-pending': 1 });
  });
});

/** How many transactions of this database wait for another one. */
const WAITING: Record<DatabaseKind, string | null> = {
  sqlite: null,
  postgres:
    "select count(*) as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  mysql:
    'select count(*) as waiting from information_schema.innodb_trx t ' +
    'join information_schema.processlist p on p.id = t.trx_mysql_thread_id ' +
    "where t.trx_state = 'LOCK WAIT' and p.db = database()",
};

/** MariaDB shows what it showed before to whoever asks again within a tenth of a second, so this asks more seldom. */
const isWaiting = async (sql: string): Promise<boolean> => {
  await setTimeout(200);
  const answer: unknown = await database.raw(sql);
  return /"waiting":"?[1-9]/.test(JSON.stringify(answer));
};

/** Deletes a row in a transaction that ends when the work waits for it; on SQLite, where nobody waits, before the work. */
const deletedMeanwhile = async (email: string, begin: () => Promise<void>): Promise<void> => {
  const sql = WAITING[databaseKind()];
  const row: { id: number } = await database('invitations_import_rows').where({ email }).first('id');
  const transaction = sql === null ? null : await database.transaction();
  await (transaction ?? database)('invitations_import_rows').where({ id: row.id }).delete();
  await begin();
  const working = work(app);
  if (transaction && sql !== null) {
    await until('the step to wait', () => isWaiting(sql)).finally(() => transaction.commit());
  }
  await working;
};

const actorOf = ({ id }: AdminAccount) => ({
  kind: 'admin' as const,
  id: String(id),
  name: 'Leaver',
  ip: null,
  userAgent: null,
  roles: [],
});
