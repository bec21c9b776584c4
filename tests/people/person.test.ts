import { getService } from '../../server/kernel/get-service';
import { tokenIn } from '../invitations/links';
import { startApp, type App, type Caller } from '../support';
import {
  eventsNamed,
  invite,
  join,
  logIn,
  makeAccount,
  makeUser,
  PASSWORD,
  PEOPLE,
  removeMember,
  type Account,
} from './society';

let app: App;
let http: Caller;
let acme: Account;

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } }, env: { JWT_MANAGEMENT: 'refresh' } });
  app.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  app.strapi.config.set('plugin::users-permissions.sessions.httpOnly', false);
  ({ http } = await app.admin());
  acme = await makeAccount(http, 'Acme');
});
afterAll(() => app.stop());

const pageOf = async ({ documentId }: { documentId: string }) => {
  const { status, body } = await http.get(`${PEOPLE}/user/${documentId}`);
  if (status !== 200) throw new Error(`No page: ${JSON.stringify(body)}`);
  return body.data;
};

describe('the page of a person', () => {
  it('shows memberships, invitations, profile and what happened', async () => {
    await invite(http, {
      email: 'ann@site.test',
      account: acme.documentId,
      permissions: ['members.read'],
      send: true,
    });
    const registered = await app.http.post('/api/invitations/register').send({
      token: tokenIn(await app.mail.waitForMail('ann@site.test')),
      username: 'ann',
      password: PASSWORD,
      firstName: 'Ann',
      countryCode: 'DE',
    });
    expect(registered.status).toBe(200);
    await invite(http, { email: 'ann@site.test', account: (await makeAccount(http, 'Second')).documentId });
    const page = await pageOf({ documentId: registered.body.user.documentId });
    expect(page).toMatchObject({
      kind: 'user',
      email: 'ann@site.test',
      state: 'active',
      firstName: 'Ann',
      pendingInvitations: 1,
      blocked: false,
      role: { type: 'authenticated' },
      profile: { firstName: 'Ann', lastName: null, phone: null, countryCode: 'DE' },
    });
    expect(page.memberships).toEqual([
      {
        documentId: expect.any(String),
        account: { documentId: acme.documentId, name: 'Acme', slug: 'acme' },
        owner: false,
        permissions: ['members.read'],
        groups: [],
        joinedAt: expect.any(String),
      },
    ]);
    expect(page.invitations.map(({ status }: { status: string }) => status)).toEqual(['pending', 'accepted']);
    const names = page.activity.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'invitation.created',
        'invitation.accepted',
        'membership.created',
        'invitation.sent',
      ]),
    );
    expect(JSON.stringify(page)).not.toMatch(/"(token|password|nonce|publicId)"/i);
  });

  it('tells of what the person lost', async () => {
    const user = await makeUser(app, 'leaver');
    await join(app, user.id, acme);
    await removeMember(app, user.id, acme);
    const page = await pageOf(user);
    expect(page).toMatchObject({ state: 'removed', memberships: [] });
    expect(page.activity.map(({ name }: { name: string }) => name)).toEqual([
      'membership.removed',
      'membership.created',
    ]);
  });

  it('tells nothing of others', async () => {
    const [one, other] = [await makeUser(app, 'one'), await makeUser(app, 'other')];
    await join(app, other.id, acme);
    expect((await pageOf(one)).activity).toEqual([]);
  });

  it.each(['none', '%00', 'x'.repeat(65), "a'b"])('of "%s" is not found', async (id) => {
    const { status, body } = await http.get(`${PEOPLE}/user/${encodeURIComponent(id)}`);
    expect({ status, name: body.error.name }).toEqual({ status: 404, name: 'NotFoundError' });
  });
});

describe('editing a person', () => {
  it('writes the profile, clears what is blank, and leaves the rest', async () => {
    const user = await makeUser(app, 'edited');
    const edit = (body: object) => http.put(`${PEOPLE}/user/${user.documentId}`).send(body);
    await edit({ firstName: ' Ada ', phone: '+4930123456', countryCode: 'GB' });
    const { body } = await edit({ firstName: '', lastName: 'King' });
    expect(body.data.profile).toEqual({
      firstName: null,
      lastName: 'King',
      phone: '+4930123456',
      countryCode: 'GB',
    });
    const told = await eventsNamed(app, 'person.updated');
    expect(told.at(-1)).toMatchObject({
      actorKind: 'admin',
      subjectDocumentId: user.documentId,
      changes: { firstName: null, lastName: 'King' },
    });
  });

  it('blocks at once, and lets in again', async () => {
    const user = await makeUser(app, 'troubled');
    const { jwt } = await logIn(app, 'troubled');
    const me = () => app.http.get('/api/users/me').set('Authorization', `Bearer ${jwt}`);
    expect((await me()).status).toBe(200);
    const blocked = await http.put(`${PEOPLE}/user/${user.documentId}`).send({ blocked: true });
    expect(blocked.body.data).toMatchObject({ state: 'blocked', blocked: true });
    expect((await me()).status).toBe(401);
    const back = await http.put(`${PEOPLE}/user/${user.documentId}`).send({ blocked: false });
    expect(back.body.data).toMatchObject({ state: 'active', blocked: false });
    expect((await me()).status).toBe(200);
  });

  it('leaves no trace where nothing is changed', async () => {
    const user = await makeUser(app, 'unchanged');
    const before = (await eventsNamed(app, 'person.updated')).length;
    for (const body of [{}, { blocked: false }]) {
      expect((await http.put(`${PEOPLE}/user/${user.documentId}`).send(body)).status).toBe(200);
    }
    expect(await eventsNamed(app, 'person.updated')).toHaveLength(before);
  });
});

describe('ending the sessions of a person', () => {
  it('makes them log in again', async () => {
    const user = await makeUser(app, 'roamer');
    const { refreshToken } = await logIn(app, 'roamer');
    const { status } = await http.post(`${PEOPLE}/user/${user.documentId}/revoke-sessions`).send({});
    expect(status).toBe(200);
    const refreshed = await app.http.post('/api/auth/refresh').send({ refreshToken });
    expect(refreshed.status).toBe(401);
    expect(await eventsNamed(app, 'person.sessions-revoked')).toEqual([
      expect.objectContaining({ subjectDocumentId: user.documentId }),
    ]);
  });
});

describe('bad input', () => {
  it.each([
    ['GET', '?state=gone'],
    ['GET', '?page=0'],
    ['GET', '?pageSize=101'],
    ['GET', '?page=1.5'],
    ['GET', '?sort=email:asc'],
    ['GET', '?_q=%00'],
    ['GET', `?_q=${'x'.repeat(300)}`],
    ['GET', '?account[id]=1'],
    ['GET', '?account='],
    ['GET', '?group=a&group=b'],
    ['GET', '?nonsense=1'],
  ])('%s people%s is refused', async (_, query) => {
    const { status, body } = await http.get(`${PEOPLE}${query}`);
    expect({ status, name: body.error.name }).toEqual({ status: 400, name: 'ValidationError' });
  });

  it.each([
    [{ firstName: 7 }],
    [{ firstName: 'x'.repeat(101) }],
    [{ lastName: 'two\nlines' }],
    [{ phone: '123' }],
    [{ countryCode: 'XX' }],
    [{ blocked: 'yes' }],
    [{ blocked: null }],
    [{ email: 'new@site.test' }],
    [{ role: 1 }],
    [[]],
    [{ firstName: 'a\u0000b' }],
  ])('PUT %j is refused and changes nothing', async (body) => {
    const users = getService(app.strapi, 'users');
    const user = await makeUser(app, `bad-${Math.random().toString(36).slice(2)}`);
    const answer = await http.put(`${PEOPLE}/user/${user.documentId}`).send(body);
    expect({ status: answer.status, name: answer.body.error.name }).toEqual({
      status: 400,
      name: 'ValidationError',
    });
    expect(await users.readProfile(user.id)).toEqual({
      firstName: null,
      lastName: null,
      phone: null,
      countryCode: null,
    });
    expect((await users.findById(user.id))?.blocked).toBe(false);
  });

  it('sessions are not ended with a body that says something, or of nobody', async () => {
    const user = await makeUser(app, 'talked-about');
    const path = `${PEOPLE}/user/${user.documentId}/revoke-sessions`;
    expect((await http.post(path).send({ all: true })).status).toBe(400);
    expect((await http.post(`${PEOPLE}/user/none/revoke-sessions`).send({})).status).toBe(404);
  });
});

describe('who may', () => {
  const READ = 'plugin::invitations.people.read';
  const UPDATE = 'plugin::invitations.people.update';

  it.each([
    ['nothing', [], [403, 403, 403, 403]],
    ['people.read', [READ], [200, 200, 403, 403]],
    ['people.update', [UPDATE], [403, 403, 200, 200]],
  ])('with %s', async (name, actions, expected) => {
    const user = await makeUser(app, `seen-by-${name.replace(/\W/g, '-')}`);
    const admin = await app.adminWithPermissions(actions);
    const one = `${PEOPLE}/user/${user.documentId}`;
    const answers = [
      await admin.http.get(PEOPLE),
      await admin.http.get(one),
      await admin.http.put(one).send({}),
      await admin.http.post(`${one}/revoke-sessions`).send({}),
    ];
    expect(answers.map(({ status }) => status)).toEqual(expected);
  });

  it('without a log-in, nobody', async () => {
    expect((await app.http.get(PEOPLE)).status).toBe(401);
  });
});
