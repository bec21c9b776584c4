import { inTransaction } from '../../server/kernel/transaction';
import { startApp, type App } from '../support';
import { NOTHING_GIVEN, USER, address, create, edit, outcome, roleOf, tally, usersOf } from './people';

const CROWD = 50;
const PASSWORD = 'correct horse battery';

let app: App;
let passwordHash: string;

beforeAll(async () => {
  app = await startApp();
  passwordHash = await usersOf(app).hashPassword(PASSWORD);
});
afterAll(() => app.stop());

interface Stored {
  id: number;
  email: string;
  username: string;
  password: string;
}

const stored = (where: object): Promise<Stored[]> => app.strapi.db.query(USER).findMany({ where });
const crowd = <T>(work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: CROWD }, (_, index) => work(index)));

describe('creating users all at once', () => {
  it('makes one user of one address', async () => {
    const outcomes = await crowd((index) =>
      outcome(create(app, { email: 'Race@Site.test', username: `racer-${index}`, passwordHash })),
    );
    expect(tally(outcomes)).toEqual({ EmailTaken: CROWD - 1, ok: 1 });
    expect(await stored({ email: 'race@site.test' })).toHaveLength(1);
    expect(await stored({ username: { $startsWith: 'racer-' } })).toHaveLength(1);
  });

  it('makes one user of one name, whatever its capitals', async () => {
    const outcomes = await crowd((index) =>
      outcome(
        create(app, {
          email: `name-${index}@site.test`,
          username: index % 2 ? 'Highlander' : 'highlander',
          passwordHash,
        }),
      ),
    );
    expect(tally(outcomes)).toEqual({ UsernameTaken: CROWD - 1, ok: 1 });
    expect(await stored({ email: { $startsWith: 'name-' } })).toHaveLength(1);
  });

  it('makes one user where each transaction has read before it takes the locks', async () => {
    const { id: roleId } = await roleOf(app);
    const outcomes = await crowd((index) =>
      outcome(
        inTransaction(app.strapi, async () => {
          // On MariaDB this fixes what the transaction will see, before the winner has committed.
          await usersOf(app).findById(1);
          const username = index % 2 ? 'snapshot' : `snapshot-${index}`;
          const email = index % 2 ? `snapshot-${index}@site.test` : 'snapshot@site.test';
          await usersOf(app).createProved(
            {
              username,
              address: address(email),
              passwordHash,
              roleId,
              profile: NOTHING_GIVEN,
            },
            'code',
          );
        }),
      ),
    );
    expect(tally(outcomes)).toEqual({ EmailTaken: CROWD / 2 - 1, UsernameTaken: CROWD / 2 - 1, ok: 2 });
    expect(await stored({ email: 'snapshot@site.test' })).toHaveLength(1);
    expect(await stored({ username: 'snapshot' })).toHaveLength(1);
  });

  it('keeps an address from being taken for a name while its user registers', async () => {
    const outcomes = await crowd((index) =>
      outcome(
        index % 2
          ? create(app, { email: 'target@site.test', username: `target-${index}`, passwordHash })
          : create(app, { email: `squatter-${index}@site.test`, username: 'Target@site.test', passwordHash }),
      ),
    );
    expect(outcomes.filter((name) => name === 'ok')).toHaveLength(1);
    const rows = await stored({
      $or: [{ email: 'target@site.test' }, { username: { $eqi: 'target@site.test' } }],
    });
    expect(rows).toHaveLength(1);
  });

  it('lets those through who want nothing of each other', async () => {
    const outcomes = await crowd((index) =>
      outcome(create(app, { email: `friend-${index}@site.test`, username: `friend-${index}`, passwordHash })),
    );
    expect(tally(outcomes)).toEqual({ ok: CROWD });
  });

  it('knows whom the host has made, which takes no locks', async () => {
    await app.user({ email: 'host@site.test', username: 'host-made', password: PASSWORD });
    expect(await outcome(create(app, { email: 'host@site.test', username: 'late', passwordHash }))).toBe(
      'EmailTaken',
    );
    expect(await outcome(create(app, { email: 'late@site.test', username: 'Host-Made', passwordHash }))).toBe(
      'UsernameTaken',
    );
  });
});

describe('a created user', () => {
  it('is what the host would have made, and logs in with the host', async () => {
    const role = await roleOf(app);
    const user = await create(app, {
      email: 'Ada@Site.test',
      username: 'Ada',
      passwordHash,
    });
    expect(user).toMatchObject({
      email: 'ada@site.test',
      username: 'Ada',
      provider: 'local',
      confirmed: true,
      role,
    });
    expect(user.blocked).toBe(false);
    const [row] = await stored({ id: user.id });
    expect(row?.password).toBe(passwordHash);
    const answer = await app.http
      .post('/api/auth/local')
      .send({ identifier: 'ada@site.test', password: PASSWORD });
    expect(answer.status).toBe(200);
    const wrong = await app.http
      .post('/api/auth/local')
      .send({ identifier: 'ada@site.test', password: 'wrong' });
    expect(wrong.status).toBe(400);
  });

  it('takes as many rounds as the host is told to', async () => {
    const attribute = app.strapi.getModel(USER).attributes.password as { encryption?: { rounds: number } };
    const { encryption } = attribute;
    try {
      attribute.encryption = { rounds: 5 };
      expect(await usersOf(app).hashPassword(PASSWORD)).toMatch(/^\$2b\$05\$/);
      delete attribute.encryption;
      expect(await usersOf(app).hashPassword(PASSWORD)).toMatch(/^\$2b\$10\$/);
    } finally {
      Object.assign(attribute, { encryption });
    }
  });

  it('is seen by the document middlewares and the lifecycles of the host, without the password', async () => {
    const seen: string[] = [];
    app.strapi.documents.use((context, next) => {
      if (context.uid === USER && context.action === 'create') {
        const { data } = context.params as { data: Record<string, unknown> };
        seen.push(`middleware ${String(data.username)} ${'password' in data}`);
      }
      return next();
    });
    const unsubscribe = app.strapi.db.lifecycles.subscribe({
      models: [USER],
      afterCreate(event) {
        const { username } = event.result as { username: string };
        seen.push(`lifecycle ${username}`);
      },
    });
    await create(app, { email: 'seen@site.test', username: 'seen', passwordHash });
    unsubscribe();
    expect(seen).toEqual(['middleware seen false', 'lifecycle seen']);
  });

  it('is undone, with all that hangs on it, where a lifecycle of the host throws', async () => {
    const unsubscribe = app.strapi.db.lifecycles.subscribe({
      models: [USER],
      afterCreate() {
        throw new Error('The site wants nobody');
      },
    });
    await expect(
      create(app, { email: 'nobody@site.test', username: 'nobody', passwordHash }),
    ).rejects.toThrow('The site wants nobody');
    unsubscribe();
    expect(await stored({ email: 'nobody@site.test' })).toEqual([]);
    expect(await outcome(create(app, { email: 'nobody@site.test', username: 'nobody', passwordHash }))).toBe(
      'ok',
    );
  });

  it('is refused with the name of the field where the host refuses a value', async () => {
    const attempt = create(app, { email: 'short@site.test', username: 'ab', passwordHash });
    await expect(attempt).rejects.toMatchObject({
      name: 'ValidationError',
      status: 400,
      details: { errors: [{ path: ['username'], message: expect.stringContaining('at least 3') }] },
    });
    expect(await stored({ email: 'short@site.test' })).toEqual([]);
  });

  it('cannot be made outside a transaction', async () => {
    const { id: roleId } = await roleOf(app);
    const attempt = usersOf(app).createProved(
      {
        username: 'loose',
        address: address('loose@site.test'),
        passwordHash,
        roleId,
        profile: NOTHING_GIVEN,
      },
      'code',
    );
    await expect(attempt).rejects.toThrow('inside a transaction');
  });
});

describe('names and addresses that are taken', () => {
  const insert = (row: Record<string, unknown>) =>
    app.strapi.db.query(USER).create({ data: { provider: 'local', confirmed: true, ...row } });

  it('knows an address in capitals, as an administrator may have typed it', async () => {
    await insert({ username: 'capital', email: 'Capital@Site.TEST' });
    expect(await outcome(create(app, { email: 'capital@site.test', username: 'other', passwordHash }))).toBe(
      'EmailTaken',
    );
  });

  it('knows a domain in its other spelling', async () => {
    await insert({ username: 'umlaut', email: 'ann@müller.test' });
    expect(
      await outcome(create(app, { email: 'ann@xn--mller-kva.test', username: 'ann', passwordHash })),
    ).toBe('EmailTaken');
  });

  it('knows an address that somebody came to by another provider', async () => {
    await insert({ username: 'social', email: 'social@site.test', provider: 'google' });
    expect(
      await outcome(create(app, { email: 'social@site.test', username: 'social-2', passwordHash })),
    ).toBe('EmailTaken');
  });

  it('takes the address of another user for a taken name', async () => {
    await insert({ username: 'victim', email: 'victim@site.test' });
    expect(
      await outcome(create(app, { email: 'evil@site.test', username: 'VICTIM@site.test', passwordHash })),
    ).toBe('UsernameTaken');
  });

  it('lets nobody have an address that another user has for a name', async () => {
    await insert({ username: 'squat@site.test', email: 'squatter@site.test' });
    expect(await outcome(create(app, { email: 'squat@site.test', username: 'squatted', passwordHash }))).toBe(
      'EmailTaken',
    );
  });

  it('tells names apart that only a collation holds for equal', async () => {
    await insert({ username: 'jose', email: 'jose@site.test' });
    const attempt = await outcome(create(app, { email: 'accent@site.test', username: 'josé', passwordHash }));
    // A host whose database holds both names for one refuses the second; then it is taken, not an error.
    expect(attempt).toBe(app.database.kind === 'mysql' ? 'UsernameTaken' : 'ok');
  });

  it('frees an address and a name that were given up', async () => {
    const user = await create(app, { email: 'moved@site.test', username: 'mover', passwordHash });
    await edit(app, user.id, { email: 'elsewhere@site.test', username: 'moved' });
    expect(await outcome(create(app, { email: 'moved@site.test', username: 'mover', passwordHash }))).toBe(
      'ok',
    );
  });
});

it('who told nothing of themselves has no profile, and is read as such', async () => {
  const user = await create(app, { email: 'silent@site.test', username: 'silent', passwordHash });
  const rows: unknown[] = await app.strapi.db
    .query('plugin::invitations.profile')
    .findMany({ where: { user: { id: user.id } } });
  expect(rows).toEqual([]);
  expect(await usersOf(app).readProfile(user.id)).toEqual(NOTHING_GIVEN);
});
