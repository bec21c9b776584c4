import { startApp, type App } from '../support';
import { tokenIn } from './links';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe('the main job', () => {
  it('invites by mail, registers by the link, and shows what became of it', async () => {
    const admin = await app.admin();
    const created = await admin.http
      .post('/invitations/invitations')
      .send({ email: 'Ada@Site.test', firstName: 'Ada' });
    expect(created.status).toBe(201);
    expect(created.body.data).toMatchObject({ email: 'Ada@Site.test', status: 'pending' });

    const mail = await app.mail.waitForMail('ada@site.test');
    const token = tokenIn(mail);
    const inspected = await app.http.post('/api/invitations/inspect').send({ token });
    expect(inspected.body.data).toMatchObject({
      status: 'pending',
      email: 'Ada@Site.test',
      userExists: false,
    });

    const registered = await app.http
      .post('/api/invitations/register')
      .send({ token, username: 'ada', password: 'correct horse battery' });
    expect(registered.body).toMatchObject({
      user: { username: 'ada', email: 'ada@site.test' },
      membership: null,
    });
    expect(registered.status).toBe(200);

    const login = await app.http
      .post('/api/auth/local')
      .send({ identifier: 'ada@site.test', password: 'correct horse battery' });
    expect(login.status).toBe(200);

    const shown = await admin.http.get(`/invitations/invitations/${created.body.data.documentId}`);
    expect(shown.body.data).toMatchObject({
      status: 'accepted',
      user: { username: 'ada' },
      delivery: { state: 'sent' },
    });
    expect(shown.body.data.timeline.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining([
        'invitation.created',
        'invitation.sent',
        'invitation.viewed',
        'invitation.accepted',
      ]),
    );
  });
});
