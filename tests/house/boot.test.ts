import { startApp, type App } from '../support';

let app: App;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe('the playground with the plugin', () => {
  it('boots and answers', async () => {
    const answer = await app.http.get('/_health');
    expect(answer.status).toBe(204);
  });

  it('has the plugin, after users-permissions has made its roles', async () => {
    expect(app.strapi.plugins).toHaveProperty('invitations');
    const roles = await app.strapi.db.query('plugin::users-permissions.role').findMany();
    expect(roles.map(({ type }: { type: string }) => type).sort()).toEqual(['authenticated', 'public']);
    const login = await app.http.post('/api/auth/local').send({ identifier: 'nobody', password: 'nothing' });
    expect(login.status).toBe(400);
  });

  it('is invite-only', async () => {
    const answer = await app.http
      .post('/api/auth/local/register')
      .send({ email: 'walk-in@site.test', username: 'walk-in', password: 'a-password' });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('Register action is currently disabled');
  });

  it('lets an admin, a user and an API token in, each as what they are', async () => {
    const admin = await app.admin();
    expect((await admin.http.get('/admin/users/me')).body.data.email).toBe(admin.email);

    const limited = await app.adminWithPermissions(['admin::webhooks.read']);
    expect((await limited.http.get('/admin/webhooks')).status).toBe(200);
    expect((await limited.http.get('/admin/users')).status).toBe(403);

    const user = await app.user({ email: 'una@site.test', username: 'una', password: 'a-password' });
    expect((await user.http.get('/api/users/me')).body.email).toBe(user.email);
    expect((await app.http.get('/api/users/me')).status).toBe(403);

    const token = await app.apiToken({
      type: 'custom',
      permissions: ['plugin::users-permissions.user.find'],
    });
    expect((await token.get('/api/users')).status).toBe(200);
    expect((await app.http.get('/api/users')).status).toBe(403);
  });

  it('moves its clock without sleeping', () => {
    const before = app.clock.now().getTime();
    app.clock.advance('2d');
    const movedMs = app.clock.now().getTime() - before;
    expect(movedMs).toBeGreaterThanOrEqual(172_800_000);
    expect(movedMs).toBeLessThan(172_860_000);
    app.clock.reset();
  });

  it('sends mail through the host’s provider to the test’s server', async () => {
    await app.strapi.plugin('email').service('email').send({
      to: 'reader@site.test',
      subject: 'Hello',
      text: 'See https://site.test/path',
      html: '<p>See</p>',
    });
    const mail = await app.mail.waitForMail('reader@site.test');
    expect(mail.subject).toBe('Hello');
    expect(mail.links).toEqual(['https://site.test/path']);
    expect(app.mail.commands.some((line) => line.startsWith('RCPT TO:<reader@site.test>'))).toBe(true);
  });
});
