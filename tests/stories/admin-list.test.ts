import type { AdminAccount, App, Caller } from '../support';
import { call, registerByCode } from './answering';
import { act, ADMIN, copiedToken, detailOf, invite, nameOf, type Shown } from './inviting';
import { createRole, INVITATION, may, startSite, type SiteRole } from './site';

let app: App;
let admin: AdminAccount;
let machine: Caller;
let role: SiteRole;

/** Some in every state: `pending-0@list.test` … */
const STATES = ['pending', 'accepted', 'declined', 'cancelled', 'expired'] as const;
const OF_EACH = 4;

const addressesOf = (state: string): string[] =>
  Array.from({ length: OF_EACH }, (_, index) => `${state}-${index}@list.test`);

/** Invites many people without a mail, in one call. */
const inviteAll = async (people: readonly Record<string, unknown>[]): Promise<Shown[]> => {
  const invitations = people.map((person) => ({ ...person, send: false }));
  const { body } = await admin.http.post(`${ADMIN}/batch`).send({ invitations });
  return body.data.map(({ invitation }: { invitation: Shown }) => invitation);
};

const makeState = async (state: (typeof STATES)[number], invitation: Shown): Promise<void> => {
  const hasLink = state === 'accepted' || state === 'declined';
  const token = hasLink ? await copiedToken(admin.http, invitation) : '';
  const username = nameOf(invitation.email);
  if (state === 'accepted') await registerByCode(app, token, { email: invitation.email, username });
  if (state === 'declined') await call(app.http, 'decline', { token });
  if (state === 'cancelled') await act(admin.http, invitation, 'cancel');
};

beforeAll(async () => {
  app = await startSite();
  admin = await app.admin();
  machine = await app.apiToken({ type: 'full-access' });
  role = await createRole(app, 'listed');
  for (const state of STATES) {
    const expiresIn = state === 'expired' ? '30s' : '7d';
    for (const invitation of await inviteAll(addressesOf(state).map((email) => ({ email, expiresIn })))) {
      await makeState(state, invitation);
    }
  }
  // Expired by the clock; nothing writes it down.
  app.clock.advance('1m');
});
afterAll(() => app.stop());

interface Page {
  emails: string[];
  statuses: string[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number; nextCursor: string | null };
}

const list = async (query: Record<string, string | number>, http: Caller = admin.http): Promise<Page> => {
  const { status, body } = await http.get(http === machine ? '/api/invitations' : ADMIN).query(query);
  if (status !== 200) throw new Error(`No list: ${JSON.stringify(body)}`);
  return {
    emails: body.data.map(({ email }: Shown) => email),
    statuses: body.data.map((shown: Shown) => shown.status),
    pagination: body.meta.pagination,
  };
};

const OURS = '@list.test';

describe('filters', () => {
  it.each(STATES)('by the state "%s", which the clock decides', async (state) => {
    const { emails, statuses, pagination } = await list({ status: state, _q: OURS, pageSize: 100 });
    expect(emails.sort()).toEqual(addressesOf(state));
    expect(new Set(statuses)).toEqual(new Set([state]));
    expect(pagination.total).toBe(OF_EACH);
  });

  it('by several states', async () => {
    const { statuses } = await list({ status: 'pending,declined', _q: OURS, pageSize: 100 });
    expect(statuses.sort()).toEqual([
      ...Array<string>(OF_EACH).fill('declined'),
      ...Array<string>(OF_EACH).fill('pending'),
    ]);
  });

  it('by delivery', async () => {
    const invitation = await invite(admin.http, { email: 'mailed@filters.test' });
    await app.mail.waitForMail(invitation.email);
    await app.strapi.plugin('invitations').service<{ drain(): Promise<void> }>('delivery').drain();
    const ofFilters = { _q: '@filters.test' };
    expect((await list({ ...ofFilters, delivery: 'sent' })).emails).toEqual(['mailed@filters.test']);
    expect((await list({ ...ofFilters, delivery: 'queued,failed,dead' })).emails).toEqual([]);
    expect((await list({ delivery: 'none', _q: OURS })).pagination.total).toBe(STATES.length * OF_EACH);
    await act(admin.http, invitation, 'cancel');
  });

  it('by role, by source and by the day it was created', async () => {
    await invite(admin.http, { email: 'role@filters.test', role: role.documentId, send: false });
    expect((await list({ role: role.documentId })).emails).toEqual(['role@filters.test']);
    expect((await list({ role: 'nobody' })).emails).toEqual([]);
    await machine.post('/api/invitations').send({ email: 'machine@filters.test', send: false }).expect(201);
    expect((await list({ source: 'api-token' })).emails).toEqual(['machine@filters.test']);
    const days = { createdFrom: '2020-01-01T00:00:00Z', createdTo: '2020-12-31T00:00:00Z' };
    expect((await list(days)).pagination.total).toBe(0);
    expect((await list({ _q: OURS, createdFrom: days.createdTo })).pagination.total).toBe(
      STATES.length * OF_EACH,
    );
  });

  it('all at once narrow each other', async () => {
    const { emails } = await list({
      status: 'pending,accepted',
      delivery: 'none',
      source: 'admin',
      _q: 'accepted-1',
      createdFrom: '2020-01-01T00:00:00Z',
    });
    expect(emails).toEqual(['accepted-1@list.test']);
  });
});

describe('search', () => {
  beforeAll(async () => {
    const people = [
      { email: 'under_score@search.test', firstName: 'Ann_e', lastName: 'O’Hara' },
      { email: 'underxscore@search.test', firstName: 'Annie', lastName: 'Öztürk' },
      { email: 'percent@search.test', firstName: '100%', lastName: 'Sure' },
      { email: 'backslash@search.test', firstName: 'C:\\dir', lastName: "D'Arcy" },
    ];
    expect(await inviteAll(people)).not.toContain(undefined);
  });

  it.each([
    ['an address in capitals', 'UNDER_SCORE@SEARCH', ['under_score@search.test']],
    ['an underscore', 'under_score', ['under_score@search.test']],
    ['an underscore in a name', 'Ann_', ['under_score@search.test']],
    ['a percent sign', '100%', ['percent@search.test']],
    ['a percent sign alone', '%', ['percent@search.test']],
    ['a percent sign in the middle', 'p%t@search', []],
    ['a backslash', 'C:\\d', ['backslash@search.test']],
    ['an apostrophe', "d'arcy", ['backslash@search.test']],
    ['a first name', 'annie', ['underxscore@search.test']],
    ['a last name', 'sure', ['percent@search.test']],
    ['spaces around', '  annie  ', ['underxscore@search.test']],
  ])('finds %s as it is written', async (_, text, expected) => {
    expect((await list({ _q: text })).emails.sort()).toEqual(expected);
  });

  it('of blanks is none', async () => {
    const { total } = (await list({})).pagination;
    expect((await list({ _q: '   ' })).pagination.total).toBe(total);
  });
});

describe('order and pages', () => {
  const sorted = [...STATES].flatMap((state) => addressesOf(state)).sort();

  it('by address, both ways, over all pages, none twice', async () => {
    for (const [direction, expected] of [
      ['asc', sorted],
      ['desc', [...sorted].reverse()],
    ] as const) {
      const query = { _q: OURS, sort: `email:${direction}`, pageSize: 7 };
      const pages = await Promise.all([1, 2, 3].map((page) => list({ ...query, page })));
      expect(pages.flatMap(({ emails }) => emails)).toEqual(expected);
      expect(pages[2]?.pagination).toMatchObject({ page: 3, pageSize: 7, pageCount: 3, total: 20 });
    }
  });

  it.each(['email:asc', 'createdAt:desc', 'createdAt:asc', 'expiresAt:desc', 'expiresAt:asc'])(
    'by cursor, in the order %s, gives everybody once',
    async (sort) => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Page = await list({
          _q: OURS,
          sort,
          pageSize: 6,
          ...(cursor === null ? {} : { cursor }),
        });
        seen.push(...page.emails);
        cursor = page.pagination.nextCursor;
      } while (cursor !== null);
      expect([...seen].sort()).toEqual(sorted);
    },
  );

  it('by cursor misses nobody who was there, though others come in between', async () => {
    const first = await list({ _q: OURS, sort: 'createdAt:desc', pageSize: 10 });
    const late = await invite(admin.http, { email: 'late@list.test', send: false });
    const rest = await list({
      _q: OURS,
      sort: 'createdAt:desc',
      pageSize: 10,
      cursor: first.pagination.nextCursor!,
    });
    expect([...first.emails, ...rest.emails].sort()).toEqual(sorted);
    await act(admin.http, late, 'cancel');
    await admin.http.post(`${ADMIN}/bulk`).send({ action: 'delete', ids: [late.documentId] });
  });

  it('newest first, twenty to a page, unless told', async () => {
    const { emails, pagination } = await list({});
    expect(pagination).toMatchObject({ page: 1, pageSize: 20 });
    expect(emails).toHaveLength(20);
  });

  it('beyond the last page there is nobody', async () => {
    expect((await list({ _q: OURS, page: 99 })).emails).toEqual([]);
  });

  it('a token of the site’s machines sees the same', async () => {
    const query = { _q: OURS, sort: 'email:asc', pageSize: 100 };
    expect(await list(query, machine)).toEqual(await list(query));
  });
});

describe('a batch', () => {
  it('creates what can be created and says of each other row what is wrong, in order', async () => {
    const rows = [
      { email: 'one@batch.test' },
      { email: 'not an address' },
      { email: 'ONE@batch.test' },
      { email: 'accepted-0@list.test' },
      { email: 'pending-0@list.test' },
      { email: 'two@batch.test', role: 'nobody' },
      { email: 'three@batch.test', unknown: true },
      { email: 'four@batch.test', send: false },
    ];
    const { status, body } = await admin.http.post(`${ADMIN}/batch`).send({ invitations: rows });
    expect(status).toBe(200);
    expect(body.meta).toEqual({ created: 2, failed: 6 });
    expect(
      body.data.map(
        (row: { status: string; invitation?: Shown; error?: { status: number; name: string } }) =>
          row.invitation ? row.invitation.email : `${row.error?.status} ${row.error?.name}`,
      ),
    ).toEqual([
      'one@batch.test',
      '400 ValidationError',
      '409 InvitationPending',
      '409 UserExists',
      '409 InvitationPending',
      '400 ValidationError',
      '400 ValidationError',
      'four@batch.test',
    ]);
    expect(body.data[2].error.details.documentId).toBe(body.data[0].invitation.documentId);
    await app.mail.waitForMail('one@batch.test');
    expect(app.mail.to('four@batch.test')).toEqual([]);
  });

  it('takes a thousand, and no more', async () => {
    const rows = Array.from({ length: 1001 }, (_, index) => ({
      email: `${index}@thousand.test`,
      send: false,
    }));
    const before = await app.strapi.db.query(INVITATION).count();
    const refused = await admin.http.post(`${ADMIN}/batch`).send({ invitations: rows });
    expect(refused.status).toBe(400);
    expect(await app.strapi.db.query(INVITATION).count()).toBe(before);
    const { body } = await admin.http.post(`${ADMIN}/batch`).send({ invitations: rows.slice(1) });
    expect(body.meta).toEqual({ created: 1000, failed: 0 });
    expect(body.data[999].invitation.email).toBe('1000@thousand.test');
  });
});

describe('many at once', () => {
  const bulk = (body: Record<string, unknown>, http = admin.http) => http.post(`${ADMIN}/bulk`).send(body);

  const outcomes = (body: { data: { status: string; invitation?: Shown; error?: { name: string } }[] }) =>
    body.data.map(({ status, invitation, error }) =>
      error ? error.name : `${status} ${invitation?.status}`,
    );

  const make = (count: number, name: string): Promise<Shown[]> =>
    inviteAll(Array.from({ length: count }, (_, index) => ({ email: `${name}-${index}@bulk.test` })));

  it('each fails alone, and the answers are in the order of the ids', async () => {
    const [living, ended] = await make(2, 'mixed');
    await act(admin.http, ended!, 'cancel');
    const ids = [ended!.documentId, 'nobody', living!.documentId];
    const { status, body } = await bulk({ action: 'cancel', ids });
    expect(status).toBe(200);
    expect(outcomes(body)).toEqual(['InvitationCancelled', 'InvitationNotFound', 'done cancelled']);
    expect(body.meta).toMatchObject({ failed: 2 });
  });

  it('resends, extends and deletes', async () => {
    const [one, two] = await make(2, 'verbs');
    const ids = [one!.documentId, two!.documentId];
    const extended = await bulk({ action: 'extend', ids, expiresIn: '20d' });
    expect(outcomes(extended.body)).toEqual(['done pending', 'done pending']);
    expect(new Date((await detailOf(admin.http, one!)).expiresAt).getTime()).toBeGreaterThan(
      app.clock.now().getTime() + 19 * 86_400_000,
    );
    expect(outcomes((await bulk({ action: 'resend', ids })).body)).toEqual(['done pending', 'done pending']);
    await app.mail.waitForMail(one!.email);
    expect(outcomes((await bulk({ action: 'delete', ids })).body)).toEqual([
      'InvitationPending',
      'InvitationPending',
    ]);
    await bulk({ action: 'cancel', ids });
    expect((await bulk({ action: 'delete', ids })).body.meta).toMatchObject({ failed: 0 });
    expect((await admin.http.get(`${ADMIN}/${one!.documentId}`)).body.error.name).toBe('InvitationNotFound');
  });

  it('asks for the permission of the single action', async () => {
    const [one] = await make(1, 'allowed');
    const canceller = await app.adminWithPermissions(may('cancel'));
    const ids = [one!.documentId];
    for (const action of ['resend', 'extend', 'delete']) {
      expect((await bulk({ action, ids }, canceller.http)).body.error).toMatchObject({
        status: 403,
        name: 'ForbiddenError',
      });
    }
    expect(outcomes((await bulk({ action: 'cancel', ids }, canceller.http)).body)).toEqual([
      'done cancelled',
    ]);
  });

  it('takes a hundred at once, and more as a job', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => `nobody-${index}`);
    expect((await bulk({ action: 'cancel', ids })).status).toBe(202);
    expect((await bulk({ action: 'cancel', ids: ids.slice(1) })).body.meta).toMatchObject({ failed: 100 });
    expect((await bulk({ action: 'cancel', ids: [] })).status).toBe(400);
  });
});

describe('the check of an address', () => {
  it.each([
    ['nobody@check.test', 'free'],
    ['accepted-0@list.test', 'user'],
    ['PENDING-0@list.test', 'invited'],
    ['expired-0@list.test', 'free'],
    ['cancelled-0@list.test', 'free'],
    ['not an address', 'invalid'],
  ])('%s is %s', async (email, status) => {
    const { body } = await admin.http.get(`${ADMIN}/check`).query({ email });
    expect(body.data.status).toBe(status);
  });
});
