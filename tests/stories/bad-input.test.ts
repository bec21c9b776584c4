import fc from 'fast-check';
import type { App, Caller } from '../support';
import { ADMIN, invite, inviteByMail, PASSWORD } from './inviting';
import { startSite } from './site';
import { expectRefusal, snapshotOf } from './untouched';

let app: App;
let token: string;
let id: string;
let callers: Record<Side, Caller>;

type Side = 'public' | 'admin' | 'api-token';

beforeAll(async () => {
  app = await startSite();
  const admin = await app.admin();
  callers = { public: app.http, admin: admin.http, 'api-token': await app.apiToken({ type: 'full-access' }) };
  const pending = await inviteByMail(app, 'pending@site.test');
  token = pending.token;
  id = pending.invitation.documentId;
  await invite(admin.http, { email: 'unsent@site.test', send: false });
});
afterAll(() => app.stop());

/** What a field may hold; everything of another type is wrong. */
type FieldType = 'text' | 'flag' | 'list' | 'object';

interface Target {
  method: 'post' | 'put';
  side: Side;
  path: () => string;
  /** A body that is all right, but for the one field that a case spoils. */
  body: () => Record<string, unknown>;
  fields: Record<string, FieldType>;
}

const GRANT: Record<string, FieldType> = {
  email: 'text',
  firstName: 'text',
  lastName: 'text',
  phone: 'text',
  countryCode: 'text',
  role: 'text',
  message: 'text',
  locale: 'text',
  expiresIn: 'text',
  expiresAt: 'text',
  account: 'text',
  groups: 'list',
  metadata: 'object',
};
const CREATE: Record<string, FieldType> = { ...GRANT, send: 'flag', emailPolicy: 'text' };
const PERSON: Record<string, FieldType> = {
  username: 'text',
  password: 'text',
  email: 'text',
  firstName: 'text',
  lastName: 'text',
  phone: 'text',
  countryCode: 'text',
  acceptTerms: 'text',
};

const open = (verb: string, body: Record<string, unknown>, fields: Record<string, FieldType>): Target => ({
  method: 'post',
  side: 'public',
  path: () => `/api/invitations/${verb}`,
  body: () => ({ token, ...body }),
  fields: { token: 'text', ...fields },
});

const onOne = (side: 'admin' | 'api-token', verb: string, fields: Record<string, FieldType>): Target => ({
  method: 'post',
  side,
  path: () => `${side === 'admin' ? ADMIN : '/api/invitations'}/${id}/${verb}`,
  body: () => ({}),
  fields,
});

const collection = (side: 'admin' | 'api-token', path: string): [string, Target][] => [
  [
    `${side}: create`,
    { method: 'post', side, path: () => path, body: () => ({ email: 'new@site.test' }), fields: CREATE },
  ],
  [
    `${side}: batch`,
    { method: 'post', side, path: () => `${path}/batch`, body: () => ({}), fields: { invitations: 'list' } },
  ],
  [`${side}: resend`, onOne(side, 'resend', { replaceLink: 'flag', expiresIn: 'text' })],
  [`${side}: extend`, onOne(side, 'extend', { expiresIn: 'text' })],
  [`${side}: cancel`, onOne(side, 'cancel', {})],
];

const TARGETS: [string, Target][] = [
  ['public: inspect', open('inspect', {}, {})],
  ['public: register', open('register', { username: 'grace', password: PASSWORD }, PERSON)],
  [
    'public: accept',
    open('accept', { identifier: 'grace', password: PASSWORD }, { identifier: 'text', password: 'text' }),
  ],
  ['public: decline', open('decline', {}, { reason: 'text', suppress: 'flag' })],
  ['public: renew', open('renew', {}, {})],
  ...collection('admin', ADMIN),
  ...collection('api-token', '/api/invitations'),
  [
    'admin: edit',
    { method: 'put', side: 'admin', path: () => `${ADMIN}/${id}`, body: () => ({}), fields: GRANT },
  ],
  [
    'admin: bulk',
    {
      method: 'post',
      side: 'admin',
      path: () => `${ADMIN}/bulk`,
      body: () => ({ action: 'cancel', ids: [id] }),
      fields: { action: 'text', ids: 'list', expiresIn: 'text' },
    },
  ],
  [
    'admin: bulk by filter',
    {
      method: 'post',
      side: 'admin',
      path: () => `${ADMIN}/bulk`,
      body: () => ({ action: 'cancel', filter: { _q: 'nobody at all' } }),
      fields: { action: 'text', filter: 'object', expiresIn: 'text' },
    },
  ],
  ['admin: approve-renewal', onOne('admin', 'approve-renewal', {})],
  ['admin: retry-delivery', onOne('admin', 'retry-delivery', {})],
];

const request = ({ side, method, path }: Target) => callers[side][method](path());

/** A body as it stands, which the client must not tidy up. */
const sendRaw = (target: Target, text: string, type = 'application/json') =>
  request(target)
    .set('Content-Type', type)
    .serialize((body: unknown) => String(body))
    .send(text);

const UNSTORABLE = ['a\u0000b', '\ud800', 'a\udc00b'];

/** Values that no field of the type takes. */
const wrongFor = (type: FieldType): fc.Arbitrary<unknown> => {
  const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
  const object = fc.dictionary(fc.string({ maxLength: 10 }), fc.jsonValue({ maxDepth: 2 }));
  const list = fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 5 });
  const unstorable = fc.constantFrom(...UNSTORABLE);
  const text = fc.oneof(fc.string(), unstorable, fc.constant('x'.repeat(20_000)));
  return {
    text: fc.oneof(number, fc.boolean(), object, list, unstorable, fc.constant('x'.repeat(20_000))),
    flag: fc.oneof(number, object, list, text),
    list: fc.oneof(number, fc.boolean(), object, text, fc.constant([])),
    object: fc.oneof(number, fc.boolean(), list, text),
  }[type];
};

/** A route that takes no fields is given one it does not know. */
const spoiled = ({ fields }: Target): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .constantFrom(...Object.entries({ unknown: 'text' as const, ...fields }))
    .chain(([field, type]) => wrongFor(type).map((value) => ({ [field]: value })));

const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe.each(TARGETS)('%s', (_, target) => {
  let before: unknown;
  beforeAll(async () => {
    before = await snapshotOf(app);
  });
  it('refuses a field of the wrong kind', async () => {
    const property = fc.asyncProperty(spoiled(target), async (wrong) => {
      expectRefusal(await request(target).send({ ...target.body(), ...wrong }));
    });
    await fc.assert(property, { seed: 20_261_121, numRuns: 25, endOnFailure: true });
  });

  it('refuses unknown fields, those of every object included', async () => {
    const fields = ['unknown', 'constructor', 'toString', 'hasOwnProperty', '__proto__', 'prototype', 'id'];
    for (const field of fields) {
      const text = JSON.stringify({ ...target.body(), PLACE: { isAdmin: true } }).replace('PLACE', field);
      expectRefusal(await sendRaw(target, text));
    }
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  it.each([
    ['half an object', '{"token":'],
    ['a list', '[]'],
    ['a text', '"text"'],
    ['a number', '5'],
    ['nothing at all', 'null'],
    ['something else', 'hello'],
    ['a list of lists of lists', `{"unknown":${deep(5000)}}`],
    ['lists without an end', `{"unknown":${'['.repeat(5000)}`],
    ['an unstorable key', '{"a\\u0000b":1}'],
    ['too much', `{"unknown":"${'x'.repeat(2_000_000)}"}`],
  ])('refuses a body that is %s', async (_what, text) => {
    expectRefusal(await sendRaw(target, text));
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'nonsense'])(
    'refuses a body of the type %s',
    async (type) => {
      const answer = await sendRaw(target, JSON.stringify(target.body()), type);
      expectRefusal(answer);
      expect(answer.status).toBe(415);
    },
  );

  it('has changed nothing by all this', async () => {
    expect(await snapshotOf(app)).toEqual(before);
  });
});
