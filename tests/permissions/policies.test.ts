import { mayDo } from '../../server/members/policy';
import type { AdminAccount, App } from '../support';
import {
  createAccount,
  join,
  MEMBERSHIPS,
  outcomeOf,
  own,
  person,
  type Shown,
  startTenants,
} from '../accounts/tenants';

let app: App;
let admin: AdminAccount;
let acme: Shown;
let bolt: Shown;

beforeAll(async () => {
  app = await startTenants();
  admin = await app.admin();
  acme = await createAccount(app, { name: 'Acme' });
  bolt = await createAccount(app, { name: 'Bolt' });
});
afterAll(() => app.stop());

const invoicesOf = (account: Pick<Shown, 'documentId'>) => `/api/accounts/${account.documentId}/invoices`;
const titles = ({ body }: { body: { data: { title: string }[] } }) => body.data.map(({ title }) => title);
const INVOICE = { title: 'Rent', amount: 700 };

it('a member reads the invoices of their own account and never those of another', async () => {
  const [ana, ben] = [await person(app, 'ana-acme'), await person(app, 'ben-bolt')];
  await join(app, acme, ana, ['invoices.view', 'invoices.edit']);
  await join(app, bolt, ben, ['invoices.view']);
  await ana.http.post(invoicesOf(acme)).send(INVOICE).expect(201);
  expect(titles(await ana.http.get(invoicesOf(acme)))).toEqual(['Rent']);
  expect(titles(await ana.http.get(`/api/accounts/${acme.slug}/invoices`))).toEqual(['Rent']);
  expect(titles(await ben.http.get(invoicesOf(bolt)))).toEqual([]);
  expect(outcomeOf(await ben.http.get(invoicesOf(acme)))).toBe('404 NotFoundError');
  expect(outcomeOf(await ana.http.get(invoicesOf(bolt)))).toBe('404 NotFoundError');
  expect(outcomeOf(await ana.http.get(invoicesOf({ documentId: 'nobody' })))).toBe('404 NotFoundError');
  expect(outcomeOf(await ana.http.get(invoicesOf({ documentId: '%27%20or%201' })))).toBe('404 NotFoundError');
});

it('each route asks for its permission', async () => {
  const cleo = await person(app, 'cleo-acme');
  await join(app, acme, cleo, ['invoices.view']);
  expect((await cleo.http.get(invoicesOf(acme))).status).toBe(200);
  expect(outcomeOf(await cleo.http.post(invoicesOf(acme)).send(INVOICE))).toBe('403 ForbiddenError');
});

it('a permission that is lost is gone at the very next request, and so is a membership', async () => {
  const dan = await person(app, 'dan-acme');
  const { documentId } = await join(app, acme, dan, ['invoices.view']);
  const change = (body: object) => admin.http.put(`${MEMBERSHIPS}/${documentId}`).send(body).expect(200);
  const status = async () => (await dan.http.get(invoicesOf(acme))).status;
  expect(await status()).toBe(200);
  await change({ permissions: [] });
  expect(await status()).toBe(403);
  await change({ permissions: ['invoices.view'] });
  expect(await status()).toBe(200);
  await join(app, bolt, dan, ['invoices.view']);
  await admin.http.delete(`${MEMBERSHIPS}/${documentId}`).expect(200);
  expect(await status()).toBe(404);
  expect((await dan.http.get(invoicesOf(bolt))).status).toBe(200);
});

it('"all" grants every permission, and so does owning the account', async () => {
  const account = await createAccount(app, { name: 'Everything' });
  const [eve, finn] = [await person(app, 'eve-all'), await person(app, 'finn-owner')];
  await join(app, account, eve, 'all');
  await own(app, account, await join(app, account, finn, []));
  for (const { http } of [eve, finn]) {
    expect((await http.post(invoicesOf(account)).send(INVOICE)).status).toBe(201);
    expect((await http.get(invoicesOf(account))).status).toBe(200);
  }
});

it('strangers, API tokens and whoever is not signed in stay outside', async () => {
  const stranger = await person(app, 'stranger');
  expect(outcomeOf(await stranger.http.get(invoicesOf(acme)))).toBe('404 NotFoundError');
  expect(outcomeOf(await app.http.get(invoicesOf(acme)))).toBe('401 UnauthorizedError');
  expect(outcomeOf(await app.http.get(invoicesOf(acme)).set('Authorization', 'Bearer nonsense'))).toBe(
    '401 UnauthorizedError',
  );
  for (const type of ['full-access', 'read-only'] as const) {
    const token = await app.apiToken({ type });
    expect(outcomeOf(await token.get(invoicesOf(acme)))).toBe('403 ForbiddenError');
  }
  expect(outcomeOf(await admin.http.get(invoicesOf(acme)))).toBe('401 UnauthorizedError');
});

it('a user whom the host blocks is shut out, whatever their membership says', async () => {
  const gus = await person(app, 'gus-blocked');
  await join(app, acme, gus, 'all');
  await app.strapi.db
    .query('plugin::users-permissions.user')
    .update({ where: { id: gus.id }, data: { blocked: true } });
  expect((await gus.http.get(invoicesOf(acme))).status).toBe(403);
});

describe('the account of a request', () => {
  /** What the host hands to a policy: a copy of its context, so a plain object. */
  const request = (jwt: string, header: object, query: object) => ({
    params: {},
    state: {} as { membership?: { account: { slug: string }; permissions: unknown } },
    request: { header: { authorization: `Bearer ${jwt}`, ...header }, query },
  });
  const enter = async (ctx: ReturnType<typeof request>, account: object): Promise<string> => {
    const config = { account, permission: 'invoices.view' } as Parameters<typeof mayDo.handler>[1];
    try {
      await mayDo.handler(ctx as never, config, { strapi: app.strapi });
      return 'in';
    } catch (error) {
      return (error as Error).name;
    }
  };

  it('is taken from a header or from the query, where the route says so', async () => {
    const hal = await person(app, 'hal-acme');
    await join(app, acme, hal, ['invoices.view']);
    const header = { from: 'header', name: 'X-Account' };
    const query = { from: 'query', name: 'account' };
    const byHeader = request(hal.jwt, { 'x-account': acme.slug }, { account: bolt.slug });
    expect(await enter(byHeader, header)).toBe('in');
    expect(byHeader.state.membership).toMatchObject({
      account: { slug: acme.slug },
      permissions: ['invoices.view'],
    });
    expect(await enter(request(hal.jwt, {}, { account: acme.documentId }), query)).toBe('in');
    expect(await enter(request(hal.jwt, {}, { account: bolt.documentId }), query)).toBe('NotFoundError');
    expect(await enter(request(hal.jwt, {}, { account: [acme.slug] }), query)).toBe('NotFoundError');
    expect(await enter(request(hal.jwt, {}, {}), header)).toBe('NotFoundError');
  });
});
