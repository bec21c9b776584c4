import { createDatabaseCounter } from '../../server/rate-limits/database-counter';
import { startApp, type App } from '../support';
import { describeCounter } from './counter-behaviour';
import { countOf, inspect, inspectAtOnce, times } from './over-http';

let app: App;
beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { store: 'database', public: { points: 20, per: '1h' } } } });
});
afterAll(() => app.stop());

const rows = () => app.strapi.db.query('plugin::invitations.rate-limit').findMany();

describe('limits that are counted in the database', () => {
  beforeEach(async () => {
    app.clock.reset();
    await app.strapi.db.query('plugin::invitations.rate-limit').deleteMany({ where: {} });
  });

  it('let exactly so many of a crowd through', async () => {
    const statuses = await inspectAtOnce(app, 30);
    expect(countOf(statuses, 404)).toBe(20);
    expect(countOf(statuses, 429)).toBe(10);
    expect(await rows()).toEqual([expect.objectContaining({ points: 30 })]);
  });

  it('begin anew when the window has ended', async () => {
    expect(await inspect(app, 21)).toEqual([...times(20, 404), 429]);
    app.clock.advance('55m');
    expect(await inspect(app, 1)).toEqual([429]);
    app.clock.advance('6m');
    expect(await inspect(app, 1)).toEqual([404]);
    expect(await rows()).toEqual([expect.objectContaining({ points: 1 })]);
  });

  it('are swept an hour after their window', async () => {
    const counter = createDatabaseCounter(app.strapi);
    await counter.add('old', 1, 60_000);
    app.clock.advance('1h');
    await counter.add('young', 1, 60_000);
    await counter.sweep();
    expect(await rows()).toHaveLength(2);
    app.clock.advance('2m');
    await counter.sweep();
    expect(await rows()).toEqual([expect.objectContaining({ bucket: 'young' })]);
  });

  it('never fall below nothing, even where a count is taken back after its window', async () => {
    const counter = createDatabaseCounter(app.strapi);
    await counter.add('late', 1, 60_000);
    app.clock.advance('2m');
    await counter.add('late', -1, 60_000);
    await counter.add('late', -1, 60_000);
    expect((await counter.add('late', 1, 60_000)).points).toBe(1);
  });

  it('are never counted inside a transaction, which would hold or undo the count', async () => {
    const counter = createDatabaseCounter(app.strapi);
    await expect(app.strapi.db.transaction(() => counter.add('inside', 1, 60_000))).rejects.toThrow(
      'inside a transaction',
    );
  });
});

describeCounter('database', () => createDatabaseCounter(app.strapi));
