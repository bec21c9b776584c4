import { startApp, type App, type Caller } from '../support';
import { statementsDuring } from '../support/statements';

import { ADMIN } from './selection';

const INVITATION = 'plugin::invitations.invitation';
const TOTAL = 21_010;
const CHUNK = 500;
const PAGE_SIZE = 20;

let app: App;
let admin: Caller;

/** Some are created at the same time as others, as in an import. */
const rowOf = (index: number) => ({
  publicId: `public-${index}`,
  nonce: `nonce-${index}`,
  email: `p${index}@long.test`,
  emailCanonical: `p${index}@long.test`,
  emailKey: `key-${index}`,
  openKey: `open-${index}`,
  state: 'pending',
  expiresAt: new Date(Date.UTC(2099, 0, 1) + (index % 100) * 1000),
  createdAt: new Date(Date.UTC(2026, 0, 1) + Math.floor(index / 7) * 1000),
  lifeSeconds: 604_800,
  source: index % 2 ? 'admin' : 'service',
  isRoleNamed: false,
  invitedByKind: 'system',
  vouchedByKind: 'system',
});

beforeAll(async () => {
  app = await startApp({});
  admin = (await app.admin()).http;
  for (let start = 0; start < TOTAL; start += CHUNK) {
    const length = Math.min(CHUNK, TOTAL - start);
    await app.strapi.db
      .query(INVITATION)
      .createMany({ data: Array.from({ length }, (_, offset) => rowOf(start + offset)) });
  }
}, 120_000);
afterAll(() => app.stop());

const read = async (query: object): Promise<{ emails: string[]; pagination: Record<string, unknown> }> => {
  const { body } = await admin
    .get(ADMIN)
    .query({ pageSize: PAGE_SIZE, ...query })
    .expect(200);
  return {
    emails: body.data.map(({ email }: { email: string }) => email),
    pagination: body.meta.pagination,
  };
};

/** Addresses by the order of the list, whoever is asked. */
const inOrder = (compare: (a: number, b: number) => number): string[] =>
  Array.from({ length: TOTAL }, (_, index) => index)
    .sort(compare)
    .map((index) => `p${index}@long.test`);

const pageIn = (order: readonly string[], page: number): string[] =>
  order.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);

const NEWEST_FIRST = inOrder((a, b) => b - a);
const LAST_PAGE = Math.ceil(TOTAL / PAGE_SIZE);

describe('a long list', () => {
  it.each([1, 2, 500, 501, 502, 620, 626, 627, 1049, 1050, 1051, 626, 1000, 999, 1001])(
    'has on page %d what belongs there, wherever one comes from',
    async (page) => {
      const { emails, pagination } = await read({ page });
      expect(emails).toEqual(pageIn(NEWEST_FIRST, page));
      expect(pagination).toMatchObject({ page, pageCount: LAST_PAGE, total: TOTAL });
    },
  );

  it('ends after its last page', async () => {
    expect((await read({ page: LAST_PAGE })).emails).toHaveLength(TOTAL % PAGE_SIZE);
    expect((await read({ page: LAST_PAGE + 1 })).emails).toEqual([]);
  });

  it.each([
    ['createdAt:asc', inOrder((a, b) => a - b)],
    ['expiresAt:desc', inOrder((a, b) => (b % 100) - (a % 100) || b - a)],
    ['expiresAt:asc', inOrder((a, b) => (a % 100) - (b % 100) || a - b)],
  ])('keeps its order by %s', async (sort, order) => {
    for (const page of [1, 600, 601, 1000, 999, 1001, LAST_PAGE]) {
      expect((await read({ page, sort })).emails).toEqual(pageIn(order, page));
    }
  });

  it('is read on by cursor from any page', async () => {
    const { pagination } = await read({ page: 700 });
    const { emails } = await read({ cursor: pagination.nextCursor });
    expect(emails).toEqual(pageIn(NEWEST_FIRST, 701));
  });

  it('with a filter has a total and pages of its own', async () => {
    const order = NEWEST_FIRST.filter((_, index) => (TOTAL - 1 - index) % 2 === 1);
    for (const page of [1, 505, 511, 520, 526]) {
      const { emails, pagination } = await read({ page, source: 'admin' });
      expect(emails).toEqual(pageIn(order, page));
      expect(pagination.total).toBe(TOTAL / 2);
    }
  });

  it('is neither counted nor walked through again for the next page', async () => {
    // A list that no other test has asked for, so that it was counted just now.
    const list = { source: 'service' };
    await read({ ...list, page: 510 });
    const statements = await statementsDuring(app, () => read({ ...list, page: 511 }));
    expect(statements.filter((sql) => /count\(/i.test(sql))).toEqual([]);
    const [rows] = statements.filter((sql) => /from .invitations_invitations/.test(sql));
    expect(rows).toMatch(/created_at. <= /);
  });
});
