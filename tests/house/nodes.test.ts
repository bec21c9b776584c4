import { createDatabase, startNode, type PlaygroundNode, type TestDatabase } from '../support';

let database: TestDatabase;
const nodes: PlaygroundNode[] = [];

beforeAll(async () => {
  database = await createDatabase();
});
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
  await database.drop();
});

// Two Strapis start one after the other; on a busy machine that takes its time.
jest.setTimeout(240_000);

describe('nodes of the playground in processes of their own', () => {
  it('share a database; one goes on when the other is killed', async () => {
    const first = await startNode({ database });
    nodes.push(first);
    const second = await startNode({ database });
    nodes.push(second);
    await first.kill('SIGKILL');
    await expect(fetch(`${first.url}/_health`)).rejects.toThrow();
    expect((await second.http.get('/_health')).status).toBe(204);
  });

  it('say why when they do not start', async () => {
    await expect(startNode({ database, config: { noSuchKey: true } })).rejects.toThrow(/noSuchKey/);
  });
});
