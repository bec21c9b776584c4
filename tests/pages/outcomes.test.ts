import { startApp, type App } from '../support';
import { Invitee, textOf } from './invitee';
import { invite, rowOf } from './inviting';

let app: App;
beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
});
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

const PASSWORD = 'correct horse battery';

const act = async (documentId: string, verb: string, body: object = {}): Promise<void> => {
  const admin = await app.admin();
  const answer = await admin.http.post(`/invitations/invitations/${documentId}/${verb}`).send(body);
  if (answer.status !== 200) throw new Error(`${verb}: ${JSON.stringify(answer.body)}`);
};

describe('a link that cannot be used any more says what happened and what to do next', () => {
  it('used', async () => {
    const invited = await invite(app, 'used@site.test');
    const visitor = new Invitee(app.url);
    const page = await visitor.open(invited.link);
    await visitor.send(page, '/invite/register', { username: 'used', password: PASSWORD });

    const opened = await visitor.open(invited.link);
    expect(opened.status).toBe(410);
    const text = textOf(opened.html);
    expect(text).toContain('Link already used');
    expect(text).toContain('contact the person who invited you and ask for a new invitation');

    const again = await visitor.send(page, '/invite/register', { username: 'used2', password: PASSWORD });
    expect(again.status).toBe(410);
    expect(textOf(again.html)).toContain('Link already used');
  });

  it('cancelled', async () => {
    const invited = await invite(app, 'cancelled@site.test');
    const visitor = new Invitee(app.url);
    const page = await visitor.open(invited.link);
    await act(invited.documentId, 'cancel');
    expect((await visitor.open(invited.link)).status).toBe(410);
    const late = await visitor.send(page, '/invite/register', { username: 'cancelled', password: PASSWORD });
    expect(late.status).toBe(410);
    expect(textOf(late.html)).toContain('Invitation cancelled');
    expect(textOf(late.html)).toContain('contact the person who invited you');
  });

  it('replaced', async () => {
    const invited = await invite(app, 'replaced@site.test');
    await act(invited.documentId, 'resend', { replaceLink: true });
    const opened = await new Invitee(app.url).open(invited.link);
    expect(opened.status).toBe(410);
    expect(textOf(opened.html)).toContain('There is a newer link');
    expect(textOf(opened.html)).toContain('Look for the latest invitation in your mailbox');
  });

  it('expired, and asks for a new link', async () => {
    const invited = await invite(app, 'expired@site.test');
    app.clock.advance('8d');
    const visitor = new Invitee(app.url);
    const opened = await visitor.open(invited.link);
    expect(opened.status).toBe(410);
    expect(textOf(opened.html)).toContain('Invitation expired');

    const asked = await visitor.send(opened, '/invite/renew');
    expect(asked.status).toBe(202);
    expect(textOf(asked.html)).toContain('New link requested');
    expect((await rowOf(app, invited)).renewalRequestedAt).not.toBeNull();
  });

  it('expired while the form was open: nothing is made, and a new link can be asked for', async () => {
    const invited = await invite(app, 'late@site.test');
    const visitor = new Invitee(app.url);
    const page = await visitor.open(invited.link);
    app.clock.advance('8d');
    const late = await visitor.send(page, '/invite/register', { username: 'late', password: PASSWORD });
    expect(late.status).toBe(410);
    expect((await visitor.send(late, '/invite/renew')).status).toBe(202);
  });

  it('extended before the new link was asked for: the old one is opened', async () => {
    const invited = await invite(app, 'extended@site.test');
    app.clock.advance('8d');
    const visitor = new Invitee(app.url);
    const opened = await visitor.open(invited.link);
    await act(invited.documentId, 'extend', { expiresIn: '48h' });
    const asked = await visitor.send(opened, '/invite/renew');
    expect(asked.status).toBe(200);
    expect(asked.html).toContain('action="/invite/register"');
  });

  it('needs attention: what it offers is gone', async () => {
    const role = await app.strapi.db
      .query('plugin::users-permissions.role')
      .create({ data: { name: 'Passing', type: 'passing', description: '' } });
    const invited = await invite(app, 'attention@site.test', { role: role.documentId });
    const visitor = new Invitee(app.url);
    const page = await visitor.open(invited.link);
    expect(textOf(page.html)).toContain('Role Passing');
    await app.strapi.db.query('plugin::users-permissions.role').delete({ where: { id: role.id } });
    const refused = await visitor.send(page, '/invite/register', {
      username: 'attentive',
      password: PASSWORD,
    });
    expect(refused.status).toBe(409);
    expect(textOf(refused.html)).toContain('needs attention');
    expect(textOf(refused.html)).toContain('contact the person who invited you');
    const users = app.strapi.db.query('plugin::users-permissions.user');
    expect(await users.count({ where: { username: 'attentive' } })).toBe(0);
  });
});

describe('a link that never was one', () => {
  it.each([
    ['forged', `v1m.abcdefgh.${'a'.repeat(22)}.${'b'.repeat(43)}.${'c'.repeat(26)}`],
    ['no token at all', 'hello'],
    ['hostile', '"><script>alert(1)</script>'],
    ['very long', 'x'.repeat(5000)],
  ])('%s: one answer, 404', async (_, token) => {
    const opened = await new Invitee(app.url).open(`/invite?token=${encodeURIComponent(token)}`);
    expect(opened.status).toBe(404);
    expect(textOf(opened.html)).toContain('Invitation not found');
    expect(opened.html).not.toContain('alert(1)');
  });

  it.each([
    '/invite',
    '/invite/view/abc',
    '/invite/view/AAAAAAAAAAAAAAAAAAAAAA',
    '/invite/nothing',
    '/invite/register',
  ])('%s without an invitation says to open the link', async (path) => {
    const opened = await new Invitee(app.url).open(path);
    expect([404, 405]).toContain(opened.status);
    expect(textOf(opened.html)).toContain('Please open your link again');
  });
});

describe('a post that no page of ours sends', () => {
  it('from another site is refused, and changes nothing', async () => {
    const invited = await invite(app, 'foreign@site.test');
    const fields = { token: invited.token, username: 'foreign', password: PASSWORD };
    const post = () => app.http.post('/invite/register').type('form').send(fields);
    const attempts = [
      await post().set('Sec-Fetch-Site', 'cross-site'),
      await post().set('Sec-Fetch-Site', 'same-site'),
      await post().set('Origin', 'https://evil.example'),
    ];
    for (const answer of attempts) {
      expect(answer.status).toBe(403);
      expect(textOf(answer.text)).toContain('The form was sent from another site');
    }
    expect(await rowOf(app, invited)).toMatchObject({ state: 'pending', viewedNonce: null });
  });

  it('as JSON is 415', async () => {
    const answer = await app.http.post('/invite/decline').send({ token: 'x' });
    expect(answer.status).toBe(415);
    expect(answer.headers['content-type']).toContain('text/html');
  });

  it.each([
    ['lists', 'token[]=a&username[x]=b'],
    ['NUL', 'token=%00&username=%00'],
    ['broken escapes', 'token=%E0%A4%A&reason=%ff'],
    ['far too much', `token=${'x'.repeat(200_000)}`],
  ])('%s is a 4xx page', async (_, body) => {
    const answer = await app.http.post('/invite/decline').type('form').send(body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers['content-type']).toContain('text/html');
  });
});

describe('a fault of ours', () => {
  it('is a page as well, and changes nothing', async () => {
    const invited = await invite(app, 'fault@site.test');
    const visitor = new Invitee(app.url);
    const table = app.strapi.db.metadata.get('plugin::invitations.invitation').tableName;
    await app.strapi.db.connection.schema.renameTable(table, 'elsewhere');
    const opened = await visitor.open(invited.link);
    await app.strapi.db.connection.schema.renameTable('elsewhere', table);
    expect(opened.status).toBe(500);
    expect(textOf(opened.html)).toContain('Something went wrong');
    expect(opened.headers['cache-control']).toBe('no-store');
    expect(app.log.filter((line) => line.includes(invited.token))).toEqual([]);
    expect((await visitor.open(invited.link)).status).toBe(200);
  });
});
