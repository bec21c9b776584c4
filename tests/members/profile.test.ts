import type { App, SiteUser } from '../support';
import { API, outcomeOf, person, startTenants } from '../accounts/tenants';

let app: App;
let ana: SiteUser;

beforeAll(async () => {
  app = await startTenants({ acceptance: { profile: { lastName: 'required', countryCode: 'hidden' } } });
  ana = await person(app, 'ana-profile');
});
afterAll(() => app.stop());

const put = (body: object) => ana.http.put(`${API}/me/profile`).send(body);

it('shows what I told about myself, and takes what I change', async () => {
  const empty = { firstName: null, lastName: null, phone: null, countryCode: null };
  expect((await ana.http.get(`${API}/me/profile`)).body.data).toEqual(empty);
  const { body } = await put({ firstName: ' Ana ', phone: '+4930123456' }).expect(200);
  expect(body.data).toEqual({ ...empty, firstName: 'Ana', phone: '+4930123456' });
  expect((await put({ phone: '' })).body.data).toMatchObject({ firstName: 'Ana', phone: null });
  expect((await ana.http.get(`${API}/me/profile`)).body.data.firstName).toBe('Ana');
});

it.each([
  ['a phone that is none', { phone: '030 123' }],
  ['a first name of two lines', { firstName: 'a\nb' }],
  ['a long name', { firstName: 'a'.repeat(101) }],
  ['an unknown field', { email: 'eve@site.test' }],
  ['a field that the site does not ask for', { countryCode: 'DE' }],
  ['nothing for what the site asks for', { lastName: ' ' }],
])('%s is refused', async (_case, body) => {
  expect(outcomeOf(await put(body))).toBe('400 ValidationError');
});

it('is for whoever is signed in', async () => {
  expect(outcomeOf(await app.http.get(`${API}/me/profile`))).toBe('401 LoginRequired');
  expect(outcomeOf(await app.http.put(`${API}/me/profile`).send({}))).toBe('401 LoginRequired');
});
