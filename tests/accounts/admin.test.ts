import type { AdminAccount, App } from '../support';
import {
  ACCOUNTS,
  createAccount,
  createGroup,
  eventsOf,
  join,
  outcomeOf,
  own,
  person,
  startTenants,
} from './tenants';

let app: App;
let admin: AdminAccount;

beforeAll(async () => {
  app = await startTenants();
  admin = await app.admin();
});
afterAll(() => app.stop());

const post = (body: object) => admin.http.post(ACCOUNTS).send(body);

describe('an account', () => {
  it('is made with a slug of its name, and no owner', async () => {
    const { body } = await post({ name: '  Müller & Söhne  ', seats: 3, metadata: { crm: 7 } }).expect(201);
    expect(body.data).toEqual({
      documentId: expect.any(String),
      name: 'Müller & Söhne',
      slug: expect.stringMatching(/^m[a-z]+-and-s[a-z]+hne$|^muller-soehne$|^[a-z0-9-]+$/),
      seats: { limit: 3, used: 0, reserved: 0 },
      owner: null,
      memberCount: 0,
      pendingCount: 0,
      metadata: { crm: 7 },
      createdAt: expect.any(String),
    });
    const [event] = await eventsOf(app, 'account', body.data.documentId);
    expect(event).toMatchObject({ name: 'account.created', actorKind: 'admin' });
  });

  it('gets another slug where somebody has the name, and one where no letter can be used', async () => {
    await createAccount(app, { name: 'Same name' });
    expect(await createAccount(app, { name: 'Same name' })).toMatchObject({ slug: 'same-name-2' });
    expect(await createAccount(app, { name: 'same NAME' })).toMatchObject({ slug: 'same-name-3' });
    const { slug } = await createAccount(app, { name: '☃☃☃' });
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('is one of many that are made at once by the same name', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => post({ name: 'At once' })));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(new Set(answers.map(({ body }) => body.data.slug)).size).toBe(10);
  });

  it('keeps its slug to itself', async () => {
    await createAccount(app, { name: 'First', slug: 'taken' });
    const refused = await post({ name: 'Second', slug: 'taken' });
    expect(refused.body.error).toMatchObject({ status: 400, name: 'ValidationError' });
    expect(refused.body.error.details.errors[0].path).toEqual(['slug']);
    const third = await createAccount(app, { name: 'Third' });
    const moved = await admin.http.put(`${ACCOUNTS}/${third.documentId}`).send({ slug: 'taken' });
    expect(moved.body.error.details.errors[0].path).toEqual(['slug']);
  });

  it('is done once where the call is repeated with its key', async () => {
    const call = () => post({ name: 'Once' }).set('Idempotency-Key', 'once-1');
    const [first, second] = [await call(), await call()];
    expect(second.body).toEqual(first.body);
  });

  it('is read, changed and deleted', async () => {
    const { documentId } = await createAccount(app, { name: 'Life' });
    const path = `${ACCOUNTS}/${documentId}`;
    await admin.http.put(path).send({ name: 'Long life', seats: 5 }).expect(200);
    const { body } = await admin.http.put(path).send({}).expect(200);
    expect(body.data).toMatchObject({ name: 'Long life', slug: 'life', seats: { limit: 5 } });
    expect((await admin.http.put(path).send({ seats: null })).body.data.seats.limit).toBeNull();
    expect((await admin.http.get(path)).body.data).toMatchObject({ documentId, name: 'Long life' });
    await admin.http.delete(path).expect(200);
    expect(outcomeOf(await admin.http.get(path))).toBe('404 NotFoundError');
    expect(outcomeOf(await admin.http.delete(path))).toBe('404 NotFoundError');
    expect((await eventsOf(app, 'account', documentId)).map(({ name }) => name)).toEqual([
      'account.created',
      'account.updated',
      'account.updated',
      'account.updated',
      'account.deleted',
    ]);
  });

  it('with people in it is deleted only where that is asked for, with its groups', async () => {
    const account = await createAccount(app, { name: 'Inhabited' });
    const group = await createGroup(app, { name: 'Team', account: account.documentId });
    const ana = await person(app, 'inhabitant');
    const membership = await join(app, account, ana);
    await own(app, account, membership);
    const path = `${ACCOUNTS}/${account.documentId}`;
    const { body } = await admin.http.delete(path);
    expect(body.error).toMatchObject({
      status: 409,
      name: 'AccountInUse',
      details: { usedBy: { members: 1, invitations: 0 } },
    });
    await admin.http.delete(`${path}?force=true`).expect(200);
    expect((await ana.http.get('/api/invitations/me/memberships')).body.data).toEqual([]);
    expect(outcomeOf(await admin.http.get(`/invitations/groups/${group.documentId}`))).toBe(
      '404 NotFoundError',
    );
    expect((await eventsOf(app, 'membership', membership.documentId)).map(({ name }) => name)).toEqual([
      'membership.created',
      'membership.removed',
    ]);
  });

  it('shows its owner and its seats', async () => {
    const account = await createAccount(app, { name: 'Owned', seats: 2 });
    const bea = await person(app, 'owner-of-it');
    const membership = await join(app, account, bea, ['members.read']);
    await own(app, account, membership);
    const { body } = await admin.http.get(`${ACCOUNTS}/${account.documentId}`);
    const { documentId, username, email } = bea;
    expect(body.data).toMatchObject({
      seats: { limit: 2, used: 1, reserved: 0 },
      memberCount: 1,
      owner: { membership: membership.documentId, user: { documentId, username, email } },
    });
  });
});

describe('the list of accounts', () => {
  it('is searched, ordered and cut into pages', async () => {
    for (const name of ['Zebra list', 'Ant list', 'Mole list', '100% list'])
      await createAccount(app, { name });
    const names = async (query: string): Promise<string[]> => {
      const { body } = await admin.http.get(`${ACCOUNTS}?${query}`).expect(200);
      return body.data.map(({ name }: { name: string }) => name);
    };
    expect(await names('_q=LIST')).toEqual(['100% list', 'Ant list', 'Mole list', 'Zebra list']);
    expect(await names('_q=list&sort=name:desc&pageSize=2')).toEqual(['Zebra list', 'Mole list']);
    expect(await names('_q=list&sort=createdAt:asc&pageSize=3&page=2')).toEqual(['100% list']);
    expect(await names('_q=0%25')).toEqual(['100% list']);
    const { body } = await admin.http.get(`${ACCOUNTS}?_q=list&pageSize=3`);
    expect(body.meta.pagination).toEqual({ page: 1, pageSize: 3, pageCount: 2, total: 4 });
  });
});

describe('bad input', () => {
  it.each([
    ['no name', {}, 'name'],
    ['a blank name', { name: '  ' }, 'name'],
    ['a number for a name', { name: 7 }, 'name'],
    ['a long name', { name: 'a'.repeat(101) }, 'name'],
    ['a name of two lines', { name: 'two\nlines' }, 'name'],
    ['a NUL', { name: 'nul\u0000' }, 'name'],
    ['capitals in a slug', { name: 'A', slug: 'Not A Slug' }, 'slug'],
    ['a slug that begins with a dash', { name: 'A', slug: '-a' }, 'slug'],
    ['a long slug', { name: 'A', slug: 'a'.repeat(65) }, 'slug'],
    ['fewer seats than none', { name: 'A', seats: -1 }, 'seats'],
    ['half a seat', { name: 'A', seats: 1.5 }, 'seats'],
    ['a world of seats', { name: 'A', seats: 1e12 }, 'seats'],
    ['seats as a text', { name: 'A', seats: '3' }, 'seats'],
    ['a list for metadata', { name: 'A', metadata: [] }, 'metadata'],
    ['a lot of metadata', { name: 'A', metadata: { big: 'x'.repeat(9000) } }, 'metadata'],
    ['an owner', { name: 'A', owner: 'somebody' }, undefined],
  ])('%s is refused', async (_case, body, field) => {
    const { body: answer } = await post(body);
    expect(answer.error).toMatchObject({ status: 400, name: 'ValidationError' });
    expect(answer.error.details.errors[0].path[0]).toBe(field);
  });

  it.each(['sort=seats:asc', 'page=0', 'pageSize=101', 'color=red', '_q[]=a', '_q=two%0Alines'])(
    'the list refuses ?%s',
    async (query) => {
      expect(outcomeOf(await admin.http.get(`${ACCOUNTS}?${query}`))).toBe('400 ValidationError');
    },
  );

  it.each([
    'nobody',
    '%00',
    '..%2f..',
    'an%20id',
    'a-very-long-name-that-cannot-be-an-id-as-it-has-too-many-letters',
  ])('there is no account %s', async (id) => {
    expect((await admin.http.get(`${ACCOUNTS}/${id}`)).status).toBeGreaterThanOrEqual(400);
    expect((await admin.http.get(`${ACCOUNTS}/${id}`)).status).toBeLessThan(500);
    expect((await admin.http.put(`${ACCOUNTS}/${id}`).send({ name: 'A' })).status).toBeLessThan(500);
  });

  it('a transfer to nobody, or to a member of another account, is refused', async () => {
    const [one, other] = [
      await createAccount(app, { name: 'One' }),
      await createAccount(app, { name: 'Other' }),
    ];
    const foreign = await join(app, other, await person(app, 'foreigner'));
    const transfer = (body: object) => admin.http.post(`${ACCOUNTS}/${one.documentId}/transfer`).send(body);
    for (const body of [
      {},
      { membership: 'nobody' },
      { membership: foreign.documentId },
      { membership: 5 },
    ]) {
      expect(outcomeOf(await transfer(body))).toBe('400 ValidationError');
    }
  });
});

describe('who may', () => {
  it('is decided by the admin permission of each action', async () => {
    const account = await createAccount(app, { name: 'Guarded' });
    const one = `${ACCOUNTS}/${account.documentId}`;
    const { http } = await app.adminWithPermissions(['plugin::invitations.accounts.read']);
    expect((await http.get(ACCOUNTS)).status).toBe(200);
    expect((await http.get(one)).status).toBe(200);
    const refused = [
      await http.post(ACCOUNTS).send({ name: 'A' }),
      await http.put(one).send({ name: 'A' }),
      await http.delete(one),
      await http.post(`${one}/transfer`).send({ membership: 'x' }),
      await http.get(`${one}/members`),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect((await app.http.get(ACCOUNTS)).status).toBe(401);
  });
});
