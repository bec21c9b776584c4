import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';
import { createRelay, type Round } from '../../server/timeline/relay';
import { createEventStore } from '../../server/timeline/store';
import { EVENT_NAMES } from '../../server/timeline';
import { getService } from '../../server/kernel/get-service';
import { itOn, startApp, until, type App } from '../support';
import { bus, event, EVENT_UID, storedEvents, type Heard } from './events';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(() => app.clock.reset());

/** One more node's relay on the same database; each call is one round of it. */
const node = () => createRelay(app.strapi, createEventStore(app.strapi));

/** Events that wait, as a process that died right after its commit leaves them. */
const leave = async (name: string, count: number, more: Record<string, unknown> = {}): Promise<void> => {
  const rows = Array.from({ length: count }, (_, index) => ({
    name,
    at: app.clock.now(),
    subjectType: 'invitation',
    subjectId: 2_000_000 + index,
    subjectDocumentId: `gone-${index}`,
    actorKind: 'system',
    state: 'waiting',
    dueAt: app.clock.now(),
    attempts: 0,
    ...more,
  }));
  await app.strapi.db.query(EVENT_UID).createMany({ data: rows });
};

const heardOf = (name: string): string[] => {
  const heard: string[] = [];
  app.strapi.eventHub.on(name, async (payload: unknown) => void heard.push((payload as Heard).eventId));
  return heard;
};

const work = async (rounds: () => Promise<Round>): Promise<void> => {
  while ((await rounds()).hasMore) {
    // As long as a round was full.
  }
};

describe('the relay', () => {
  it('tells what a dead process has left, once, however many nodes look at the same time', async () => {
    const heard = heardOf('invitation.renewal-requested');
    await leave('invitation.renewal-requested', 120);
    await Promise.all([work(node()), work(node()), work(node()), work(node())]);
    await until('every event to be told', () => heard.length >= 120);
    expect(new Set(heard).size).toBe(120);
    expect(heard).toHaveLength(120);
    const states = (await storedEvents(app, 'invitation.renewal-requested')).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['told']));
  });

  it('tells again what a node had claimed when it died, after its lease', async () => {
    const heard = heardOf('invitation.expired');
    const leaseEnd = new Date(app.clock.now().getTime() + 60_000);
    await leave('invitation.expired', 3, {
      state: 'telling',
      claimToken: 'of-a-dead-node',
      dueAt: leaseEnd,
      attempts: 1,
    });
    await work(node());
    expect(heard).toEqual([]);
    app.clock.advance('61s');
    await Promise.all([work(node()), work(node())]);
    await until('every event to be told', () => heard.length >= 3);
    expect(new Set(heard).size).toBe(3);
    expect(heard).toHaveLength(3);
  });

  it('leaves a node that comes back too late nothing to mark', async () => {
    const store = createEventStore(app.strapi);
    await leave('invitation.resent', 1);
    app.strapi.eventHub.on('invitation.resent', async () => undefined);
    const claimed = await store.claim(1000, 1000, app.clock.now());
    app.clock.advance('2s');
    const other = await store.claim(1000, 60_000, app.clock.now());
    expect(other.ids).toEqual(expect.arrayContaining(claimed.ids));
    await store.end(claimed, claimed.ids, 'told');
    expect((await storedEvents(app, 'invitation.resent')).map(({ state }) => state)).toEqual(['telling']);
    await store.end(other, other.ids, 'told');
    expect((await storedEvents(app, 'invitation.resent')).map(({ state }) => state)).toEqual(['told']);
  });

  it('tries again, later, where a listener throws, and keeps no other event waiting', async () => {
    const name = 'invitation.needs-attention';
    let calls = 0;
    app.strapi.eventHub.on(name, () => {
      calls += 1;
      return calls < 3 ? Promise.reject(new Error('The listener is out of order.')) : Promise.resolve();
    });
    const neighbour = heardOf('invitation.updated');
    await bus(app).publish([event(name), event('invitation.updated')]);
    await until('the neighbour to be told', () => neighbour.length === 1);
    await until('the first attempt', async () => (await storedEvents(app, name))[0]?.state === 'waiting');
    expect(calls).toBe(1);

    await work(node());
    expect(calls).toBe(1);
    app.clock.advance('11s');
    await work(node());
    await until('the second attempt', async () => (await storedEvents(app, name))[0]?.attempts === 2);
    app.clock.advance('41s');
    await work(node());
    await until('the third attempt', async () => (await storedEvents(app, name))[0]?.state === 'told');
    expect(calls).toBe(3);
    expect(await storedEvents(app, name)).toEqual([expect.objectContaining({ attempts: 3 })]);
    expect(app.log.filter((line) => line.includes(`A listener of "${name}" failed`))).toHaveLength(2);
    expect(neighbour).toHaveLength(1);
  });

  it('gives an event up in the end, and says so', async () => {
    const name = 'invitation.delivery-failed';
    app.strapi.eventHub.on(name, () => Promise.reject(new Error('The listener is beyond repair.')));
    await leave(name, 1);
    await until('the last attempt', async () => {
      await work(node());
      app.clock.advance('2h');
      return (await storedEvents(app, name))[0]?.state === 'failed';
    });
    expect(await storedEvents(app, name)).toEqual([
      expect.objectContaining({ state: 'failed', attempts: 8, dueAt: null }),
    ]);
    expect(app.log.filter((line) => line.includes('is given up after 8 attempts'))).toHaveLength(1);
  });
});

/** On SQLite nobody else writes while a statement does. */
itOn('postgres', 'mysql')(
  'tells nothing twice where the database ends a node’s mark for a deadlock',
  async () => {
    const name = 'invitation.link-copied';
    const told = 'invitation.cancelled';
    await leave(told, 300, { state: 'told', dueAt: null });
    await leave(name, 40);
    const idsOf = async (named: string) => (await storedEvents(app, named)).map(({ id }) => id);
    const ids = await idsOf(name);
    const others = await idsOf(told);
    const database = app.database.connect();
    try {
      const heard: string[] = [];
      // Another node's statement, which goes through the rows the other way round, and is the heavier one of the two.
      const other = await database.transaction({ isolationLevel: 'read committed' });
      await other('invitations_events').whereIn('id', others).increment('attempts', 1);
      const crossings: Promise<unknown>[] = [];
      app.strapi.eventHub.on(name, async (payload: unknown) => {
        heard.push((payload as Heard).eventId);
        if (heard.length === 1) {
          await other('invitations_events')
            .where({ id: ids.at(-1) })
            .forUpdate()
            .select('id');
          const cross = () => other('invitations_events').where({ id: ids[0] }).forUpdate().select('id');
          crossings.push(
            new Promise((resolve) => setTimeout(resolve, 400)).then(cross).then(() => other.commit()),
          );
        }
      });
      await work(node());
      await Promise.all(crossings);
      expect(heard).toHaveLength(40);
      const states = (await storedEvents(app, name)).map(({ state }) => state);
      expect(new Set(states)).toEqual(new Set(['told']));
    } finally {
      await database.destroy();
    }
  },
);

describe('webhooks', () => {
  let receiver: Server;
  const received: Record<string, unknown>[] = [];

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        received.push(JSON.parse(body) as Record<string, unknown>);
        response.end();
      });
    });
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
  });
  afterAll(async () => {
    receiver.closeAllConnections();
    receiver.close();
    await once(receiver, 'close');
  });

  it('can be set up for every event, and get it with its id', async () => {
    const admin = await app.admin();
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    const made = await admin.http
      .post('/admin/webhooks')
      .send({ name: 'Invitations', url, headers: {}, events: [...EVENT_NAMES] });
    expect(made.status).toBe(201);
    const created = await admin.http
      .post('/invitations/invitations')
      .send({ email: 'hook@site.test', send: false });
    const [payload] = await until('the webhook to be called', () => received.length > 0 && received);
    const [stored] = await storedEvents(app, 'invitation.created');
    expect(payload).toMatchObject({
      event: 'invitation.created',
      eventId: stored!.documentId,
      invitation: { documentId: created.body.data.documentId, email: 'hook@site.test' },
    });
  });
});

it('takes more at once while listeners are quick, and few beside a slow one', async () => {
  // The app's own relay would take its share.
  await getService(app.strapi, 'timeline').stop();
  const name = 'invitation.accepted';
  let told = 0;
  let seconds = 0;
  app.strapi.eventHub.on(name, async () => {
    told += 1;
    app.clock.advance(`${seconds}s`);
  });
  await leave(name, 520);
  const rounds = node();
  const tellRound = async (): Promise<number> => {
    const before = told;
    await rounds();
    return told - before;
  };
  expect([await tellRound(), await tellRound()]).toEqual([50, 100]);
  seconds = 0.05;
  expect(await tellRound()).toBe(200);
  seconds = 0;
  expect([await tellRound(), await tellRound(), await tellRound()]).toEqual([50, 100, 20]);
});

it('gives back what a slow listener left no time for, and counts no attempt of it', async () => {
  await getService(app.strapi, 'timeline').stop();
  const name = 'invitation.declined';
  let told = 0;
  app.strapi.eventHub.on(name, async () => {
    told += 1;
    app.clock.advance('20s');
  });
  await leave(name, 5);
  const rounds = node();
  expect(await rounds()).toMatchObject({ hasMore: true });
  expect(told).toBe(3);
  const attempts = (await storedEvents(app, name)).map((row) => row.attempts);
  expect(attempts.sort()).toEqual([0, 0, 1, 1, 1]);
  await rounds();
  expect(told).toBe(5);
  expect((await storedEvents(app, name)).map(({ state }) => state)).toEqual(Array(5).fill('told'));
});

/** Less than the four seconds or so that it rests after a round of fifty such events. */
const REST_MS = 2_000;

it('rests for those who write after a long round, and is stopped at once', async () => {
  const timeline = getService(app.strapi, 'timeline');
  await timeline.stop();
  const name = 'invitation.extended';
  let told = 0;
  app.strapi.eventHub.on(name, async () => {
    told += 1;
    await rest(20);
    // Somebody goes on writing.
    timeline.tellSoon();
  });
  await leave(name, 80);
  timeline.start();
  await until('the first round to be over', async () =>
    (await storedEvents(app, name)).some(({ state }) => state === 'told'),
  );
  const wholeRest = rest(REST_MS, 'rested', { ref: false });
  expect(await Promise.race([timeline.stop().then(() => 'stopped'), wholeRest])).toBe('stopped');
  expect(told).toBe(50);
  timeline.start();
  await until('the rest to be told', () => told === 80);
});
