import type { JobKind, JobRecord, Step } from '../../server/jobs/service';
import { SYSTEM } from '../../server/kernel/actor';
import { getService } from '../../server/kernel/get-service';
import { inTransaction } from '../../server/kernel/transaction';
import { startApp, until, type App } from '../support';

const JOBS = '/invitations/jobs';
const JOB = 'plugin::invitations.job';
const FAILURES = 'plugin::invitations.job-failure';

let app: App;
let lastTarget = 0;
/** What the next step of a job of this kind does besides counting. */
let beforeStep: (job: JobRecord) => Promise<void> | void = () => undefined;

/** Counts from one to `params.total`, a step for each number, and writes each down. */
const counting: JobKind = {
  name: 'test.counting',
  async step(job): Promise<Step> {
    await beforeStep(job);
    const number = Number(job.cursor ?? 0) + 1;
    const isLast = number >= Number(job.params.total);
    return {
      processed: 1,
      counts: { [number % 2 === 0 ? 'even' : 'odd']: 1 },
      cursor: number,
      total: Number(job.params.total),
      failures: [{ subject: String(number), name: 'Counted', message: `=${number}` }],
      ...(isLast ? { end: job.state === 'checking' ? 'ready' : 'done' } : {}),
    };
  },
};

const keeping: JobKind = {
  ...counting,
  name: 'test.keeping',
  keptAmong: (documentIds) => Promise.resolve(documentIds),
};

beforeAll(async () => {
  app = await startApp();
  jobs().register(counting);
  jobs().register(keeping);
});
afterEach(() => {
  beforeStep = () => undefined;
  app.clock.reset();
});
afterAll(() => app.stop());

const jobs = () => getService(app.strapi, 'jobs');

const start = (total: number, state: 'checking' | 'running' = 'running'): Promise<JobRecord> =>
  jobs().start({
    kind: counting.name,
    target: String((lastTarget += 1)),
    params: { total },
    state,
    actor: SYSTEM,
  });

const numbersOf = async ({ id }: JobRecord): Promise<number[]> => {
  const rows = (await app.strapi.db
    .query(FAILURES)
    .findMany({ where: { jobId: id }, orderBy: { id: 'asc' } })) as { subject: string }[];
  return rows.map(({ subject }) => Number(subject));
};

const upTo = (total: number): number[] => Array.from({ length: total }, (_, index) => index + 1);

const ended = async ({ documentId }: JobRecord): Promise<JobRecord> => {
  await jobs().drain();
  return jobs().find(documentId);
};

describe('a job', () => {
  it('is done step by step, each once, and is shown with its counts', async () => {
    const job = await start(45);
    expect(job).toMatchObject({ state: 'running', processed: 0, cursor: null });
    expect(await ended(job)).toMatchObject({
      state: 'done',
      processed: 45,
      total: 45,
      counts: { odd: 23, even: 22 },
    });
    expect(await numbersOf(job)).toEqual(upTo(45));
    const { http } = await app.admin();
    const { body } = await http.get(`${JOBS}/${job.documentId}`).expect(200);
    expect(body.data).toEqual({
      documentId: job.documentId,
      kind: 'test.counting',
      state: 'done',
      total: 45,
      processed: 45,
      counts: { odd: 23, even: 22 },
      actor: { kind: 'system', name: null },
      createdAt: expect.any(String),
      startedAt: expect.any(String),
      finishedAt: expect.any(String),
      error: null,
      ratePerSecond: expect.any(Number),
      secondsLeft: null,
      mayManage: true,
    });
  });

  it('is the only one of its kind for a target as long as it is alive', async () => {
    const job = await start(1, 'checking');
    const again = () =>
      jobs().start({
        kind: counting.name,
        target: String(lastTarget),
        params: { total: 1 },
        actor: SYSTEM,
      });
    const refusals = await Promise.allSettled([again(), again(), again()]);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        status: 'rejected',
        reason: {
          name: 'JobRunning',
          status: 409,
          details: { documentId: job.documentId, actor: { kind: 'system', name: null } },
        },
      });
    }
    await jobs().cancel(job.documentId);
    expect((await again()).state).toBe('running');
    await jobs().drain();
  });

  it('waits after its check, and begins anew when it is applied, once', async () => {
    const job = await start(3, 'checking');
    expect(await ended(job)).toMatchObject({ state: 'ready', processed: 3, finishedAt: null });
    await expect(jobs().pause(job.documentId)).rejects.toMatchObject({ name: 'JobNotReady' });
    await Promise.all([jobs().apply(job.documentId), jobs().apply(job.documentId)]);
    expect(await ended(job)).toMatchObject({ state: 'done', processed: 3, counts: { odd: 4, even: 2 } });
    await expect(jobs().apply(job.documentId)).rejects.toMatchObject({ name: 'JobEnded', status: 409 });
    expect(await numbersOf(job)).toEqual([...upTo(3), ...upTo(3)]);
  });

  it('can be paused and go on where it was, and be cancelled, all before the next step', async () => {
    const { http } = await app.admin();
    const job = await start(30);
    const at = (verb: string) => http.post(`${JOBS}/${job.documentId}/${verb}`).send({});
    await until('it to begin', async () => (await jobs().find(job.documentId)).processed > 0);
    expect((await at('pause').expect(200)).body.data.state).toBe('paused');
    const { processed } = await jobs().find(job.documentId);
    await jobs().drain();
    expect(await jobs().find(job.documentId)).toMatchObject({ state: 'paused', processed });
    expect(await numbersOf(job)).toEqual(upTo(processed));
    expect((await at('pause').expect(200)).body.data.state).toBe('paused');
    expect((await at('resume').expect(200)).body.data.state).toBe('running');
    expect(await ended(job)).toMatchObject({ state: 'done', processed: 30 });
    expect(await numbersOf(job)).toEqual(upTo(30));
    expect((await at('cancel')).body.error).toMatchObject({ status: 409, name: 'JobEnded' });

    const other = await start(30);
    await until('it to begin', async () => (await jobs().find(other.documentId)).processed > 0);
    const cancelled = await jobs().cancel(other.documentId);
    expect(cancelled).toMatchObject({ state: 'cancelled', finishedAt: expect.any(Date) });
    await jobs().drain();
    expect(await numbersOf(other)).toEqual(upTo(cancelled.processed));
  });

  it('lets another have its turn, however long it is', async () => {
    const long = await start(200);
    const short = await start(2);
    await until('the short one to end', async () => (await jobs().find(short.documentId)).state === 'done');
    expect((await jobs().find(long.documentId)).processed).toBeLessThan(200);
    expect(await ended(long)).toMatchObject({ state: 'done', processed: 200 });
  });
});

describe('a job that another node has worked on in between', () => {
  it('goes on where that one has left it', async () => {
    let hasWorked = false;
    const unsubscribe = app.strapi.db.lifecycles.subscribe({
      models: [JOB],
      async beforeUpdateMany({ params }) {
        const { where, data } = params as { where: { id: number }; data: { claimToken?: string } };
        if (data.claimToken && !hasWorked) {
          hasWorked = true;
          const done = { position: { at: 1 }, processed: 1 };
          await app.strapi.db.query(JOB).updateMany({ where: { id: where.id }, data: done });
        }
      },
    });
    const job = await start(3);
    const last = await ended(job);
    unsubscribe();
    expect(last).toMatchObject({ state: 'done', processed: 3 });
    expect(await numbersOf(job)).toEqual([2, 3]);
  });
});

describe('a step that fails', () => {
  it('ends the job with the sentence that is meant for people, and is undone', async () => {
    beforeStep = async ({ cursor }) => {
      if (cursor === 3) await jobs().find('nobody');
    };
    const job = await start(5);
    expect(await ended(job)).toMatchObject({
      state: 'failed',
      processed: 3,
      error: 'There is no such job.',
    });
    expect(await numbersOf(job)).toEqual(upTo(3));
  });

  it('is tried again later, and goes on', async () => {
    let failures = 0;
    beforeStep = async ({ cursor, id }) => {
      if (cursor === 2 && failures < 2) {
        failures += 1;
        await app.strapi.db.query(FAILURES).createMany({ data: [{ jobId: id, subject: '99' }] });
        throw new Error('The disk is full.');
      }
    };
    const job = await start(4);
    expect(await ended(job)).toMatchObject({ state: 'running', processed: 2 });
    app.clock.advance('1m');
    await jobs().drain();
    app.clock.advance('1m');
    expect(await ended(job)).toMatchObject({ state: 'done', processed: 4, error: null });
    expect(await numbersOf(job)).toEqual(upTo(4));
  });

  it('because somebody else was faster is done again at once', async () => {
    let tries = 0;
    beforeStep = async ({ cursor }) => {
      if (cursor === 2 && (tries += 1) === 1) {
        const openKey = `${counting.name}:${lastTarget}`;
        await app.strapi.db.query(JOB).createMany({ data: [{ kind: 'test.other', openKey }] });
      }
    };
    const job = await start(4);
    expect(await ended(job)).toMatchObject({ state: 'done', processed: 4 });
    expect(tries).toBe(2);
    expect(await numbersOf(job)).toEqual(upTo(4));
  });

  it('again and again ends the job', async () => {
    beforeStep = () => Promise.reject(new Error('secret=hunter2'));
    const job = await start(4);
    for (let tries = 0; tries < 10; tries += 1) {
      await jobs().drain();
      app.clock.advance('10m');
    }
    const failed = await jobs().find(job.documentId);
    expect(failed).toMatchObject({ state: 'failed', processed: 0 });
    expect(failed.error).toContain('failed several times');
    expect(failed.error).not.toContain('hunter2');
  });
});

describe('a node that died', () => {
  it('has its job taken over when its lease is over, not before', async () => {
    // What it leaves behind: a claimed job, whose lease ends one day.
    const job = await inTransaction(app.strapi, async () => {
      const started = await start(3);
      await app.strapi.db.query('plugin::invitations.job').updateMany({
        where: { id: started.id },
        data: { claimToken: 'a-dead-node', dueAt: new Date(app.clock.now().getTime() + 30_000) },
      });
      return started;
    });
    expect(await ended(job)).toMatchObject({ state: 'running', processed: 0 });
    app.clock.advance('31s');
    expect(await ended(job)).toMatchObject({ state: 'done', processed: 3 });
    expect(await numbersOf(job)).toEqual(upTo(3));
  });
});

/** Paused before a worker can see it. */
const paused = (begin: () => Promise<JobRecord>): Promise<JobRecord> =>
  inTransaction(app.strapi, async () => {
    const job = await begin();
    await jobs().pause(job.documentId);
    return job;
  });

describe('a job that is paused', () => {
  it('says so to whoever wants another one, and is cancelled after a day', async () => {
    const job = await paused(() => start(9, 'checking'));
    const other = { kind: counting.name, target: String(lastTarget), params: { total: 1 }, actor: SYSTEM };
    await expect(jobs().start(other)).rejects.toMatchObject({
      name: 'JobRunning',
      message: expect.stringContaining('paused'),
      details: { documentId: job.documentId, state: 'paused' },
    });
    app.clock.advance('23h');
    await jobs().sweep();
    expect((await jobs().find(job.documentId)).state).toBe('paused');
    app.clock.advance('2h');
    await jobs().sweep();
    expect(await jobs().find(job.documentId)).toMatchObject({
      state: 'cancelled',
      finishedAt: expect.any(Date),
    });
    expect((await ended(await jobs().start(other))).state).toBe('done');
  });

  it('is left alone where it goes on, and where its feature keeps its jobs', async () => {
    const resumed = await paused(() => start(1));
    app.clock.advance('2d');
    await jobs().resume(resumed.documentId);
    await jobs().sweep();
    expect((await ended(resumed)).state).toBe('done');
    const kept = await paused(() =>
      jobs().start({ kind: keeping.name, target: '', params: { total: 1 }, actor: SYSTEM }),
    );
    app.clock.advance('2d');
    await jobs().sweep();
    expect((await jobs().find(kept.documentId)).state).toBe('paused');
  });
});

describe('long after its end', () => {
  it('a job is deleted with its list, and none that is alive', async () => {
    const old = await start(2);
    await ended(old);
    const waiting = await start(1, 'checking');
    await ended(waiting);
    const young = await start(1);
    await ended(young);
    const finishedAt = new Date(app.clock.now().getTime() - 31 * 86_400_000);
    await app.strapi.db
      .query('plugin::invitations.job')
      .updateMany({ where: { id: { $in: [old.id, waiting.id] } }, data: { finishedAt } });
    await jobs().sweep();
    await expect(jobs().find(old.documentId)).rejects.toMatchObject({ status: 404 });
    expect(await numbersOf(old)).toEqual([]);
    expect((await jobs().find(waiting.documentId)).state).toBe('ready');
    expect(await numbersOf(young)).toEqual([1]);
  });
});

describe('the routes', () => {
  it('list the newest first, by kind and state', async () => {
    const { http } = await app.admin();
    const job = await start(1);
    await jobs().drain();
    const list = async (query: Record<string, string>) => (await http.get(JOBS).query(query)).body;
    expect((await list({})).data[0].documentId).toBe(job.documentId);
    expect((await list({ kind: 'another' })).data).toEqual([]);
    const done = await list({ kind: 'another,test.counting', state: 'done,failed', pageSize: '2' });
    expect(done.data).toHaveLength(2);
    expect(done.meta.pagination.total).toBeGreaterThan(2);
    for (const query of [{ state: 'lost' }, { sort: 'id:asc' }, { _q: 'x' }, { pageSize: '0' }]) {
      expect((await http.get(JOBS).query(query)).status).toBe(400);
    }
  });

  it('give what failed as a spreadsheet that runs nothing', async () => {
    const { http } = await app.admin();
    const job = await start(2);
    await jobs().drain();
    const answer = await http.get(`${JOBS}/${job.documentId}/result`).expect(200);
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.text.replace('\uFEFF', '').trim().split('\n')).toEqual([
      'documentId,email,error,message',
      "1,,Counted,'=1",
      "2,,Counted,'=2",
    ]);
  });

  it('know no other ids, and no other bodies', async () => {
    const { http } = await app.admin();
    expect((await http.get(`${JOBS}/nobody`)).body.error).toMatchObject({
      status: 404,
      name: 'NotFoundError',
    });
    expect((await http.get(`${JOBS}/nobody/result`)).status).toBe(404);
    expect((await http.post(`${JOBS}/nobody/cancel`).send({})).status).toBe(404);
    expect((await http.post(`${JOBS}/nobody/pause`).send({ now: true })).status).toBe(400);
  });

  it('are behind permissions', async () => {
    const job = await start(1, 'checking');
    await jobs().drain();
    const nobody = await app.adminWithPermissions(['plugin::invitations.groups.read']);
    expect((await nobody.http.get(JOBS)).status).toBe(403);
    expect((await nobody.http.post(`${JOBS}/${job.documentId}/cancel`).send({})).status).toBe(403);
    const reader = await app.adminWithPermissions(['plugin::invitations.jobs.read']);
    const { body } = await reader.http.get(`${JOBS}/${job.documentId}`).expect(200);
    expect(body.data.mayManage).toBe(false);
    expect((await reader.http.post(`${JOBS}/${job.documentId}/cancel`).send({})).status).toBe(403);
  });
});
