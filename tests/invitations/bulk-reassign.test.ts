import { invitationsOf, register, tokenFor } from '../races/invitees';
import { startApp, type AdminAccount, type App } from '../support';

import { ADMIN, finished, idsOf, INVITATION, JOBS, linesOf, make, may, type Made } from './selection';

const ROLE = 'plugin::users-permissions.role';
const INVITER = ['invitations.read', 'invitations.create', 'invitations.resend'];

let app: App;
let admin: AdminAccount;
let vip: { documentId: string };
let editorRoleId: number;

beforeAll(async () => {
  app = await startApp({
    // Editors may give the ordinary role and no other.
    config: { rateLimit: { enabled: false }, roles: { grantableBy: { 'strapi-editor': ['authenticated'] } } },
  });
  app.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  admin = await app.admin();
  vip = await app.strapi.db
    .query(ROLE)
    .create({ data: { name: 'Very important', type: 'vip', description: '' } });
  const editor = await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
  editorRoleId = editor.id;
  await app.strapi.service('admin::role').assignPermissions(
    editorRoleId,
    may('invitations.reassign', 'invitations.cancel').map((action) => ({
      action,
      subject: null,
      properties: {},
      conditions: [],
    })),
  );
});
afterAll(() => app.stop());

const colleague = (...actions: string[]) => app.adminWithPermissions(may(...actions));
const reassign = (body: object, http = admin.http) => http.post(`${ADMIN}/reassign`).send(body);
const record = ({ documentId }: Made) => invitationsOf(app).record(documentId);

/** Somebody invites so many, and leaves; the first has been tried since. */
const left = async (name: string, inputs: readonly object[]): Promise<{ id: string; made: Made[] }> => {
  const inviter = await colleague(...INVITER);
  const invitations = inputs.map((input, index) => ({
    email: `${name}-${index}@left.test`,
    send: false,
    ...input,
  }));
  const { body } = await inviter.http.post(`${ADMIN}/batch`).send({ invitations }).expect(200);
  const made: Made[] = body.data.map(({ invitation }: { invitation: Made }) => invitation);
  await app.strapi.db.query('admin::user').delete({ where: { id: inviter.id } });
  const tried = await register(app.http, tokenFor(app, await record(made[0]!)), `${name}-0`);
  expect(tried.body.error.name).toBe('InvitationNeedsAttention');
  return { id: String(inviter.id), made };
};

describe('the pending invitations of somebody who has left', () => {
  it('are taken over: what needed attention is whole again, with the same link', async () => {
    const { id, made } = await left('over', [{}, {}, {}]);
    const [first, second, third] = made;
    await admin.http.post(`${ADMIN}/${third!.documentId}/cancel`).send({}).expect(200);
    const other = await make(app, 1, 'over-other');
    const before = await record(first!);
    expect(before.needsAttention).toBe('inviter-gone');

    const job = await finished(
      app,
      await reassign({ from: { kind: 'admin', id }, action: 'reassign' }),
      admin.http,
    );
    expect(job).toMatchObject({
      kind: 'invitations.reassign',
      state: 'done',
      total: 2,
      processed: 2,
      counts: { done: 2, failed: 0 },
    });
    const after = await record(first!);
    expect(after).toMatchObject({
      needsAttention: null,
      vouchedByKind: 'admin',
      vouchedById: String(admin.id),
      invitedById: id,
      nonce: before.nonce,
      expiresAt: before.expiresAt,
    });
    expect((await record(other[0]!)).vouchedByKind).toBe('system');
    expect((await record(third!)).vouchedById).toBe(id);
    for (const [index, one] of [first!, second!].entries()) {
      const registered = await register(app.http, tokenFor(app, await record(one)), `over-${index}`);
      expect(registered.status).toBe(200);
    }
  });

  it('can only be taken over by somebody who may give what they give', async () => {
    const { id, made } = await left('ceiling', [{}, { role: vip.documentId }, {}]);
    const editor = await colleague();
    await app.strapi.db
      .query('admin::user')
      .update({ where: { id: editor.id }, data: { roles: [editorRoleId] } });
    const job = await finished(
      app,
      await reassign({ from: { kind: 'admin', id }, action: 'reassign' }, editor.http),
      editor.http,
    );
    expect(job.counts).toEqual({ done: 2, failed: 1, 'failed.PermissionCeiling': 1 });
    const result = await editor.http.get(`${JOBS}/${job.documentId}/result`).expect(200);
    expect(linesOf(result.text)[1]).toContain(`${made[1]!.documentId},,PermissionCeiling`);
    expect((await record(made[1]!)).vouchedById).toBe(id);
    // Somebody who may give everything takes over what is left.
    const rest = await finished(
      app,
      await reassign({ from: { invitation: made[1]!.documentId }, action: 'reassign' }),
      admin.http,
    );
    expect(rest.counts).toEqual({ done: 1, failed: 0 });
  });

  it('are cancelled, but for those that somebody else has resent', async () => {
    const { made } = await left('cancelled', [{}, {}, {}]);
    await admin.http.post(`${ADMIN}/${made[2]!.documentId}/resend`).send({}).expect(200);
    const job = await finished(
      app,
      await reassign({ from: { invitation: made[0]!.documentId }, action: 'cancel' }),
      admin.http,
    );
    expect(job.counts).toEqual({ done: 2, failed: 0 });
    const rows = (await app.strapi.db.query(INVITATION).findMany({
      where: { documentId: { $in: idsOf(made) } },
      orderBy: { id: 'asc' },
    })) as { state: string; needsAttention: string | null }[];
    expect(rows.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'pending']);
    expect(rows[0]!.needsAttention).toBeNull();
  });

  it('of a user and of an API token as well', async () => {
    for (const kind of ['user', 'api-token']) {
      const [one] = await make(app, 1, `by-${kind}`);
      await app.strapi.db
        .query(INVITATION)
        .updateMany({ where: { id: one!.id }, data: { vouchedByKind: kind, vouchedById: '4711' } });
      const job = await finished(
        app,
        await reassign({ from: { kind, id: '4711' }, action: 'reassign' }),
        admin.http,
      );
      expect(job.counts).toEqual({ done: 1, failed: 0 });
    }
  });
});

describe('the route', () => {
  it('is behind permissions, and cancelling needs that of cancelling too', async () => {
    const from = { kind: 'admin', id: '4712' };
    const canceller = await colleague('invitations.cancel');
    expect((await reassign({ from, action: 'cancel' }, canceller.http)).status).toBe(403);
    const taker = await colleague('invitations.reassign');
    expect((await reassign({ from, action: 'cancel' }, taker.http)).body.error).toMatchObject({
      status: 403,
      name: 'ForbiddenError',
    });
    await finished(app, await reassign({ from, action: 'reassign' }, taker.http), taker.http);
  });

  it.each([
    ['nobody', { action: 'cancel' }],
    ['an empty somebody', { from: {}, action: 'cancel' }],
    ['half of somebody', { from: { kind: 'admin' }, action: 'cancel' }],
    ['somebody twice', { from: { kind: 'admin', id: '1', invitation: 'a' }, action: 'cancel' }],
    ['an id that is none', { from: { kind: 'admin', id: '1 or 1=1' }, action: 'cancel' }],
    ['a number', { from: { kind: 'admin', id: 1 }, action: 'cancel' }],
    ['a kind that is none', { from: { kind: 'invitee', id: '1' }, action: 'cancel' }],
    ['no action', { from: { kind: 'admin', id: '1' } }],
    ['another action', { from: { kind: 'admin', id: '1' }, action: 'delete' }],
  ])('refuses %s', async (_, body) => {
    expect((await reassign(body)).body.error).toMatchObject({ status: 400, name: 'ValidationError' });
  });

  it('knows no invitation that is not there', async () => {
    expect((await reassign({ from: { invitation: 'nobody' }, action: 'cancel' })).body.error).toMatchObject({
      status: 404,
      name: 'InvitationNotFound',
    });
  });
});
