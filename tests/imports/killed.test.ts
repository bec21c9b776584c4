import type { Knex } from 'knex';
import { getService } from '../../server/kernel/get-service';
import { startApp, startNode, until, type App, type Caller, type PlaygroundNode } from '../support';
import { callerWith } from '../support/callers';
import { crowd, IMPORTS, rowsOf, shown, untilState, upload } from './importing';

jest.setTimeout(240_000);

const SIZE = 1500;
const LEASE = '2s';
const config = { jobs: { lease: LEASE, pollInterval: '1s' }, rateLimit: { enabled: false } };

let app: App;
let database: Knex;
let nodes: PlaygroundNode[] = [];

beforeAll(async () => {
  app = await startApp({ config });
  database = app.database.connect();
  // This process only looks on.
  await getService(app.strapi, 'job-runner').stop();
});
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
  await database.destroy();
  await app.stop();
});

const start = async (): Promise<PlaygroundNode> => {
  const node = await startNode({
    database: app.database,
    config,
    env: { PUBLIC_URL: app.url, SMTP_HOST: '' },
  });
  nodes.push(node);
  return node;
};

const adminAt = async (node: PlaygroundNode): Promise<Caller> =>
  callerWith(node.url, (await app.admin()).token);

const invited = (name: string): Promise<{ email: string }[]> =>
  database('invitations_invitations').where('email', 'like', `${name}-%`).select('email');

const killAll = async (): Promise<void> => {
  await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
  nodes = [];
};

const expectWhole = async (http: Caller, documentId: string, name: string): Promise<void> => {
  const emails = (await invited(name)).map(({ email }) => email);
  expect(new Set(emails).size).toBe(SIZE);
  expect(emails).toHaveLength(SIZE);
  expect(shown(await http.get(`${IMPORTS}/${documentId}`))).toMatchObject({
    total: SIZE,
    processed: SIZE,
    open: 0,
    counts: { created: SIZE },
    error: null,
  });
  expect(await rowsOf(http, documentId, 'outcome=failed')).toEqual([]);
  const rows: { invitation: string }[] = await database('invitations_import_rows')
    .where('outcome', 'created')
    .andWhere('email', 'like', `${name}-%`)
    .select('invitation');
  expect(new Set(rows.map(({ invitation }) => invitation)).size).toBe(SIZE);
};

describe('an import whose node is killed', () => {
  it('goes on where it was, in the check and in the work, and invites everybody once', async () => {
    const { http } = await app.admin();
    const { documentId } = shown(await upload(await adminAt(await start()), crowd('killed', SIZE)));
    await until('a part of the check', async () => (await checkedRows()) > 0, 60_000);
    await killAll();
    expect(await invited('killed')).toEqual([]);

    await start();
    await untilState(http, documentId, 'ready');
    expect(shown(await http.get(`${IMPORTS}/${documentId}`)).counts).toEqual({ new: SIZE });
    shown(await http.post(`${IMPORTS}/${documentId}/apply`));
    await until('a part of the work', async () => (await invited('killed')).length > 0, 60_000);
    await killAll();
    expect((await invited('killed')).length).toBeLessThan(SIZE);

    await Promise.all([start(), start()]);
    await untilState(http, documentId, 'done');
    await expectWhole(http, documentId, 'killed');
  });

  it('is done once by two nodes, also where two files name the same people', async () => {
    const callers = await Promise.all(nodes.map(adminAt));
    const imports = await Promise.all(
      callers.map(async (http) => ({ http, ...shown(await upload(http, crowd('pair', SIZE))) })),
    );
    const all = (state: string) =>
      Promise.all(imports.map(({ http, documentId }) => untilState(http, documentId, state)));
    await all('ready');
    await Promise.all(imports.map(({ http, documentId }) => http.post(`${IMPORTS}/${documentId}/apply`)));
    await all('done');
    expect(await invited('pair')).toHaveLength(SIZE);
    const counts = await Promise.all(
      imports.map(async ({ http, documentId }) => shown(await http.get(`${IMPORTS}/${documentId}`)).counts),
    );
    const total = (key: string) => counts.reduce((sum, each) => sum + (each[key] ?? 0), 0);
    expect([total('created'), total('failed')]).toEqual([SIZE, SIZE]);
  });
});

const checkedRows = async (): Promise<number> => {
  const [row] = await database('invitations_import_rows').whereNotNull('outcome').count({ count: '*' });
  return Number(row?.count);
};
