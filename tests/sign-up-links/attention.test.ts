import { outcomeOf } from '../races/contest';
import { createAccount, createGroup, membersOf, seatsOf, type SiteAccount } from '../stories/accounts';
import { addressBook, invite } from '../stories/inviting';
import { createRole, ROLE, startSite, userOf, type SiteRole } from '../stories/site';
import type { AdminAccount, App } from '../support';
import {
  act,
  askForCode,
  confirm,
  copiedToken,
  createLink,
  edit,
  inspect,
  linkOf,
  LINKS,
  register,
  type ShownLink,
} from './signing-up';

jest.setTimeout(120_000);

const VERBS = ['read', 'create', 'update', 'pause', 'resume', 'revoke', 'rotate', 'copy-link'];
const ACTIONS = VERBS.map((name) => `plugin::invitations.sign-up-links.${name}`);

let app: App;
let admin: AdminAccount;
let editorRoleId: number;
const somebody = addressBook('attended');

beforeAll(async () => {
  // Editors may give the ordinary role and no other.
  app = await startSite({ roles: { grantableBy: { 'strapi-editor': ['authenticated'] } } });
  admin = await app.admin();
  const editor = await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
  editorRoleId = editor.id;
  await app.strapi.service('admin::role').assignPermissions(
    editorRoleId,
    ACTIONS.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
  );
});
beforeEach(() => app.clock.reset());
afterAll(() => app.stop());

const changeAdmin = (id: number, data: Record<string, unknown>) =>
  app.strapi.db.query('admin::user').update({ where: { id }, data });
const makeEditor = (id: number) => changeAdmin(id, { roles: [editorRoleId] });

interface Made {
  author: AdminAccount;
  role: SiteRole;
  account: SiteAccount;
  group: { documentId: string };
}

interface Case {
  reason: string;
  spoil: (made: Made) => Promise<unknown>;
  /** What is named instead, where vouching for it is not enough. */
  instead?: Record<string, unknown>;
}

const removed = async (path: string) => admin.http.delete(path).expect(200);

const CASES: [string, Case][] = [
  [
    'whoever made it is gone',
    {
      reason: 'inviter-gone',
      spoil: ({ author }) => app.strapi.db.query('admin::user').delete({ where: { id: author.id } }),
    },
  ],
  [
    'whoever made it is blocked',
    { reason: 'inviter-blocked', spoil: ({ author }) => changeAdmin(author.id, { blocked: true }) },
  ],
  [
    'whoever made it may no longer give its role',
    { reason: 'role-not-grantable', spoil: ({ author }) => makeEditor(author.id) },
  ],
  [
    'its role is gone',
    {
      reason: 'role-gone',
      spoil: ({ role }) => app.strapi.db.query(ROLE).delete({ where: { id: role.id } }),
      instead: { role: null },
    },
  ],
  [
    'its account is gone',
    {
      reason: 'account-gone',
      spoil: ({ account }) => removed(`/invitations/accounts/${account.documentId}`),
      instead: { account: null, permissions: [], groups: [] },
    },
  ],
];

describe.each(CASES)('where %s', (what, { reason, spoil, instead = {} }) => {
  const make = async (): Promise<Made & { link: ShownLink; token: string }> => {
    const author = await app.adminWithPermissions(ACTIONS);
    const role = await createRole(app, `for-${somebody()}`);
    const account = await createAccount(app, `For ${what}`);
    const group = await createGroup(app, `For ${what} ${somebody()}`);
    const answer = await author.http.post(LINKS).send({
      name: what,
      role: role.documentId,
      account: account.documentId,
      groups: [group.documentId],
      permissions: ['members.read'],
    });
    const link: ShownLink = answer.body.data;
    return { author, role, account, group, link, token: await copiedToken(app, link) };
  };

  it('nobody is sent a code, and administrators are told why', async () => {
    const made = await make();
    const { link, token } = made;
    await spoil(made);
    const email = somebody();
    for (let tries = 0; tries < 2; tries += 1) {
      const refused = await register(app, token, email);
      expect(refused.body.error).toMatchObject({
        status: 409,
        name: 'InvitationNeedsAttention',
        details: {},
      });
      expect(JSON.stringify(refused.body)).not.toContain(reason);
    }
    expect(app.mail.to(email)).toEqual([]);
    const shown = await linkOf(app, link);
    expect(shown).toMatchObject({
      state: 'active',
      needsAttention: { reason, message: expect.any(String) },
    });
    expect(shown.timeline.filter(({ name }) => name === 'sign-up-link.needs-attention')).toHaveLength(1);
  });

  it('a code that was on its way lets nobody in; whoever edits the link vouches for it, and then it does', async () => {
    const made = await make();
    const { link, token } = made;
    const email = somebody();
    const { challenge, code } = await askForCode(app, token, email);
    await spoil(made);
    expect(outcomeOf(await confirm(app, challenge, code))).toBe('409 InvitationNeedsAttention');
    expect(await userOf(app, email)).toBeNull();
    expect(await linkOf(app, link)).toMatchObject({ uses: 0, needsAttention: { reason } });
    const mended = await edit(admin.http, link, instead).expect(200);
    expect(mended.body.data.needsAttention).toBeNull();
    // Another account is another link.
    const isMoved = Object.hasOwn(instead, 'account');
    expect(outcomeOf(await confirm(app, challenge, code))).toBe(isMoved ? '410 SignUpLinkRevoked' : '200');
    expect((await linkOf(app, link)).uses).toBe(isMoved ? 0 : 1);
  });
});

describe('where the account is full', () => {
  it('nobody is sent a code, is told how many seats there are, or is let in later', async () => {
    const account = await createAccount(app, 'Full', { seats: 2 });
    const link = await createLink(app, { account: account.documentId });
    const token = await copiedToken(app, link);
    const [late, later] = [somebody(), somebody()];
    const waiting = await askForCode(app, token, late);
    for (const email of [somebody(), somebody()]) {
      await invite(admin.http, { email, account: account.documentId, send: false });
    }
    expect(await seatsOf(app, account)).toEqual({ limit: 2, used: 0, reserved: 2 });
    for (const refused of [
      await register(app, token, later),
      await confirm(app, waiting.challenge, waiting.code),
    ]) {
      expect(refused.body.error).toMatchObject({ status: 409, name: 'SeatLimitReached', details: {} });
    }
    expect(app.mail.to(later)).toEqual([]);
    expect(await userOf(app, late)).toBeNull();
    expect(await membersOf(app, account)).toEqual([]);
    expect(await linkOf(app, link)).toMatchObject({ uses: 0, needsAttention: { reason: 'no-seat' } });
    await admin.http.put(`/invitations/accounts/${account.documentId}`).send({ seats: 3 }).expect(200);
    expect(outcomeOf(await confirm(app, waiting.challenge, waiting.code))).toBe('200');
    expect(await linkOf(app, link)).toMatchObject({ uses: 1, needsAttention: null });
  });
});

describe('an administrator who may not give the role of a link', () => {
  it('neither makes, edits, resumes, rotates nor copies one, but may pause and revoke it', async () => {
    const role = await createRole(app, 'beyond-editors');
    const link = await createLink(app, { role: role.documentId });
    const token = await copiedToken(app, link);
    const editor = await app.adminWithPermissions([]);
    await makeEditor(editor.id);
    const { http } = editor;
    const refused = [
      await http.post(LINKS).send({ name: 'Mine', role: role.documentId }),
      await edit(http, link, { name: 'Mine now' }),
      await act(http, link, 'rotate'),
      await act(http, link, 'resume'),
      await http.get(`${LINKS}/${link.documentId}/link`),
    ];
    expect(refused.map(outcomeOf)).toEqual(refused.map(() => '403 PermissionCeiling'));
    expect(outcomeOf(await inspect(app, token))).toBe('200');
    expect(outcomeOf(await act(http, link, 'pause'))).toBe('200');
    expect(outcomeOf(await act(http, link, 'resume'))).toBe('403 PermissionCeiling');
    expect((await linkOf(app, link)).state).toBe('paused');
    // A role that they may give makes it theirs to vouch for.
    expect(outcomeOf(await edit(http, link, { role: null }))).toBe('200');
    expect(outcomeOf(await act(http, link, 'resume'))).toBe('200');
    expect(outcomeOf(await act(http, link, 'revoke'))).toBe('200');
  });
});
