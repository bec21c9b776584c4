import type { AdminAccount, App } from '../support';
import {
  createAccount,
  createGroup,
  GROUPS,
  join,
  outcomeOf,
  person,
  startTenants,
} from '../accounts/tenants';

let app: App;
let admin: AdminAccount;

beforeAll(async () => {
  app = await startTenants();
  admin = await app.admin();
});
afterAll(() => app.stop());

const post = (body: object) => admin.http.post(GROUPS).send(body);

describe('a group', () => {
  it('is made, read, changed and deleted', async () => {
    const { body } = await post({ name: ' Drivers ', description: 'Who drive' }).expect(201);
    expect(body.data).toEqual({
      documentId: expect.any(String),
      name: 'Drivers',
      description: 'Who drive',
      account: null,
      memberCount: 0,
    });
    const path = `${GROUPS}/${body.data.documentId}`;
    const changed = await admin.http.put(path).send({ name: 'Pilots', description: null }).expect(200);
    expect(changed.body.data).toMatchObject({ name: 'Pilots', description: null });
    expect((await admin.http.get(path)).body.data.name).toBe('Pilots');
    await admin.http.delete(path).expect(200);
    expect(outcomeOf(await admin.http.get(path))).toBe('404 NotFoundError');
  });

  it('has a name of its own within its account, or within the site', async () => {
    const account = (await createAccount(app, { name: 'Names' })).documentId;
    await createGroup(app, { name: 'Same' });
    await createGroup(app, { name: 'Same', account });
    for (const body of [{ name: ' SAME ' }, { name: 'same', account }]) {
      const { body: answer } = await post(body);
      expect(answer.error).toMatchObject({ status: 400, name: 'ValidationError' });
      expect(answer.error.details.errors[0].path).toEqual(['name']);
    }
    const other = await createGroup(app, { name: 'Other' });
    const moved = await admin.http.put(`${GROUPS}/${other.documentId}`).send({ name: 'same' });
    expect(outcomeOf(moved)).toBe('400 ValidationError');
  });

  it('has members: of an account only those who are in it', async () => {
    const account = await createAccount(app, { name: 'Membered' });
    const group = await createGroup(app, { name: 'Membered', account: account.documentId });
    const [ana, ben] = [await person(app, 'ana-membered'), await person(app, 'ben-membered')];
    await join(app, account, ana);
    const path = `${GROUPS}/${group.documentId}/members`;
    const added = await admin.http.post(path).send({ user: ana.documentId });
    expect(added.body.data.memberCount).toBe(1);
    expect((await admin.http.post(path).send({ user: ana.documentId })).body.data.memberCount).toBe(1);
    for (const user of [ben.documentId, 'nobody', 7]) {
      expect(outcomeOf(await admin.http.post(path).send({ user }))).toBe('400 ValidationError');
    }
    const { documentId, username, email } = ana;
    expect((await admin.http.get(`${path}?_q=ANA`)).body).toEqual({
      data: [{ documentId, username, email, firstName: null, lastName: null }],
      meta: { pagination: { page: 1, pageSize: 20, pageCount: 1, total: 1 } },
    });
    await admin.http.delete(`${path}/${ana.documentId}`).expect(200);
    expect(outcomeOf(await admin.http.delete(`${path}/${ana.documentId}`))).toBe('404 NotFoundError');
    expect(outcomeOf(await admin.http.delete(`${path}/nobody`))).toBe('404 NotFoundError');
  });

  it('that is used is deleted only where it is to be taken off everything', async () => {
    const group = await createGroup(app, { name: 'Used' });
    const ana = await person(app, 'ana-used');
    const path = `${GROUPS}/${group.documentId}`;
    await admin.http.post(`${path}/members`).send({ user: ana.documentId }).expect(201);
    const { body } = await admin.http.delete(path);
    expect(body.error).toMatchObject({
      status: 409,
      name: 'GroupInUse',
      details: { usedBy: { members: 1 } },
    });
    await admin.http.delete(`${path}?detach=true`).expect(200);
    expect(outcomeOf(await admin.http.get(path))).toBe('404 NotFoundError');
  });
});

it('the list is searched, and filtered by account', async () => {
  const account = await createAccount(app, { name: 'Filter' });
  await createGroup(app, { name: 'Filter own', account: account.documentId });
  await createGroup(app, { name: 'Filter site', description: 'needle' });
  const names = async (query: string): Promise<string[]> => {
    const { body } = await admin.http.get(`${GROUPS}?${query}`).expect(200);
    return body.data.map(({ name }: { name: string }) => name);
  };
  expect(await names('_q=filter')).toEqual(['Filter own', 'Filter site']);
  expect(await names('_q=NEEDLE')).toEqual(['Filter site']);
  expect(await names('_q=filter&sort=name:desc')).toEqual(['Filter site', 'Filter own']);
  expect(await names(`account=${account.documentId}`)).toEqual(['Filter own']);
  expect(await names('_q=filter&account=none')).toEqual(['Filter site']);
  expect(await names('account=nobody')).toEqual([]);
});

describe('bad input', () => {
  it.each([
    ['no name', {}],
    ['a blank name', { name: ' ' }],
    ['a name of two lines', { name: 'a\nb' }],
    ['a long description', { name: 'a', description: 'a'.repeat(1001) }],
    ['an account that is none', { name: 'a', account: 'nobody' }],
    ['members', { name: 'a', members: [] }],
  ])('%s is refused', async (_case, body) => {
    expect(outcomeOf(await post(body))).toBe('400 ValidationError');
  });

  it('the account of a group does not change', async () => {
    const group = await createGroup(app, { name: 'Settled' });
    const { documentId: account } = await createAccount(app, { name: 'Elsewhere' });
    expect(outcomeOf(await admin.http.put(`${GROUPS}/${group.documentId}`).send({ account }))).toBe(
      '400 ValidationError',
    );
  });
});

it('each action asks for its permission', async () => {
  const group = await createGroup(app, { name: 'Guarded' });
  const { http } = await app.adminWithPermissions(['plugin::invitations.groups.read']);
  const path = `${GROUPS}/${group.documentId}`;
  expect((await http.get(GROUPS)).status).toBe(200);
  expect((await http.get(`${path}/members`)).status).toBe(200);
  const refused = [
    await http.post(GROUPS).send({ name: 'a' }),
    await http.put(path).send({ name: 'a' }),
    await http.delete(path),
    await http.post(`${path}/members`).send({ user: 'a' }),
    await http.delete(`${path}/members/a`),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
});
