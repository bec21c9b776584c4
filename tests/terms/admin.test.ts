import { getService } from '../../server/kernel/get-service';
import { startApp, type App, type SiteUser } from '../support';

const TERMS = '/invitations/terms';
const CONSENTS = '/invitations/consents';
const ORIGIN = { ip: '192.0.2.7', userAgent: '=HYPERLINK("https://evil.example.com")' };

let app: App;
beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  app.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
});
afterAll(() => app.stop());

const service = () => getService(app.strapi, 'terms');
const may = (...actions: string[]) =>
  app.adminWithPermissions(actions.map((action) => `plugin::invitations.${action}`));

const somebody = (name: string): Promise<SiteUser> =>
  app.user({ email: `${name}@site.test`, username: name, password: 'correct horse battery' });

describe('versions of the terms', () => {
  it('there are none at first, and nobody owes anything', async () => {
    const user = await somebody('first');
    expect(await service().current()).toBeNull();
    expect(await service().isOwed(user.id)).toBe(false);
    await service().record(user.id, await service().assertAccepted('2026-11', user.id), ORIGIN);
    expect(await service().assertAccepted(undefined, null)).toBeNull();
    expect((await (await app.admin()).http.get(TERMS)).body.data).toEqual([]);
    expect((await (await app.admin()).http.get(CONSENTS)).body.data).toEqual([]);
  });

  it.each([
    ['nothing', {}, 'version'],
    ['no version', { text: 'Be kind.' }, 'version'],
    ['a version of blanks', { version: '  ', text: 'Be kind.' }, 'version'],
    ['a version too long', { version: 'v'.repeat(65), text: 'Be kind.' }, 'version'],
    ['a version of two lines', { version: 'a\nb', text: 'Be kind.' }, 'version'],
    ['neither a text nor an address', { version: 'v' }, 'text'],
    ['blanks', { version: 'v', text: '  ', url: ' ' }, 'text'],
    ['a text too long', { version: 'v', text: 'x'.repeat(100_001) }, 'text'],
    ['an address that runs', { version: 'v', url: 'javascript:alert(1)' }, 'url'],
    ['an address with a password', { version: 'v', url: 'https://a:b@example.com' }, 'url'],
    ['an address that is none', { version: 'v', url: 'terms' }, 'url'],
    ['a number', { version: 7, text: 'Be kind.' }, 'version'],
  ])('are refused with %s', async (_, body, field) => {
    const { http } = await app.admin();
    const answer = await http.post(TERMS).send(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors.map(({ path }: { path: string[] }) => path[0])).toContain(field);
  });

  it('refuse what they do not know', async () => {
    const { http } = await app.admin();
    expect((await http.post(TERMS).send({ version: 'v', text: 'x', createdAt: '2020-01-01' })).status).toBe(
      400,
    );
  });

  it('the newest is in force, and older ones stay', async () => {
    const { http } = await app.admin();
    const first = await http.post(TERMS).send({ version: '2026-10', text: 'Be kind.' });
    expect(first.status).toBe(201);
    expect(first.body.data).toEqual({
      documentId: expect.any(String),
      version: '2026-10',
      text: 'Be kind.',
      url: null,
      createdAt: expect.any(String),
      consentCount: 0,
    });
    await http.post(TERMS).send({ version: '2026-11', url: 'https://example.com/terms' }).expect(201);
    expect(await service().current()).toEqual({
      version: '2026-11',
      text: null,
      url: 'https://example.com/terms',
    });
    const { body } = await http.get(TERMS).query({ pageSize: '1' });
    expect(body.data.map(({ version }: { version: string }) => version)).toEqual(['2026-11']);
    expect(body.meta.pagination.total).toBe(2);
    const again = await http.post(TERMS).send({ version: '2026-10', text: 'Be kinder.' });
    expect([again.status, again.body.error.name]).toEqual([409, 'VersionTaken']);
  });

  it('of those who publish one at once, one does', async () => {
    const { http } = await app.admin();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        http.post(TERMS).send({ version: 'race', text: `by ${index}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
  });

  it('a repeated call with one key publishes once', async () => {
    const { http } = await app.admin();
    const send = () =>
      http.post(TERMS).set('Idempotency-Key', 'terms-1').send({ version: '2026-12', text: 'Be kind.' });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });
});

describe('consents', () => {
  const VERSION = '2027-01';

  beforeAll(async () => {
    const { http } = await app.admin();
    await http.post(TERMS).send({ version: VERSION, text: 'Be kind.' }).expect(201);
  });

  it('are asked of those who have not given them to the version in force', async () => {
    const user = await somebody('consenting');
    const refused = { name: 'TermsNotAccepted', status: 400, details: { version: VERSION } };
    for (const version of [undefined, null, '', '2026-10', '2027-01 ', 'Be kind.']) {
      await expect(service().assertAccepted(version, user.id)).rejects.toMatchObject(refused);
      await expect(service().assertAccepted(version, null)).rejects.toMatchObject(refused);
    }
    await service().record(user.id, null, ORIGIN);
    expect(await service().isOwed(user.id)).toBe(true);
    expect(await service().assertAccepted(VERSION, user.id)).toBe(VERSION);
    await service().record(user.id, VERSION, ORIGIN);
    expect(await service().isOwed(user.id)).toBe(false);
    expect(await service().assertAccepted(undefined, user.id)).toBeNull();
  });

  it('given twice are given once, at the first time', async () => {
    const user = await somebody('twice');
    await service().record(user.id, VERSION, ORIGIN);
    app.clock.advance('1h');
    await Promise.all([1, 2, 3].map(() => service().record(user.id, VERSION, { ip: null, userAgent: null })));
    app.clock.reset();
    expect(await service().consentsOf(user.id)).toMatchObject([{ version: VERSION, ip: ORIGIN.ip }]);
  });

  it('are listed with who, what, when and from where', async () => {
    const { http } = await app.admin();
    const { body } = await http.get(CONSENTS).query({ version: VERSION, _q: 'CONSENTING@' });
    expect(body.data).toEqual([
      {
        documentId: expect.any(String),
        version: VERSION,
        consentedAt: expect.stringMatching(/^20/),
        ...ORIGIN,
        user: { documentId: expect.any(String), username: 'consenting', email: 'consenting@site.test' },
      },
    ]);
    expect((await http.get(CONSENTS).query({ version: 'none' })).body.data).toEqual([]);
    expect((await http.get(CONSENTS).query({ _q: '%' })).body.data).toEqual([]);
    expect((await http.get(CONSENTS).query({ pageSize: '1' })).body.meta.pagination.total).toBe(2);
    for (const query of [{ page: '0' }, { pageSize: '101' }, { sort: 'ip:asc' }, { user: '1' }]) {
      expect((await http.get(CONSENTS).query(query)).status).toBe(400);
    }
    const versions = (await http.get(TERMS)).body.data as { version: string; consentCount: number }[];
    expect(versions.find(({ version }) => version === VERSION)?.consentCount).toBe(2);
  });

  it('are exported as a spreadsheet that runs nothing', async () => {
    const { http } = await app.admin();
    const answer = await http.get(`${CONSENTS}/export`).query({ version: VERSION, _q: 'consenting' });
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="consents.csv"');
    const [header, row, ...rest] = answer.text
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\n');
    expect(header).toBe('version,consentedAt,email,username,user,ip,userAgent');
    expect(row).toMatch(
      /^2027-01,20[^,]+,consenting@site\.test,consenting,[^,]+,192\.0\.2\.7,"'=HYPERLINK\(/,
    );
    expect(rest).toEqual([]);
  });

  it('however many there are, all are exported', async () => {
    const store = app.strapi.db.query('plugin::invitations.consent');
    const rows = Array.from({ length: 1203 }, (_, index) => ({
      version: `many-${index}`,
      consentedAt: new Date(),
    }));
    for (let from = 0; from < rows.length; from += 300) {
      await store.createMany({ data: rows.slice(from, from + 300) });
    }
    const { text } = await (await app.admin()).http.get(`${CONSENTS}/export`);
    expect(text.trim().split('\n')).toHaveLength(1203 + 2 + 1);
    await store.deleteMany({ where: { version: { $startsWith: 'many-' } } });
  });

  it('go with the user', async () => {
    const user = await somebody('leaving');
    await service().record(user.id, VERSION, ORIGIN);
    await app.strapi.db.query('plugin::users-permissions.user').delete({ where: { id: user.id } });
    const { body } = await (await app.admin()).http.get(CONSENTS);
    expect(body.data.filter((consent: { user: unknown }) => consent.user === null)).toEqual([]);
  });

  it('each route has a permission of its own', async () => {
    const reader = await may('terms.read');
    const writer = await may('terms.create');
    const looker = await may('consents.read');
    const exporter = await may('consents.export');
    const tried = async ({ http }: typeof reader) => [
      (await http.get(TERMS)).status,
      (await http.post(TERMS).send({})).status,
      (await http.get(CONSENTS)).status,
      (await http.get(`${CONSENTS}/export`)).status,
    ];
    expect(await tried(reader)).toEqual([200, 403, 403, 403]);
    expect(await tried(writer)).toEqual([403, 400, 403, 403]);
    expect(await tried(looker)).toEqual([403, 403, 200, 403]);
    expect(await tried(exporter)).toEqual([403, 403, 403, 200]);
    expect(await tried({ ...reader, http: app.http })).toEqual([401, 401, 401, 401]);
  });
});
