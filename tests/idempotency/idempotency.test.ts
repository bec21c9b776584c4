import type { Answer, Call } from '../../server/idempotency';
import { createIdempotency } from '../../server/idempotency/service';
import { PluginError, rateLimited } from '../../server/kernel/errors';
import { startApp, type App } from '../support';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(() => app.clock.reset());

const UID = 'plugin::invitations.idempotency-key';
/** Made from the sources, so that the errors that the work throws are of its own class. */
const service = () => createIdempotency({ strapi: app.strapi });

const call = (key: string, more: Partial<Call> = {}): Call => ({
  caller: 'api-token:1',
  route: 'create',
  key,
  body: { email: 'a@site.test' },
  ...more,
});

/** Work that counts how often it is done. */
const counted = (done: () => Promise<Answer> | Answer = () => ({ status: 201, body: { data: 'first' } })) => {
  const work = { times: 0, run: async () => done() };
  return Object.assign(work, {
    run: async () => {
      work.times += 1;
      return done();
    },
  });
};

/** Work that goes on until it is told to end. */
const held = () => {
  let end: (answer: Answer) => void = () => undefined;
  const ending = new Promise<Answer>((resolve) => (end = resolve));
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  return {
    begun,
    end: (body: unknown) => end({ status: 201, body }),
    run: () => {
      begin();
      return ending;
    },
  };
};

const refusal = (status: number, name: string) =>
  new PluginError({ name, status, message: 'No.', details: { a: 1 } });

const nameOf = async (answer: Promise<unknown>): Promise<string> => {
  try {
    await answer;
    return 'none';
  } catch (error) {
    return (error as Error).name;
  }
};

describe('a call with a key', () => {
  it('is done once, and its repetitions within a day get the same answer', async () => {
    const work = counted();
    const first = await service().run(call('once'), work.run);
    app.clock.advance('23h');
    const second = await service().run(call('once'), work.run);
    expect(second).toEqual(first);
    expect(work.times).toBe(1);
    app.clock.advance('2h');
    await service().run(call('once'), work.run);
    expect(work.times).toBe(2);
  });

  it('is another call for another caller or on another route', async () => {
    const work = counted();
    await service().run(call('shared'), work.run);
    await service().run(call('shared', { caller: 'api-token:2' }), work.run);
    await service().run(call('shared', { route: 'batch' }), work.run);
    expect(work.times).toBe(3);
  });

  it('is refused with another body', async () => {
    const work = counted();
    await service().run(call('body'), work.run);
    await expect(
      service().run(call('body', { body: { email: 'b@site.test' } }), work.run),
    ).rejects.toMatchObject({ name: 'IdempotencyKeyReused', status: 422 });
    expect(work.times).toBe(1);
  });

  it('waits for nobody: while the first runs, the second is told to come again', async () => {
    const first = held();
    const second = counted();
    const running = service().run(call('running'), first.run);
    await first.begun;
    await expect(service().run(call('running'), second.run)).rejects.toMatchObject({
      name: 'IdempotencyInProgress',
      status: 409,
      retryAfterSeconds: expect.any(Number),
    });
    first.end('done');
    expect(await running).toEqual({ status: 201, body: 'done' });
    expect(await service().run(call('running'), second.run)).toEqual({ status: 201, body: 'done' });
    expect(second.times).toBe(0);
  });

  it('is done once by a crowd', async () => {
    const work = counted();
    const answers = await Promise.allSettled(
      Array.from({ length: 30 }, () => service().run(call('crowd'), work.run)),
    );
    expect(work.times).toBe(1);
    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(
      refused.every((answer) => String((answer as PromiseRejectedResult).reason).includes('still running')),
    ).toBe(true);
    expect(await service().run(call('crowd'), work.run)).toEqual({ status: 201, body: { data: 'first' } });
    expect(work.times).toBe(1);
  });

  it('is taken over by one of the next ones where the first died', async () => {
    const dead = held();
    const dying = service().run(call('dead'), dead.run);
    await dead.begun;
    app.clock.advance('3m');
    const next = counted(() => ({ status: 201, body: 'second' }));
    await Promise.allSettled(Array.from({ length: 10 }, () => service().run(call('dead'), next.run)));
    expect(next.times).toBe(1);
    // Not dead but late: its answer is its own, and the kept one stays.
    dead.end('late');
    await dying;
    expect(await service().run(call('dead'), next.run)).toEqual({ status: 201, body: 'second' });
  });

  it('keeps an error of the caller’s as its answer', async () => {
    const work = counted(() => Promise.reject(refusal(409, 'InvitationPending')));
    expect(await nameOf(service().run(call('refused'), work.run))).toBe('InvitationPending');
    expect(await service().run(call('refused'), work.run)).toEqual({
      status: 409,
      body: {
        data: null,
        error: { status: 409, name: 'InvitationPending', message: 'No.', details: { a: 1 } },
      },
    });
    expect(work.times).toBe(1);
  });

  it.each([
    ['an error of ours', () => new Error('The database is away.')],
    ['an error that passes', () => rateLimited(5)],
  ])('is free again after %s', async (what, make) => {
    const failing = counted(() => Promise.reject(make()));
    const work = counted();
    await nameOf(service().run(call(what), failing.run));
    expect(await service().run(call(what), work.run)).toEqual({ status: 201, body: { data: 'first' } });
    expect([failing.times, work.times]).toEqual([1, 1]);
  });

  it.each([[''], ['k'.repeat(256)], ['ü']])('is refused with the key %j', async (key) => {
    const work = counted();
    await expect(service().run(call(key), work.run)).rejects.toMatchObject({
      name: 'ValidationError',
      status: 400,
    });
    expect(work.times).toBe(0);
  });

  it('is forgotten by the sweep when its day is over, and not before', async () => {
    await app.strapi.db.query(UID).deleteMany({ where: {} });
    await service().run(call('old'), counted().run);
    app.clock.advance('20h');
    await service().run(call('young'), counted().run);
    app.clock.advance('5h');
    await service().sweep();
    expect(await app.strapi.db.query(UID).count()).toBe(1);
    app.clock.advance('20h');
    await service().sweep();
    expect(await app.strapi.db.query(UID).count()).toBe(0);
  });
});

describe('over HTTP', () => {
  const post = async (http: App['http'], key: string, email: string) =>
    http.post('/api/invitations').set('Idempotency-Key', key).send({ email, send: false });
  const invitations = () => app.strapi.db.query('plugin::invitations.invitation').count();

  it('creates one invitation for one key, and says so in the shape of every error', async () => {
    const token = await app.apiToken({ type: 'full-access' });
    const before = await invitations();
    const first = await post(token, 'http-1', 'once@site.test');
    expect(first.status).toBe(201);
    const again = await post(token, 'http-1', 'once@site.test');
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(await invitations()).toBe(before + 1);

    const reused = await post(token, 'http-1', 'other@site.test');
    expect(reused.status).toBe(422);
    expect(reused.body).toEqual({
      data: null,
      error: expect.objectContaining({ status: 422, name: 'IdempotencyKeyReused' }),
    });
    const wrong = await post(token, 'k'.repeat(300), 'other@site.test');
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.name).toBe('ValidationError');
    expect(await invitations()).toBe(before + 1);
  });

  it('gives one key to each caller', async () => {
    const one = await app.apiToken({ type: 'full-access' });
    const other = await app.apiToken({ type: 'full-access' });
    expect((await post(one, 'http-2', 'caller@site.test')).status).toBe(201);
    expect((await post(other, 'http-2', 'caller@site.test')).body.error.name).toBe('InvitationPending');
  });

  it('creates one invitation for a crowd of the same call', async () => {
    const token = await app.apiToken({ type: 'full-access' });
    const before = await invitations();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post(token, 'http-3', 'crowd@site.test')),
    );
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].filter((status) => status !== 201 && status !== 409)).toEqual([]);
    const waiting = answers.find(({ status }) => status === 409);
    if (waiting) {
      expect(waiting.body.error.name).toBe('IdempotencyInProgress');
      expect(Number(waiting.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect(await invitations()).toBe(before + 1);
    expect((await post(token, 'http-3', 'crowd@site.test')).status).toBe(201);
  });
});
