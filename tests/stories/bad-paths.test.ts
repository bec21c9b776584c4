import type { App, Caller } from '../support';
import { ADMIN, inviteByMail } from './inviting';
import { startSite } from './site';
import { expectRefusal, snapshotOf } from './untouched';

let app: App;
let sides: [string, Caller][];
let before: unknown;

beforeAll(async () => {
  app = await startSite();
  await inviteByMail(app, 'somebody@site.test');
  const { http } = await app.admin();
  sides = [
    [ADMIN, http],
    ['/api/invitations', await app.apiToken({ type: 'full-access' })],
  ];
  before = await snapshotOf(app);
});
afterAll(() => app.stop());

const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('ids in the path', () => {
  it.each([
    ['%00'],
    ['a%00b'],
    ['%ED%A0%80'],
    ['%ff'],
    ['%'],
    ['..%2f..%2fetc%2fpasswd'],
    ["'%20OR%201=1"],
    ['%F0%9F%98%80'],
    ['__proto__'],
    ['constructor'],
    ['x'.repeat(5000)],
  ])('%s', async (id) => {
    for (const [root, http] of sides) {
      const answers = [
        await http.get(`${root}/${id}`),
        await http.get(`${root}/${id}/link`),
        await http.post(`${root}/${id}/resend`).send({}),
        await http.post(`${root}/${id}/extend`).send({ expiresIn: '1d' }),
        await http.post(`${root}/${id}/cancel`).send({}),
      ];
      answers.forEach(expectRefusal);
    }
    const { http } = await app.admin();
    expectRefusal(await http.put(`${ADMIN}/${id}`).send({ firstName: 'Grace' }));
    expectRefusal(await http.post(`${ADMIN}/${id}/approve-renewal`).send({}));
    expectRefusal(await http.post(`${ADMIN}/${id}/retry-delivery`).send({}));
  });
});

describe('queries of the list', () => {
  it.each([
    ['page=0'],
    ['page=-1'],
    ['page=1.5'],
    ['page=abc'],
    ['page=1e3'],
    ['page=999999999999'],
    ['page[]=1&page[]=2'],
    ['page[a]=1'],
    ['pageSize=0'],
    ['pageSize=101'],
    ['pageSize='],
    ['sort=password:asc'],
    ['sort=email'],
    ['sort=email:up'],
    ['sort[]=email:asc'],
    ['status=unknown'],
    ['status[]=pending&status[]=expired'],
    ['status[$ne]=pending'],
    ['delivery=unknown'],
    ['source=unknown'],
    ['createdFrom=yesterday'],
    ['createdFrom=0000-01-01T00:00:00Z'],
    ['createdTo=9999-12-31T23:59:59-14:00'],
    ['createdFrom=2026-13-45T00:00:00Z'],
    ['createdTo[$gt]=2026-01-01T00:00:00Z'],
    ['_q=%00'],
    ['_q=a%00b'],
    ['_q[$contains]=a'],
    [`_q=${'x'.repeat(300)}`],
    ['role=%00'],
    [`role=${'x'.repeat(300)}`],
    [`account=${'x'.repeat(300)}`],
    ['group=%00'],
    ['filters[email]=x'],
    ['populate=*'],
    ['fields[]=nonce'],
    ['unknown=1'],
    ['cursor=nonsense'],
    ['cursor=%00'],
    [`cursor=${cursor([])}`],
    [`cursor=${cursor(['x', 1])}`],
    [`cursor=${cursor(['2026-01-01T00:00:00.000Z', 'x'])}`],
    [`cursor=${cursor(['2026-01-01T00:00:00.000Z', 9e15])}`],
    [`cursor=${cursor(['2026-01-01T00:00:00.000Z', -1])}`],
    [`cursor=${cursor(['+275760-09-13T00:00:00.000Z', 1])}`],
    [`cursor=${cursor(['-000001-01-01T00:00:00.000Z', 1])}`],
    [`sort=email:asc&cursor=${cursor(['a\u0000b', 1])}`],
    [`sort=email:asc&cursor=${cursor(['\ud800', 1])}`],
    [`sort=sentAt:asc&cursor=${cursor(['2026-01-01T00:00:00.000Z', 1])}`],
  ])('%s is refused', async (query) => {
    for (const [root, http] of sides) {
      expectRefusal(await http.get(`${root}?${query}`));
    }
  });

  it.each([
    ['page=100000000&pageSize=100'],
    ['createdFrom=1970-01-01T00:00:00Z'],
    ['createdTo=9999-12-30T00:00:00Z'],
    ['_q=%ED%A0%80'],
    ['_q=%25%25%25'],
    ['_q=%5C'],
    ["_q='"],
    ['role=nobody'],
    ['__proto__[a]=1'],
    ['constructor=1'],
    [`cursor=${cursor(['1970-01-01T00:00:00.000Z', 1])}`],
  ])('%s is far off, but no fault of ours', async (query) => {
    for (const [root, http] of sides) {
      const { status, body } = await http.get(`${root}?${query}`);
      expect({ query, status: status < 500 ? 'fine' : status, body }).toMatchObject({ status: 'fine' });
    }
  });
});

describe('queries of the check', () => {
  it.each([['email='], ['email[]=a&email[]=b'], ['email=%00'], ['unknown=1'], [`email=${'x'.repeat(400)}`]])(
    '%s is refused',
    async (query) => {
      const { http } = await app.admin();
      expectRefusal(await http.get(`${ADMIN}/check?${query}`));
    },
  );
});

describe('headers', () => {
  it.each([[''], [' '], ['x'.repeat(300)], ['schlüssel']])(
    'the Idempotency-Key "%s" is refused',
    async (key) => {
      for (const [root, http] of sides) {
        const answer = await http
          .post(root)
          .set('Idempotency-Key', Buffer.from(key, 'utf8').toString('latin1'))
          .send({ email: 'new@site.test' });
        expectRefusal(answer);
      }
    },
  );

  it.each([['Bearer '], ['Bearer a.b.c'], ['Basic eDp5'], ['\u00ff']])(
    'the Authorization "%s" opens nothing',
    async (authorization) => {
      const list = await app.http.get(ADMIN).set('Authorization', authorization);
      const token = await app.http.get('/api/invitations').set('Authorization', authorization);
      for (const answer of [list, token]) {
        expectRefusal(answer);
        expect([401, 403]).toContain(answer.status);
      }
    },
  );

  it('a user agent of any length is taken', async () => {
    const answer = await app.http
      .post('/api/invitations/inspect')
      .set('User-Agent', 'x'.repeat(8000))
      .send({ token: 'x' });
    expectRefusal(answer);
  });
});

it('nothing of all this has changed anything', async () => {
  expect(await snapshotOf(app)).toEqual(before);
});
