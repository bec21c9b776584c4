import { getService } from '../../server/kernel/get-service';
import { SYSTEM } from '../../server/kernel/actor';
import { invitationsOf, register, tokenFor } from '../races/invitees';
import { startApp, until, type AdminAccount, type App } from '../support';

import {
  ADMIN,
  eventsOf,
  finished,
  idsOf,
  INVITATION,
  JOBS,
  make,
  may,
  statesOf,
  type Made,
} from './selection';

const USER = 'plugin::users-permissions.user';
const ROLE = 'plugin::users-permissions.role';
const TOKEN = 'admin::api-token';
const NEEDS = 'invitation.needs-attention';

let app: App;
let admin: AdminAccount;
let lastName = 0;

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  app.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  admin = await app.admin();
});
afterAll(() => app.stop());

const rows = (uid: 'admin::user' | typeof USER | typeof TOKEN | typeof ROLE) => app.strapi.db.query(uid);

type Kind = 'admin' | 'user' | 'api-token';

const UIDS = { admin: 'admin::user', user: USER, 'api-token': TOKEN } as const;

/** Somebody who invites so many people, none of whom tries to accept. */
const inviter = async (kind: Kind, count = 3) => {
  const name = `leaves-${(lastName += 1)}`;
  const id = await {
    admin: async () => (await app.adminWithPermissions(may('invitations.create'))).id,
    user: async () =>
      (await app.user({ email: `${name}@site.test`, username: name, password: 'long enough 1' })).id,
    'api-token': async () => {
      await app.apiToken({ type: 'custom', permissions: [] });
      return (await rows(TOKEN).findMany({ orderBy: { id: 'desc' }, limit: 1 }))[0].id as number;
    },
  }[kind]();
  const made = await make(app, count, name);
  await app.strapi.db.query(INVITATION).updateMany({
    where: { id: { $in: made.map((one) => one.id) } },
    data: { invitedByKind: kind, invitedById: String(id), vouchedByKind: kind, vouchedById: String(id) },
  });
  return { kind, id, made };
};

const settled = (): Promise<void> => getService(app.strapi, 'jobs').drain();

/** Which of these the list has for a reason. */
const listed = async (made: readonly Made[], ...reasons: string[]): Promise<number> => {
  const attention = reasons.join(',');
  const { body } = await admin.http.get(ADMIN).query({ attention, pageSize: 100 }).expect(200);
  const ids = (body.data as Made[]).map(({ documentId }) => documentId);
  return idsOf(made).filter((id) => ids.includes(id)).length;
};

const reasonOf = async ({ documentId }: Made) => (await invitationsOf(app).record(documentId)).needsAttention;
const reasonsOf = async (made: readonly Made[]) =>
  [...new Set(await Promise.all(made.map(reasonOf)))].map((reason) => reason ?? 'none');

const change = (kind: Kind, id: number, data: object) => rows(UIDS[kind]).update({ where: { id }, data });
const remove = (kind: Kind, id: number) => rows(UIDS[kind]).delete({ where: { id } });

describe('whoever vouches has left', () => {
  it.each<[string, Kind, string, (id: number) => Promise<unknown>]>([
    [
      'an administrator is deleted',
      'admin',
      'inviter-gone',
      (id) => admin.http.delete(`/admin/users/${id}`).expect(200),
    ],
    [
      '… deleted with others',
      'admin',
      'inviter-gone',
      (id) =>
        admin.http
          .post('/admin/users/batch-delete')
          .send({ ids: [id] })
          .expect(200),
    ],
    [
      '… deactivated',
      'admin',
      'inviter-blocked',
      (id) => admin.http.put(`/admin/users/${id}`).send({ isActive: false }).expect(200),
    ],
    ['… blocked', 'admin', 'inviter-blocked', (id) => change('admin', id, { blocked: true })],
    ['a user is deleted', 'user', 'inviter-gone', (id) => remove('user', id)],
    [
      '… deleted by a condition',
      'user',
      'inviter-gone',
      (id) => rows(USER).deleteMany({ where: { id: { $in: [id] } } }),
    ],
    ['… blocked', 'user', 'inviter-blocked', (id) => change('user', id, { blocked: true })],
    [
      '… blocked by a condition',
      'user',
      'inviter-blocked',
      (id) => rows(USER).updateMany({ where: { id }, data: { blocked: true } }),
    ],
    [
      'an API token is deleted',
      'api-token',
      'inviter-gone',
      (id) => admin.http.delete(`/admin/api-tokens/${id}`).expect(200),
    ],
  ])('%s: all of it is known before anybody tries to accept', async (_, kind, reason, leave) => {
    const { id, made } = await inviter(kind);
    const other = await inviter(kind);
    await admin.http.post(`${ADMIN}/${made[2]!.documentId}/cancel`).send({}).expect(200);
    await leave(id);
    await until('the invitations to be found', async () => (await listed(made, reason)) === 2);
    expect(await eventsOf(app, NEEDS, made)).toEqual([1, 1, 0]);
    expect(await reasonsOf(other.made)).toEqual(['none']);

    // Trying changes nothing, and tells nothing again.
    const tried = await register(
      app.http,
      tokenFor(app, await invitationsOf(app).record(made[0]!.documentId)),
      'tried',
    );
    expect(tried.body.error.name).toBe('InvitationNeedsAttention');
    expect(await eventsOf(app, NEEDS, made)).toEqual([1, 1, 0]);

    const job = await finished(
      app,
      await admin.http.post(`${ADMIN}/reassign`).send({ from: { kind, id: String(id) }, action: 'reassign' }),
      admin.http,
    );
    expect(job).toMatchObject({ state: 'done', total: 2, counts: { done: 2, failed: 0 } });
    expect(await listed(made, reason)).toBe(0);
  });

  it('and a whole batch of them, each told of once', async () => {
    const { id, made } = await inviter('admin', 230);
    await change('admin', id, { isActive: false });
    await settled();
    expect(await reasonsOf(made)).toEqual(['inviter-blocked']);
    expect(new Set(await eventsOf(app, NEEDS, made))).toEqual(new Set([1]));
    await remove('admin', id);
    await settled();
    expect(await reasonsOf(made)).toEqual(['inviter-gone']);
  });

  it('and many inviters at once', async () => {
    const some = await Promise.all([inviter('user', 1), inviter('user', 1)]);
    const ids = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const created = await rows(USER).create({
          data: { username: `crowd-${index}`, email: `crowd-${index}@site.test` },
        });
        return created.id as number;
      }),
    );
    await rows(USER).deleteMany({ where: { id: { $in: [...ids, ...some.map(({ id }) => id)] } } });
    await settled();
    expect(await reasonsOf(some.flatMap(({ made }) => made))).toEqual(['inviter-gone']);
  });

  it('is nothing where the host takes it back', async () => {
    const { id, made } = await inviter('user');
    const undone = app.strapi.db.transaction(async () => {
      await change('user', id, { blocked: true });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await settled();
    expect(await reasonsOf(made)).toEqual(['none']);
  });

  it('is found at once where the host does it in a transaction of its own', async () => {
    const { id, made } = await inviter('user');
    await app.strapi.db.transaction(() => change('user', id, { blocked: true }));
    // Sooner than the workers would look by themselves.
    await until(
      'the invitations to be found',
      async () => (await listed(made, 'inviter-blocked')) === 3,
      3000,
    );
  });
});

describe('whoever vouches is back', () => {
  it.each<[Kind, object, object]>([
    ['admin', { isActive: false }, { isActive: true }],
    ['admin', { blocked: true }, { blocked: false }],
    ['user', { blocked: true }, { blocked: false }],
  ])('%s: the invitations are whole again', async (kind, away, back) => {
    const { id, made } = await inviter(kind, 60);
    await change(kind, id, away);
    await settled();
    expect(await reasonsOf(made)).toEqual(['inviter-blocked']);
    await change(kind, id, back);
    await settled();
    expect(await reasonsOf(made)).toEqual(['none']);
    expect(new Set(await eventsOf(app, 'invitation.updated', made))).toEqual(new Set([1]));
    const token = tokenFor(app, await invitationsOf(app).record(made[0]!.documentId));
    expect((await register(app.http, token, `back-${kind}-${id}`)).status).toBe(200);
  });

  it('but for those with which something else is wrong', async () => {
    const role = await rows(ROLE).create({ data: { name: 'Passing', type: 'passing', description: '' } });
    const { id, made } = await inviter('admin', 2);
    await app.strapi.db.query(INVITATION).update({
      where: { id: made[1]!.id },
      data: { role: role.id, isRoleNamed: true },
    });
    await change('admin', id, { blocked: true });
    await settled();
    await rows(ROLE).delete({ where: { id: role.id } });
    await settled();
    expect(await Promise.all(made.map(reasonOf))).toEqual(['inviter-blocked', 'inviter-blocked']);
    await change('admin', id, { blocked: false });
    await settled();
    expect(await Promise.all(made.map(reasonOf))).toEqual([null, 'role-gone']);
    expect(await eventsOf(app, NEEDS, made)).toEqual([1, 2]);
  });

  it('whoever goes to and fro ends as what they are', async () => {
    const { id, made } = await inviter('admin', 120);
    for (const blocked of [true, false, true, false, true]) await change('admin', id, { blocked });
    await settled();
    expect(await reasonsOf(made)).toEqual(['inviter-blocked']);
    await Promise.all([change('admin', id, { isActive: false }), change('admin', id, { blocked: false })]);
    await change('admin', id, { isActive: true });
    await settled();
    expect(await reasonsOf(made)).toEqual(['none']);
  });
});

describe('what they give is deleted', () => {
  it('a role, and an account with all in it', async () => {
    const role = await rows(ROLE).create({ data: { name: 'Doomed', type: 'doomed', description: '' } });
    const account = await getService(app.strapi, 'accounts').create({ name: 'Doomed' }, SYSTEM);
    const withRole = await make(app, 2, 'doomed-role', { role: role.documentId });
    const inAccount = await make(app, 2, 'doomed-account', { account: account.documentId });
    const others = await make(app, 2, 'doomed-not');
    await rows(ROLE).delete({ where: { id: role.id } });
    await getService(app.strapi, 'accounts').remove(account.documentId, { isForced: true }, SYSTEM);
    await settled();
    expect(await reasonsOf(withRole)).toEqual(['role-gone']);
    expect(await reasonsOf(inAccount)).toEqual(['account-gone']);
    expect(await reasonsOf(others)).toEqual(['none']);
    expect(await eventsOf(app, NEEDS, [...withRole, ...inAccount])).toEqual([1, 1, 1, 1]);
  });
});

describe('what happened past Strapi', () => {
  const sweep = async (): Promise<void> => {
    await Promise.all(
      Array.from({ length: 4 }, () => getService(app.strapi, 'invitations').sweepAttention()),
    );
    await settled();
  };

  it('is found by the sweep, once, and is found to be over', async () => {
    const left = await Promise.all([inviter('admin', 70), inviter('user', 2), inviter('api-token', 2)]);
    const made = left.flatMap((one) => one.made);
    const database = app.database.connect();
    try {
      await database('admin_users').where({ id: left[0].id }).update({ is_active: false });
      await database('up_users').where({ id: left[1].id }).update({ blocked: true });
      await database('strapi_api_tokens').where({ id: left[2].id }).del();
      await sweep();
      expect(await reasonsOf(left[0].made)).toEqual(['inviter-blocked']);
      expect(await reasonsOf(left[1].made)).toEqual(['inviter-blocked']);
      expect(await reasonsOf(left[2].made)).toEqual(['inviter-gone']);
      expect(new Set(await eventsOf(app, NEEDS, made))).toEqual(new Set([1]));
      await database('admin_users').where({ id: left[0].id }).update({ is_active: true });
      await database('up_users').where({ id: left[1].id }).update({ blocked: false });
    } finally {
      await database.destroy();
    }
    await sweep();
    expect(await reasonsOf([...left[0].made, ...left[1].made])).toEqual(['none']);
    expect(await reasonsOf(left[2].made)).toEqual(['inviter-gone']);
    expect(new Set(await eventsOf(app, NEEDS, made))).toEqual(new Set([1]));
    expect(await statesOf(app, made)).toEqual({ pending: made.length });
  });

  it('is nobody’s work in the list of jobs', async () => {
    await sweep();
    const { body } = await admin.http.get(JOBS).query({ pageSize: 100 }).expect(200);
    const kinds = (body.data as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.includes('attention'))).toEqual([]);
    expect(body.meta.pagination.total).toBe(kinds.length);
  });
});
