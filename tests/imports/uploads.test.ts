import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Knex } from 'knex';
import { getService } from '../../server/kernel/get-service';
import { exported, startApp, type App, type Caller } from '../support';
import { checked, crowd, IMPORTS, upload, work } from './importing';

/** Where uploads are put. It stays: the host's parser keeps to it for as long as this process lives. */
const folder = mkdtempSync(path.join(tmpdir(), 'imports-'));

let app: App;
let database: Knex;
let admin: Caller;

beforeAll(async () => {
  app = await startApp({
    config: { imports: { maxSize: '100kb', maxRows: 500 }, roles: { grantable: ['authenticated'] } },
    env: { TMPDIR: folder },
  });
  database = app.database.connect();
  admin = (await app.admin()).http;
});
afterAll(async () => {
  await database.destroy();
  await app.stop();
});

const countOf = async (table: string): Promise<number> => {
  const [row] = await database(table).count({ count: '*' });
  return Number(row?.count);
};

describe('what is refused', () => {
  it.each<[string, string | Buffer, number, string]>([
    ['a file that is too large', `email\n${'x'.repeat(101 * 1024)}`, 413, 'too-large'],
    ['too many rows', crowd('many', 501), 400, 'too-many-rows'],
    ['too many columns', `email${',x'.repeat(50)}\na@x.test`, 400, 'too-many-columns'],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004rest'), 400, 'spreadsheet'],
    ['a file without addresses', 'name,age\nAda,36\n', 400, 'no-address-column'],
    ['an empty file', '', 400, 'empty'],
    ['an error far below', `${crowd('deep', 450)}\n"open,\n`, 400, 'broken-quotes'],
  ])('%s, and nothing is left of it', async (_, file, status, reason) => {
    const before = [await countOf('invitations_imports'), await countOf('invitations_import_rows')];
    const answer = await upload(admin, file);
    expect([answer.status, answer.body.error.name]).toEqual([status, 'FileNotImportable']);
    expect(answer.body.error.details).toMatchObject({ reason });
    expect([await countOf('invitations_imports'), await countOf('invitations_import_rows')]).toEqual(before);
  });

  it('bodies that are no upload', async () => {
    const post = () => admin.post(IMPORTS);
    const answers = await Promise.all([
      post().send({}),
      post().send({ text: 'a@x.test', more: 1 }),
      post().send({ text: 5 }),
      post().send({ text: 'a@x.test', defaults: { email: 'b@x.test' } }),
      post().send({ text: 'a@x.test', defaults: [] }),
      post().send({ text: 'a@x.test', defaults: '{' }),
      post().send({ text: 'a@x.test', mapping: { x: 'email' } }),
      post().send({ text: 'a@x.test\u0000' }),
      post().field('text', 'a@x.test').field('defaults', '{'),
      post().attach('file', Buffer.from('a@x.test'), 'a.csv').field('text', 'a@x.test'),
      post()
        .attach('file', Buffer.from('a@x.test'), 'a.csv')
        .attach('file', Buffer.from('a@x.test'), 'b.csv'),
      post().attach('other', Buffer.from('a@x.test'), 'a.csv'),
      post().set('Content-Type', 'text/csv').send('a@x.test'),
      admin.get(`${IMPORTS}?page=0`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 415, 400,
    ]);
  });

  it('imports that are not there, and rows by outcomes that are none', async () => {
    for (const path of ['', '/rows', '/result']) {
      expect((await admin.get(`${IMPORTS}/nosuchthing${path}`)).status).toBe(404);
    }
    expect((await admin.post(`${IMPORTS}/nosuchthing/apply`)).status).toBe(404);
    const { documentId } = await checked(app, admin, 'email\na@refused.test');
    expect((await admin.get(`${IMPORTS}/${documentId}/rows?outcome=good`)).status).toBe(400);
    expect((await admin.post(`${IMPORTS}/${documentId}/apply`).send({ now: true })).status).toBe(400);
  });

  it('administrators without the permission', async () => {
    const { documentId } = await checked(app, admin, 'email\na@refused.test');
    const may = async (verb: string) =>
      (await app.adminWithPermissions([`plugin::invitations.imports.${verb}`])).http;
    const [reader, uploader, applier] = [await may('read'), await may('create'), await may('apply')];
    const statuses = async (http: Caller) => [
      (await http.get(IMPORTS)).status,
      (await http.get(`${IMPORTS}/${documentId}/result`)).status,
      (await http.post(IMPORTS).send({ text: 'b@refused.test' })).status,
      (await http.put(`${IMPORTS}/${documentId}/mapping`).send({ mapping: { email: 'email' } })).status,
      (await http.post(`${IMPORTS}/${documentId}/cancel`)).status,
    ];
    expect(await statuses(reader)).toEqual([200, 200, 403, 403, 403]);
    expect(await statuses(uploader)).toEqual([403, 403, 201, 200, 403]);
    expect(await statuses(applier)).toEqual([403, 403, 403, 403, 200]);
    await work(app);
  });

  it('what others have uploaded, or is applied, to those who may only upload: their own they take back', async () => {
    const { http } = await app.adminWithPermissions(['plugin::invitations.imports.create']);
    const own = async (email: string): Promise<string> => {
      const answer = await http.post(IMPORTS).send({ text: email });
      await work(app);
      return answer.body.data.documentId;
    };
    const cancel = (documentId: string) => http.post(`${IMPORTS}/${documentId}/cancel`);
    const first = await own('mine@refused.test');
    await admin
      .put(`${IMPORTS}/${first}/mapping`)
      .send({ mapping: { 'Column 1': 'email' } })
      .expect(200);
    await work(app);
    expect((await cancel(first)).body.data.state).toBe('cancelled');
    expect((await cancel(first)).body.error.name).toBe('JobEnded');
    const applied = await own('given@refused.test');
    await admin.post(`${IMPORTS}/${applied}/apply`).expect(200);
    await admin.post(`${IMPORTS}/${applied}/pause`);
    expect((await cancel(applied)).status).not.toBe(200);
    await admin.post(`${IMPORTS}/${applied}/resume`);
    await work(app);
  });

  it('is told beforehand: who may cancel an import', async () => {
    const may = async (...verbs: string[]) =>
      (await app.adminWithPermissions(verbs.map((verb) => `plugin::invitations.imports.${verb}`))).http;
    const callers = {
      uploader: await may('read', 'create'),
      stranger: await may('read', 'create'),
      reader: await may('read'),
      applier: await may('read', 'apply'),
    };
    const created = await callers.uploader.post(IMPORTS).send({ text: 'told@refused.test' });
    const { documentId, mayCancel } = created.body.data;
    expect(mayCancel).toBe(true);
    await work(app);
    const told = async (): Promise<Record<string, boolean>> => {
      const answers = Object.entries(callers).map(async ([name, http]): Promise<[string, boolean]> => {
        const { body } = await http.get(`${IMPORTS}/${documentId}`).expect(200);
        return [name, body.data.mayCancel];
      });
      return Object.fromEntries(await Promise.all(answers));
    };
    expect(await told()).toEqual({ uploader: true, stranger: false, reader: false, applier: true });
    const { body } = await callers.applier.post(`${IMPORTS}/${documentId}/apply`).expect(200);
    expect(body.data.mayCancel).toBe(true);
    expect(await told()).toEqual({ uploader: false, stranger: false, reader: false, applier: true });
    await work(app);
  });

  it('more than the inviter may give', async () => {
    const role = await app.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    const { counts } = await checked(app, admin, 'email\na@ceiling.test', {
      defaults: { role: role.documentId },
    });
    expect(counts).toEqual({ invalid: 1 });
  });
});

/** Ended jobs that an import names. */
const namedJobs = () =>
  database('invitations_jobs')
    .join('invitations_imports', 'invitations_imports.job', 'invitations_jobs.document_id')
    .whereIn('state', ['done', 'cancelled', 'failed'])
    .select('invitations_jobs.id');

describe('columns that are empty at first', () => {
  it('are there where a row far below needs them, and only then', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `optional-${index}@x.test,Ada,,,`);
    const dryRun = await checked(
      app,
      admin,
      [...rows, 'last@x.test,Bea,+4930123456,,', 'x@x.test,a,b,c,d,e'].join('\n'),
    );
    expect(dryRun.columns.map(({ name }) => name)).toEqual(['Column 1', 'Column 2', 'Column 3']);
    expect(dryRun.counts).toEqual({ new: 61, invalid: 1 });
  });
});

describe('the result', () => {
  it('has the rows that are asked for, as the list of rows has', async () => {
    const file = 'email,name\nnew@result.test,Ada\nbroken,Bea\nnew@result.test,Cy\n=also@broken,Dee\n';
    const { documentId } = await checked(app, admin, file);
    const path = `${IMPORTS}/${documentId}/result`;
    const names = async (query: object = {}) => (await exported(admin, path, query)).map(({ name }) => name);
    expect(await names()).toEqual(['Ada', 'Bea', 'Cy', 'Dee']);
    expect(await names({ outcome: 'invalid' })).toEqual(['Bea', 'Dee']);
    expect(await names({ outcome: 'new,duplicate-in-file' })).toEqual(['Ada', 'Cy']);
    expect(await names({ outcome: 'suppressed' })).toEqual([]);
    for (const query of [{ outcome: 'good' }, { page: '2' }])
      expect((await admin.get(path).query(query)).status).toBe(400);
  });

  it('is whole however long it is', async () => {
    const { documentId } = await checked(app, admin, `${crowd('whole', 499)}\nbroken,Last`);
    const path = `${IMPORTS}/${documentId}/result`;
    expect(await exported(admin, path)).toHaveLength(500);
    expect(await exported(admin, path, { outcome: 'new' })).toHaveLength(499);
    expect(await exported(admin, path, { outcome: 'invalid' })).toMatchObject([{ line: '501' }]);
  });
});

describe('what is kept', () => {
  it('is listed, the newest first', async () => {
    const { documentId } = await checked(app, admin, 'email\nlisted@x.test', { fileName: 'listed.csv' });
    const { body } = await admin.get(`${IMPORTS}?pageSize=2`);
    expect(body.data).toHaveLength(2);
    expect(body.data[0]).toMatchObject({ documentId, fileName: 'listed.csv', state: 'ready', open: 1 });
    expect(body.meta.pagination.total).toBeGreaterThan(2);
  });

  it('is no file on the server', () => {
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is deleted after a while, with what is left of uploads that crashed', async () => {
    const { documentId } = await checked(app, admin, 'email\nold@x.test');
    await admin
      .put(`${IMPORTS}/${documentId}/mapping`)
      .send({ mapping: { email: 'email' } })
      .expect(200);
    await work(app);
    await admin.post(`${IMPORTS}/${documentId}/cancel`).expect(200);
    await database('invitations_imports').insert({ upload_key: 'crashed', created_at: new Date() });
    await getService(app.strapi, 'imports').sweep();
    expect((await admin.get(`${IMPORTS}/${documentId}`)).status).toBe(200);
    app.clock.advance('31d');
    try {
      await getService(app.strapi, 'jobs').sweep();
      // The job that was given up for another mapping has gone, and the one that the import names has not.
      expect((await admin.get(`${IMPORTS}/${documentId}`)).status).toBe(200);
      const { length } = await namedJobs();
      expect(
        await database('invitations_jobs').whereIn('state', ['done', 'cancelled', 'failed']),
      ).toHaveLength(length);
      await getService(app.strapi, 'imports').sweep();
      expect((await admin.get(IMPORTS)).body.data).toEqual([]);
      expect([await countOf('invitations_imports'), await countOf('invitations_import_rows')]).toEqual([
        0, 0,
      ]);
      expect((await admin.get(`${IMPORTS}/${documentId}`)).status).toBe(404);
    } finally {
      app.clock.reset();
    }
  });
});
