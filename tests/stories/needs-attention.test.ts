import type { AdminAccount, App } from '../support';
import { call, logIn, register } from './answering';
import {
  act,
  addressBook,
  ADMIN,
  detailOf,
  edit,
  invite,
  mailedToken,
  namesOf,
  nameOf,
  PASSWORD,
} from './inviting';
import { createRole, may, ROLE, startSite, type SiteRole, userOf } from './site';

/** Editors may give the ordinary role and no other. */
const CONFIG = {
  roles: { grantableBy: { 'strapi-editor': ['authenticated'] } },
};
const INVITER = may('read', 'create', 'update', 'resend', 'extend', 'copy-link');

let app: App;
let admin: AdminAccount;
let vip: SiteRole;
let authenticated: SiteRole;
let editorRoleId: number;
const somebody = addressBook('attention');

beforeAll(async () => {
  app = await startSite(CONFIG);
  admin = await app.admin();
  vip = await createRole(app, 'vip');
  authenticated = await app.strapi.db.query(ROLE).findOne({ where: { type: 'authenticated' } });
  const editor = await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
  editorRoleId = editor.id;
  await app.strapi.service('admin::role').assignPermissions(
    editorRoleId,
    INVITER.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
  );
});
afterAll(() => app.stop());

const changeAdmin = (id: number, data: Record<string, unknown>) =>
  app.strapi.db.query('admin::user').update({ where: { id }, data });

const makeEditor = (id: number) => changeAdmin(id, { roles: [editorRoleId] });

const attentionOf = async (invitation: { documentId: string }) =>
  (await detailOf(admin.http, invitation)).needsAttention;

/** Those that the list has for a reason. */
const listedFor = async (reason: string): Promise<string[]> => {
  const { body } = await admin.http
    .get(`/invitations/invitations?pageSize=100&attention=${reason}`)
    .expect(200);
  return (body.data as { documentId: string }[]).map(({ documentId }) => documentId);
};

interface Case {
  reason: string;
  spoil: (inviter: AdminAccount, role: SiteRole) => Promise<unknown>;
  /** How an administrator puts it right. */
  mend: 'resend' | 'edit';
}

const CASES: [string, Case][] = [
  [
    'the inviter is gone',
    {
      reason: 'inviter-gone',
      spoil: ({ id }) => app.strapi.db.query('admin::user').delete({ where: { id } }),
      mend: 'resend',
    },
  ],
  [
    'the inviter is inactive',
    { reason: 'inviter-blocked', spoil: ({ id }) => changeAdmin(id, { isActive: false }), mend: 'resend' },
  ],
  [
    'the inviter is blocked',
    { reason: 'inviter-blocked', spoil: ({ id }) => changeAdmin(id, { blocked: true }), mend: 'edit' },
  ],
  [
    'the role is gone',
    {
      reason: 'role-gone',
      spoil: (_, { id }) => app.strapi.db.query(ROLE).delete({ where: { id } }),
      mend: 'edit',
    },
  ],
  [
    'the inviter may no longer give the role',
    { reason: 'role-not-grantable', spoil: ({ id }) => makeEditor(id), mend: 'resend' },
  ],
];

describe.each(CASES)('where %s', (_, { reason, spoil, mend }) => {
  it('the invitee gets a 409, nothing is made, and the administrator is told why', async () => {
    const inviter = await app.adminWithPermissions(INVITER);
    const role = await createRole(app, `of-${reason}-${mend}`);
    const email = somebody();
    const invitation = await invite(inviter.http, { email, role: role.documentId });
    const token = await mailedToken(app, email);
    await spoil(inviter, role);

    for (let tries = 0; tries < 2; tries += 1) {
      const refused = await register(app, token, nameOf(email));
      expect(refused.body.error).toMatchObject({
        status: 409,
        name: 'InvitationNeedsAttention',
        details: {},
      });
      expect(JSON.stringify(refused.body)).not.toContain(reason);
    }
    expect(await userOf(app, email)).toBeNull();
    expect(await detailOf(admin.http, invitation)).toMatchObject({
      status: 'pending',
      needsAttention: { reason, message: expect.any(String) },
    });
    expect(await listedFor(reason)).toContain(invitation.documentId);
    const told = (await namesOf(admin.http, invitation)).filter(
      (name) => name === 'invitation.needs-attention',
    );
    expect(told).toHaveLength(1);

    const mended =
      mend === 'resend'
        ? await act(admin.http, invitation, 'resend')
        : await edit(admin.http, invitation, { role: vip.documentId });
    expect(mended.body.data).toMatchObject({ needsAttention: null });
    expect(await listedFor(reason)).not.toContain(invitation.documentId);
    expect((await register(app, token, nameOf(email))).status).toBe(200);
    expect((await userOf(app, email))?.role.type).toBe(mend === 'edit' ? 'vip' : role.type);
  });
});

describe('vouching', () => {
  it('whoever resends vouches: that the first inviter is gone does not matter any more', async () => {
    const inviter = await app.adminWithPermissions(INVITER);
    const email = somebody();
    const invitation = await invite(inviter.http, { email, role: vip.documentId });
    await act(admin.http, invitation, 'resend');
    await app.strapi.db.query('admin::user').delete({ where: { id: inviter.id } });
    expect((await register(app, await mailedToken(app, email), nameOf(email))).status).toBe(200);
    expect((await detailOf(admin.http, invitation)).invitedBy).toEqual({ kind: 'admin', name: 'Ada Admin' });
  });

  it('an existing user is refused as well where nobody vouches, and keeps what they have', async () => {
    const inviter = await app.adminWithPermissions(INVITER);
    const email = somebody();
    const invitation = await invite(inviter.http, { email, role: vip.documentId });
    const user = await app.user({ email, username: nameOf(email), password: PASSWORD, isProved: true });
    await changeAdmin(inviter.id, { isActive: false });
    const token = await mailedToken(app, email);
    expect((await call(user.http, 'accept', { token })).body.error.name).toBe('InvitationNeedsAttention');
    expect((await userOf(app, email))?.role.type).toBe('authenticated');
    expect(await attentionOf(invitation)).toMatchObject({ reason: 'inviter-blocked' });
    expect((await logIn(app, email)).status).toBe(200);
  });

  it('a resend is refused where the role is gone, and says what to do', async () => {
    const role = await createRole(app, 'doomed');
    const invitation = await invite(admin.http, { email: somebody(), role: role.documentId });
    await app.strapi.db.query(ROLE).delete({ where: { id: role.id } });
    const answer = await act(admin.http, invitation, 'resend');
    expect(answer.body.error).toMatchObject({ status: 400, name: 'ValidationError' });
    expect(answer.body.error.message).toContain('choose another role');
  });
});

describe('nobody grants more than they may', () => {
  it('at create, batch, edit, resend and copying the link', async () => {
    const inviter = await app.adminWithPermissions(INVITER);
    await makeEditor(inviter.id);
    const { http } = inviter;
    expect(
      (await http.post(ADMIN).send({ email: somebody(), role: vip.documentId })).body.error,
    ).toMatchObject({
      status: 403,
      name: 'PermissionCeiling',
    });
    const batch = await http
      .post(`${ADMIN}/batch`)
      .send({ invitations: [{ email: somebody(), role: vip.documentId }, { email: somebody() }] });
    expect(batch.body).toMatchObject({
      data: [{ status: 'failed', error: { status: 403, name: 'PermissionCeiling' } }, { status: 'created' }],
      meta: { created: 1, failed: 1 },
    });
    const mine = await invite(http, { email: somebody(), role: authenticated.documentId });
    expect((await edit(http, mine, { role: vip.documentId })).body.error.name).toBe('PermissionCeiling');
    const theirs = await invite(admin.http, { email: somebody(), role: vip.documentId });
    for (const answer of [
      await act(http, theirs, 'resend'),
      await edit(http, theirs, { firstName: 'Grace' }),
      await http.get(`${ADMIN}/${theirs.documentId}/link`),
    ]) {
      expect(answer.body.error).toMatchObject({ status: 403, name: 'PermissionCeiling' });
    }
    expect((await detailOf(admin.http, theirs)).firstName).toBeNull();
  });

  it('and nobody gives the role of the anonymous visitor', async () => {
    const open = await app.strapi.db.query(ROLE).findOne({ where: { type: 'public' } });
    const answer = await admin.http.post(ADMIN).send({ email: somebody(), role: open.documentId });
    expect(answer.body.error).toMatchObject({ status: 403, name: 'PermissionCeiling' });
  });

  it('the form offers what may be given', async () => {
    const inviter = await app.adminWithPermissions(INVITER);
    await makeEditor(inviter.id);
    const typesFor = async ({ http }: AdminAccount): Promise<string[]> =>
      (await http.get('/invitations/options')).body.data.roles.map(({ type }: SiteRole) => type);
    expect(await typesFor(inviter)).toEqual(['authenticated']);
    expect(await typesFor(admin)).toEqual(expect.arrayContaining(['authenticated', 'vip']));
    expect(await typesFor(admin)).not.toContain('public');
  });
});
