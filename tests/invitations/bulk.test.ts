import { getService } from '../../server/kernel/get-service';
import { startApp, until, type AdminAccount, type App } from '../support';

import { ADMIN, eventsOf, finished, idsOf, JOBS, linesOf, make, may, statesOf, type Made } from './selection';

let app: App;
let admin: AdminAccount;

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  admin = await app.admin();
});
afterEach(() => app.clock.reset());
afterAll(() => app.stop());

const jobs = () => getService(app.strapi, 'jobs');
const bulk = (body: object, http = admin.http) => http.post(`${ADMIN}/bulk`).send(body);
const shown = async ({ documentId }: Made) =>
  (await admin.http.get(`${ADMIN}/${documentId}`).expect(200)).body.data;

describe('a bulk action on more than a hundred', () => {
  it('is a job, which does each once and tells what failed', async () => {
    const made = await make(app, 120, 'many');
    const [first, second] = made;
    await bulk({ action: 'cancel', ids: idsOf(made.slice(0, 2)) }).expect(200);
    const answer = await bulk({ action: 'cancel', ids: [...idsOf(made), 'nobody'] });
    expect(answer.body.data).toMatchObject({ kind: 'invitations.cancel', state: 'running', total: 121 });
    const job = await finished(app, answer, admin.http);
    expect(job).toMatchObject({
      state: 'done',
      total: 121,
      processed: 121,
      counts: {
        done: 118,
        failed: 3,
        'failed.InvitationCancelled': 2,
        'failed.InvitationNotFound': 1,
      },
      actor: { kind: 'admin', name: 'Ada Admin' },
    });
    expect(await statesOf(app, made)).toEqual({ cancelled: 120 });
    expect(await eventsOf(app, 'invitation.cancelled', made)).toEqual(made.map(() => 1));
    const result = await admin.http.get(`${JOBS}/${job.documentId}/result`).expect(200);
    const lines = linesOf(result.text);
    expect(lines[0]).toBe('documentId,email,error,message');
    expect(lines[1]).toContain(`${first!.documentId},${first!.email},InvitationCancelled,`);
    expect(lines[2]).toContain(`${second!.documentId},${second!.email},InvitationCancelled,`);
    expect(lines[3]).toContain('nobody,,InvitationNotFound,');
    expect(lines).toHaveLength(4);
  });

  it('is done once, however often it is asked for', async () => {
    const made = await make(app, 101, 'twice');
    const ids = idsOf(made);
    const first = await bulk({ action: 'extend', ids });
    const again = await bulk({ action: 'extend', ids });
    expect([first.status, again.status]).toEqual([202, 409]);
    expect(again.body.error).toMatchObject({
      name: 'JobRunning',
      details: { documentId: first.body.data.documentId },
    });
    await finished(app, first, admin.http);
    expect(await eventsOf(app, 'invitation.extended', made)).toEqual(made.map(() => 1));
  });

  it('is the same job for the same key', async () => {
    const ids = idsOf(await make(app, 101, 'key'));
    const ask = () => bulk({ action: 'cancel', ids }).set('Idempotency-Key', 'cancel-them');
    const first = await ask();
    expect(await finished(app, first, admin.http)).toMatchObject({ counts: { done: 101 } });
    expect((await ask()).body.data.documentId).toBe(first.body.data.documentId);
  });
});

describe('a bulk action on a filter', () => {
  it('resends to all expired, each once, and to nobody else', async () => {
    const made = await make(app, 25, 'expired', { expiresIn: '1h' });
    const living = await make(app, 3, 'expired-living');
    app.clock.advance('2h');
    // One of them has been invited again: that invitation stands in the way.
    const [again] = await make(app, 1, 'expired', { message: 'Again' });
    const filter = { status: 'expired', _q: 'expired-' };
    const job = await finished(app, await bulk({ action: 'resend', filter }), admin.http);
    expect(job).toMatchObject({
      state: 'done',
      processed: 25,
      counts: { done: 24, failed: 1, 'failed.InvitationPending': 1 },
    });
    expect(await statesOf(app, made)).toEqual({ pending: 24, expired: 1 });
    expect(await eventsOf(app, 'invitation.resent', made)).toEqual([0, ...made.slice(1).map(() => 1)]);
    expect(await eventsOf(app, 'invitation.resent', [...living, again!])).toEqual([0, 0, 0, 0]);
    await getService(app.strapi, 'delivery').drain();
    for (const { email } of made.slice(1)) {
      await app.mail.waitForMail(email);
    }
  });

  it('resends to one of two that were for the same address, though both are dealt with at once', async () => {
    const made: Made[] = [];
    for (let times = 0; times < 2; times += 1) {
      made.push(...(await make(app, 1, 'rival', { expiresIn: '1h' })));
      app.clock.advance('2h');
    }
    const filter = { status: 'expired', _q: 'rival-' };
    const job = await finished(app, await bulk({ action: 'resend', filter }), admin.http);
    expect(job.counts).toEqual({ done: 1, failed: 1, 'failed.InvitationPending': 1 });
    expect(await statesOf(app, made)).toEqual({ pending: 1, expired: 1 });
    expect(await eventsOf(app, 'invitation.expired', made)).toEqual([1, 1]);
    expect(await eventsOf(app, 'invitation.resent', made)).toEqual([1, 0]);
  });

  it('means what is there when it begins', async () => {
    const made = await make(app, 60, 'begun');
    const answer = await bulk({ action: 'cancel', filter: { _q: 'begun-' } });
    const late = await make(app, 5, 'begun-late');
    expect(await finished(app, answer, admin.http)).toMatchObject({ processed: 60, total: 60 });
    expect(await statesOf(app, made)).toEqual({ cancelled: 60 });
    expect(await statesOf(app, late)).toEqual({ pending: 5 });
  });

  it('deletes what has ended', async () => {
    const made = await make(app, 4, 'gone');
    await bulk({ action: 'cancel', ids: idsOf(made.slice(1)) }).expect(200);
    const job = await finished(app, await bulk({ action: 'delete', filter: { _q: 'gone-' } }), admin.http);
    expect(job.counts).toEqual({ done: 3, failed: 1, 'failed.InvitationPending': 1 });
    expect(await statesOf(app, made)).toEqual({ pending: 1 });
  });

  it('tries the failed mails again', async () => {
    const made = await make(app, 3, 'mailed', { send: true });
    await getService(app.strapi, 'delivery').drain();
    await app.strapi.db.query('plugin::invitations.delivery').updateMany({
      where: { subjectDocumentId: { $in: idsOf(made.slice(0, 2)) } },
      data: { state: 'dead', error: '550 No such user' },
    });
    const job = await finished(app, await bulk({ action: 'retry', filter: { _q: 'mailed-' } }), admin.http);
    expect(job.counts).toEqual({ done: 2, failed: 1, 'failed.ValidationError': 1 });
    await getService(app.strapi, 'delivery').drain();
    expect((await shown(made[0]!)).delivery).toMatchObject({ state: 'sent' });
  });

  it('keeps to the seats of an account', async () => {
    const account = await admin.http
      .post('/invitations/accounts')
      .send({ name: 'Five chairs', seats: 5 })
      .expect(201);
    const made = await make(app, 5, 'chair', {
      account: account.body.data.documentId,
      expiresIn: '1h',
      permissions: [],
    });
    app.clock.advance('2h');
    await make(app, 3, 'chair-new', { account: account.body.data.documentId, permissions: [] });
    const filter = { account: account.body.data.documentId, status: 'expired' };
    const job = await finished(app, await bulk({ action: 'extend', filter, expiresIn: '2d' }), admin.http);
    expect(job.counts).toEqual({ done: 2, failed: 3, 'failed.SeatLimitReached': 3 });
    expect((await statesOf(app, made)).pending).toBe(2);
  });

  it('of nothing is done at once', async () => {
    const filter = { account: 'nobody' };
    expect(await finished(app, await bulk({ action: 'cancel', filter }), admin.http)).toMatchObject({
      state: 'done',
      total: 0,
      processed: 0,
    });
  });
});

describe('whoever starts it', () => {
  const colleague = (...actions: string[]) => app.adminWithPermissions(may(...actions));
  const started = async ({ http }: AdminAccount, name: string): Promise<{ made: Made[]; id: string }> => {
    const made = await make(app, 110, name);
    const answer = await bulk({ action: 'cancel', ids: idsOf(made) }, http);
    expect(answer.status).toBe(202);
    const id: string = answer.body.data.documentId;
    await http.post(`${JOBS}/${id}/pause`).send({}).expect(200);
    return { made, id };
  };
  const goOn = async (id: string) => {
    await admin.http.post(`${JOBS}/${id}/resume`).send({}).expect(200);
    await jobs().drain();
    return (await admin.http.get(`${JOBS}/${id}`)).body.data;
  };

  it('needs the permission of the single action', async () => {
    const { http } = await colleague('invitations.cancel');
    for (const action of ['resend', 'extend', 'delete', 'retry']) {
      expect((await bulk({ action, filter: {} }, http)).body.error).toMatchObject({ status: 403 });
    }
    const retrier = await colleague('invitations.retry-delivery', 'invitations.read');
    await finished(
      app,
      await bulk({ action: 'retry', filter: { _q: 'nobody' } }, retrier.http),
      retrier.http,
    );
  });

  it('needs to see the invitations, for a filter and for the addresses', async () => {
    const blind = await colleague('invitations.cancel', 'jobs.read');
    const refused = await bulk({ action: 'cancel', filter: { _q: 'nobody' } }, blind.http);
    expect(refused.body.error).toMatchObject({ status: 403 });
    const made = await make(app, 101, 'blind');
    const [first] = made;
    await bulk({ action: 'cancel', ids: [first!.documentId] }).expect(200);
    const { documentId } = await finished(
      app,
      await bulk({ action: 'cancel', ids: idsOf(made) }, blind.http),
      blind.http,
    );
    const lineFor = async ({ http }: AdminAccount) =>
      linesOf((await http.get(`${JOBS}/${documentId}/result`).expect(200)).text)[1];
    expect(await lineFor(blind)).toContain(`${first!.documentId},,InvitationCancelled,`);
    expect(await lineFor(admin)).toContain(`${first!.documentId},${first!.email},InvitationCancelled,`);
  });

  it('sees the job, pauses and cancels it; others do not', async () => {
    const mine = await colleague('invitations.cancel');
    const other = await colleague('invitations.cancel');
    const { id } = await started(mine, 'own');
    expect((await other.http.get(`${JOBS}/${id}`)).status).toBe(404);
    expect((await other.http.get(`${JOBS}/${id}/result`)).status).toBe(404);
    expect((await other.http.post(`${JOBS}/${id}/cancel`).send({})).status).toBe(404);
    expect((await other.http.get(JOBS)).body.meta.pagination.total).toBe(0);
    expect((await mine.http.get(JOBS)).body.data[0]).toMatchObject({ documentId: id, state: 'paused' });
    expect((await mine.http.get(`${JOBS}/${id}`)).body.data.mayManage).toBe(true);
    expect((await mine.http.post(`${JOBS}/${id}/cancel`).send({})).body.data.state).toBe('cancelled');
  });

  it.each([
    ['deactivated', 'no longer an active administrator', { isActive: false }],
    ['blocked', 'no longer an active administrator', { blocked: true }],
    ['demoted', 'no longer allowed', { roles: [] }],
  ])('and is %s meanwhile has it stopped', async (what, sentence, data) => {
    const mine = await colleague('invitations.cancel');
    const { made, id } = await started(mine, what);
    await app.strapi.db.query('admin::user').update({ where: { id: mine.id }, data });
    const before = (await statesOf(app, made)).cancelled ?? 0;
    const job = await goOn(id);
    expect(job).toMatchObject({ state: 'failed', processed: before });
    expect(job.error).toContain(sentence);
    expect((await statesOf(app, made)).cancelled ?? 0).toBe(before);
  });

  it('and is deleted meanwhile has it stopped', async () => {
    const mine = await colleague('invitations.cancel');
    const { id } = await started(mine, 'deleted');
    await app.strapi.db.query('admin::user').delete({ where: { id: mine.id } });
    expect(await goOn(id)).toMatchObject({ state: 'failed' });
  });

  it('can stop it, and what is done stays done', async () => {
    const made = await make(app, 200, 'stopped');
    const { body } = await bulk({ action: 'cancel', ids: idsOf(made) });
    const { documentId } = body.data;
    await until('it to begin', async () => (await jobs().find(documentId)).processed > 0);
    const cancelled = await admin.http.post(`${JOBS}/${documentId}/cancel`).send({}).expect(200);
    await jobs().drain();
    expect((await statesOf(app, made)).cancelled).toBe(cancelled.body.data.processed);
  });
});

describe('a bulk action is refused', () => {
  it.each([
    ['ids and a filter', { action: 'cancel', ids: ['a'], filter: {} }],
    ['neither', { action: 'cancel' }],
    ['nothing for a filter', { action: 'cancel', filter: null }],
    ['an unknown filter', { action: 'cancel', filter: { email: 'a@b.test' } }],
    ['a page', { action: 'cancel', filter: { page: '1' } }],
    ['a state that is none', { action: 'cancel', filter: { status: 'lost' } }],
    ['a time that is none', { action: 'cancel', filter: { createdFrom: 'yesterday' } }],
    ['an action that is none', { action: 'accept', filter: {} }],
    ['a life that is too long', { action: 'extend', filter: {}, expiresIn: '400d' }],
    ['too many ids', { action: 'cancel', ids: Array.from({ length: 10_001 }, (_, index) => `id-${index}`) }],
    ['an id twice', { action: 'cancel', ids: ['a', 'a'] }],
  ])('with %s', async (_, body) => {
    const answer = await bulk(body);
    expect(answer.body.error).toMatchObject({ status: 400, name: 'ValidationError' });
  });
});
