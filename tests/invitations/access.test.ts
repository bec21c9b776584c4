import type { AdminAccount, App } from '../support';
import {
  checkIn,
  createAccount,
  createGroup,
  enter,
  member,
  membersOf,
  seatsOf,
  type SiteAccount,
  type SiteGroup,
} from '../stories/accounts';
import { call, register, registerByCode } from '../stories/answering';
import {
  act,
  addressBook,
  ADMIN,
  copiedToken,
  detailOf,
  edit,
  invite,
  inviteByMail,
  mailedToken,
  nameOf,
  PASSWORD,
} from '../stories/inviting';
import { startSite } from '../stories/site';

const CATALOGUE = [
  { key: 'invoices.view', label: 'See invoices', description: 'All of the account.' },
  { key: 'invoices.edit', label: 'Write invoices' },
];

let app: App;
let admin: AdminAccount;
let acme: SiteAccount;
let other: SiteAccount;
let staff: SiteGroup;
let buyers: SiteGroup;
let theirs: SiteGroup;
const somebody = addressBook('access');

beforeAll(async () => {
  app = await startSite({ permissions: { catalogue: CATALOGUE } });
  admin = await app.admin();
  acme = await createAccount(app, 'Acme');
  other = await createAccount(app, 'Other');
  staff = await createGroup(app, 'Staff');
  buyers = await createGroup(app, 'Buyers', acme);
  theirs = await createGroup(app, 'Theirs', other);
});
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

const offer = () => ({
  account: acme.documentId,
  groups: [staff.documentId, buyers.documentId],
  permissions: ['invoices.view'],
});

const shown = () => ({
  account: { documentId: acme.documentId, name: 'Acme', slug: 'acme' },
  groups: [
    { documentId: staff.documentId, name: 'Staff' },
    { documentId: buyers.documentId, name: 'Buyers' },
  ],
  permissions: ['invoices.view'],
});

const post = (body: Record<string, unknown>) => admin.http.post(ADMIN).send({ send: false, ...body });

describe('what an invitation gives', () => {
  it('is kept, and shown at creation, in the list, the detail, and to the invitee in words', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email, offer());
    expect(invitation).toMatchObject(shown());
    expect(await detailOf(admin.http, invitation)).toMatchObject(shown());
    const listed = await admin.http.get(ADMIN).query({ _q: email });
    expect(listed.body.data).toEqual([expect.objectContaining(shown())]);
    const { body } = await call(app.http, 'inspect', { token });
    expect(body.data).toMatchObject({
      account: { name: 'Acme', slug: 'acme' },
      groups: [{ name: 'Staff' }, { name: 'Buyers' }],
      permissions: [{ key: 'invoices.view', label: 'See invoices', description: 'All of the account.' }],
    });
  });

  it('is given at acceptance, in one answer', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email, { ...offer(), firstName: 'Grace' });
    const answer = await register(app, token, nameOf(email));
    expect(answer.status).toBe(200);
    expect(answer.body.membership).toEqual({
      documentId: expect.any(String),
      account: shown().account,
      user: {
        documentId: answer.body.user.documentId,
        username: nameOf(email),
        email,
        firstName: 'Grace',
        lastName: null,
      },
      owner: false,
      permissions: ['invoices.view'],
      groups: expect.arrayContaining(shown().groups),
      notifications: {},
      state: 'active',
      joinedAt: expect.any(String),
      lastLogin: null,
    });
    expect((await membersOf(app, acme)).map(({ user }) => user.email)).toContain(email);
  });

  it('filters the list', async () => {
    const emails = [somebody(), somebody()];
    await invite(admin.http, { email: emails[0], send: false, account: other.documentId });
    await invite(admin.http, {
      email: emails[1],
      send: false,
      groups: [theirs.documentId],
      account: other.documentId,
    });
    const found = async (query: Record<string, string>): Promise<string[]> =>
      (await admin.http.get(ADMIN).query(query)).body.data
        .map(({ email }: { email: string }) => email)
        .sort();
    expect(await found({ account: other.documentId })).toEqual([...emails].sort());
    expect(await found({ group: theirs.documentId })).toEqual([emails[1]]);
    expect(await found({ group: theirs.documentId, account: acme.documentId })).toEqual([]);
    expect(await found({ account: 'nobody' })).toEqual([]);
    expect(await found({ group: 'nobody' })).toEqual([]);
  });

  it('works for API tokens', async () => {
    const token = await app.apiToken({ type: 'full-access' });
    const answer = await token.post('/api/invitations').send({ email: somebody(), send: false, ...offer() });
    expect(answer.status).toBe(201);
    expect(answer.body.data).toMatchObject({ ...shown(), source: 'api-token' });
  });

  it('may be membership of a group of the whole site and nothing else', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email, { groups: [staff.documentId] });
    const answer = await register(app, token, nameOf(email));
    expect(answer.body).toMatchObject({ membership: null });
    const shownGroup = await admin.http.get(`/invitations/groups/${staff.documentId}/members`);
    expect(JSON.stringify(shownGroup.body.data)).toContain(email);
  });
});

describe('what cannot be given', () => {
  it.each([
    ['an account that does not exist', 'account', () => ({ account: 'nobody' })],
    ['a group that does not exist', 'groups', () => ({ groups: ['nobody'] })],
    ['a group of another account', 'groups', () => ({ ...offer(), groups: [theirs.documentId] })],
    ['a group of an account where none is named', 'groups', () => ({ groups: [buyers.documentId] })],
    ['permissions without an account', 'permissions', () => ({ permissions: ['invoices.view'] })],
    ['all permissions without an account', 'permissions', () => ({ permissions: 'all' })],
    ['an unknown permission', 'permissions', () => ({ ...offer(), permissions: ['invoices.burn'] })],
    ['permissions of another shape', 'permissions', () => ({ ...offer(), permissions: 'some' })],
    ['permissions that are no texts', 'permissions', () => ({ ...offer(), permissions: [1] })],
    ['groups that are no list', 'groups', () => ({ ...offer(), groups: 'Staff' })],
    ['an account that is no text', 'account', () => ({ account: { id: 1 } })],
  ])('is %s', async (_, field, body) => {
    const answer = await post({ email: somebody(), ...body() });
    expect(answer.status).toBe(400);
    expect(answer.body.error.name).toBe('ValidationError');
    expect(answer.body.error.details.errors[0].path[0]).toBe(field);
  });

  it('a wrong row of a batch fails alone', async () => {
    const answer = await admin.http.post(`${ADMIN}/batch`).send({
      invitations: [
        { email: somebody(), send: false, ...offer() },
        { email: somebody(), send: false, account: 'nobody' },
        { email: somebody(), send: false },
      ],
    });
    expect(answer.body).toMatchObject({
      data: [{ status: 'created' }, { status: 'failed', error: { status: 400 } }, { status: 'created' }],
      meta: { created: 2, failed: 1 },
    });
  });
});

describe('one address and several accounts', () => {
  it('holds one pending invitation per account', async () => {
    const email = somebody();
    const first = await invite(admin.http, { email, send: false, account: acme.documentId });
    await invite(admin.http, { email, send: false, account: other.documentId });
    await invite(admin.http, { email, send: false });
    const again = await post({ email, account: acme.documentId });
    expect(again.body.error).toMatchObject({
      status: 409,
      name: 'InvitationPending',
      details: { documentId: first.documentId },
    });
  });

  it('an existing user is invited into an account, but not to the site', async () => {
    const email = somebody();
    const user = await app.user({ email, username: nameOf(email), password: PASSWORD, isProved: true });
    expect((await post({ email })).body.error.name).toBe('UserExists');
    await enter(app, acme, user, { permissions: ['invoices.edit'] });
    expect((await post({ email, account: acme.documentId })).body.error).toMatchObject({
      status: 409,
      name: 'AlreadyMember',
    });
    const second = await enter(app, other, user);
    expect(second.membership).toMatchObject({ account: { name: 'Other' }, permissions: [] });
  });

  it('the check says what would come of it', async () => {
    const email = somebody();
    expect(await checkIn(admin.http, email, acme)).toMatchObject({ status: 'free' });
    const invitation = await invite(admin.http, { email, send: false, account: acme.documentId });
    expect(await checkIn(admin.http, email, acme)).toMatchObject({
      status: 'invited',
      invitation: { documentId: invitation.documentId },
    });
    await act(admin.http, invitation, 'cancel');
    const mine = await member(app, acme, email);
    expect(await checkIn(admin.http, email, acme)).toEqual({
      email,
      status: 'member',
      invitation: null,
      user: { documentId: mine.documentId, username: mine.username },
    });
    expect(await checkIn(admin.http, email, other)).toMatchObject({ status: 'user' });
    const unknown = await admin.http.get(`${ADMIN}/check`).query({ email, account: 'nobody' });
    expect(unknown.body.error).toMatchObject({ status: 400, name: 'ValidationError' });
  });
});

describe('editing', () => {
  it('changes permissions and groups, and leaves the link as it is', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email, offer());
    const changed = await edit(admin.http, invitation, { permissions: 'all', groups: [staff.documentId] });
    expect(changed.body.data).toMatchObject({
      account: shown().account,
      permissions: 'all',
      groups: [{ name: 'Staff' }],
    });
    const answer = await register(app, token, nameOf(email));
    expect(answer.body.membership).toMatchObject({ permissions: 'all', groups: [{ name: 'Staff' }] });
  });

  it('another account is another link: the old one says so, the new one is mailed', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email, { account: acme.documentId });
    const refused = await edit(admin.http, invitation, {
      account: other.documentId,
      groups: [buyers.documentId],
    });
    expect(refused.body.error).toMatchObject({ status: 400, name: 'ValidationError' });
    const moved = await edit(admin.http, invitation, { account: other.documentId });
    expect(moved.body.data).toMatchObject({ account: { name: 'Other' }, permissions: [] });
    expect((await register(app, token, nameOf(email))).body.error.name).toBe('InvitationReplaced');
    const fresh = await mailedToken(app, email, 2);
    expect((await register(app, fresh, nameOf(email))).body.membership).toMatchObject({
      account: { name: 'Other' },
    });
    expect((await call(app.http, 'inspect', { token })).body.error.name).toBe('InvitationUsed');
  });

  it('to the site itself loses the permissions with the account', async () => {
    const invitation = await invite(admin.http, {
      email: somebody(),
      send: false,
      account: acme.documentId,
      permissions: 'all',
    });
    const moved = await edit(admin.http, invitation, { account: null });
    expect(moved.body.data).toMatchObject({ account: null, permissions: [] });
  });

  it('does not lead a member into the account a second time', async () => {
    const email = somebody();
    await member(app, acme, email);
    const invitation = await invite(admin.http, { email, send: false, account: other.documentId });
    const answer = await edit(admin.http, invitation, { account: acme.documentId });
    expect(answer.body.error).toMatchObject({ status: 409, name: 'AlreadyMember' });
    const toSite = await edit(admin.http, invitation, { account: null });
    expect(toSite.body.error).toMatchObject({ status: 409, name: 'UserExists' });
  });
});

describe('seats', () => {
  const limited = (seats: number) => createAccount(app, `Limited ${somebody()}`, { seats });

  it('are reserved by pending invitations and released by ended ones', async () => {
    const account = await limited(2);
    const into = { account: account.documentId, send: false };
    const [first, second] = [
      await invite(admin.http, { email: somebody(), ...into }),
      await invite(admin.http, { email: somebody(), ...into }),
    ];
    expect(await seatsOf(app, account)).toEqual({ limit: 2, used: 0, reserved: 2 });
    const full = await post({ email: somebody(), ...into });
    expect(full.body.error).toMatchObject({
      status: 409,
      name: 'SeatLimitReached',
      details: { limit: 2, used: 0, reserved: 2 },
    });
    await act(admin.http, first, 'cancel');
    expect(await seatsOf(app, account)).toEqual({ limit: 2, used: 0, reserved: 1 });
    await call(app.http, 'decline', { token: await copiedToken(admin.http, second) });
    expect(await seatsOf(app, account)).toEqual({ limit: 2, used: 0, reserved: 0 });
    const email = somebody();
    const accepted = await invite(admin.http, { email, ...into });
    const token = await copiedToken(admin.http, accepted);
    await registerByCode(app, token, { email, username: nameOf(email) });
    expect(await seatsOf(app, account)).toEqual({ limit: 2, used: 1, reserved: 0 });
  });

  it('are released by the clock, whether or not anybody has swept', async () => {
    const account = await limited(1);
    const into = { account: account.documentId, send: false };
    const former = await invite(admin.http, { email: somebody(), ...into });
    app.clock.advance('8d');
    expect(await seatsOf(app, account)).toEqual({ limit: 1, used: 0, reserved: 0 });
    await invite(admin.http, { email: somebody(), ...into });
    const { timeline, status } = await detailOf(admin.http, former);
    expect(status).toBe('expired');
    expect(timeline.map(({ name }) => name)).toContain('invitation.expired');
    for (const verb of ['resend', 'extend'] as const) {
      const answer = await act(admin.http, former, verb);
      expect(answer.body.error).toMatchObject({ status: 409, name: 'SeatLimitReached' });
    }
    expect((await edit(admin.http, former, { expiresIn: '1d' })).body.error.name).toBe('SeatLimitReached');
    expect((await edit(admin.http, former, { firstName: 'Ada' })).status).toBe(200);
  });

  it('are not needed twice by who is pending already', async () => {
    const account = await limited(1);
    const invitation = await invite(admin.http, { email: somebody(), account: account.documentId });
    for (const verb of ['resend', 'extend'] as const) {
      expect((await act(admin.http, invitation, verb)).status).toBe(200);
    }
    expect((await edit(admin.http, invitation, { expiresIn: '1d' })).status).toBe(200);
    expect((await admin.http.get(`${ADMIN}/${invitation.documentId}/link`)).status).toBe(200);
  });

  it('decide row by row in a batch', async () => {
    const account = await limited(2);
    const answer = await admin.http.post(`${ADMIN}/batch`).send({
      invitations: [1, 2, 3, 4].map(() => ({ email: somebody(), send: false, account: account.documentId })),
    });
    expect(answer.body.data.map(({ status }: { status: string }) => status)).toEqual([
      'created',
      'created',
      'failed',
      'failed',
    ]);
    expect(answer.body.data[3].error).toMatchObject({ status: 409, name: 'SeatLimitReached' });
    expect(await seatsOf(app, account)).toEqual({ limit: 2, used: 0, reserved: 2 });
  });

  it('a move into a full account is refused', async () => {
    const account = await limited(0);
    const invitation = await invite(admin.http, { email: somebody(), send: false, account: acme.documentId });
    const answer = await edit(admin.http, invitation, { account: account.documentId });
    expect(answer.body.error).toMatchObject({ status: 409, name: 'SeatLimitReached' });
    expect(await detailOf(admin.http, invitation)).toMatchObject({ account: { name: 'Acme' } });
  });
});

describe('the form', () => {
  it('offers accounts with their seats, groups and the catalogue', async () => {
    const { data } = (await admin.http.get('/invitations/options')).body;
    expect(data.accounts).toContainEqual({
      ...shown().account,
      seats: { limit: null, used: expect.any(Number), reserved: expect.any(Number) },
    });
    expect(data.groups).toEqual(
      expect.arrayContaining([
        { documentId: staff.documentId, name: 'Staff', account: null },
        {
          documentId: buyers.documentId,
          name: 'Buyers',
          account: { documentId: acme.documentId, name: 'Acme' },
        },
      ]),
    );
    expect(data.permissions.map(({ key }: { key: string }) => key)).toEqual(
      expect.arrayContaining(['members.invite', 'invoices.view', 'invoices.edit']),
    );
    expect(data).toMatchObject({ required: [], allowDirectMembership: false });
  });
});
