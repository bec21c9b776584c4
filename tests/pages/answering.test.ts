import { startApp, type App } from '../support';
import { codeIn } from '../challenges/mailbox';
import { Invitee, formOf, textOf } from './invitee';
import { census, invite, rowOf } from './inviting';

let app: App;
beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
});
afterAll(() => app.stop());

const PASSWORD = 'correct horse battery';

describe('registering on the page, without JavaScript', () => {
  it('says who invites to what before anything is accepted, and takes the registration', async () => {
    const invited = await invite(app, 'rita@site.test', { firstName: 'Rita', message: 'Welcome aboard' });
    const rita = new Invitee(app.url);
    const page = await rita.open(invited.link);
    const text = textOf(page.html);
    expect(text).toContain('Ada Admin');
    expect(text).toContain('rita@site.test');
    expect(text).toContain('Role Authenticated');
    expect(text).toContain('Welcome aboard');
    expect(text).toMatch(/Valid until [^(]* UTC/);
    expect(page.status).toBe(200);
    expect(formOf(page.html, '/invite/register').firstName).toBe('Rita');

    const done = await rita.send(page, '/invite/register', { username: 'rita', password: PASSWORD });
    expect(textOf(done.html)).toContain('You are signed in as rita');
    expect(done.status).toBe(200);
    expect(await rowOf(app, invited)).toMatchObject({ state: 'accepted' });
    const login = await app.http.post('/api/auth/local').send({ identifier: 'rita', password: PASSWORD });
    expect(login.status).toBe(200);
  });

  it('puts a wrong field right: said at the field, what was typed is kept, the password is not', async () => {
    const invited = await invite(app, 'filip@site.test');
    const filip = new Invitee(app.url);
    const page = await filip.open(invited.link);
    const typed = { username: 'fi', password: 'short', lastName: 'Fix"ture', phone: '12' };
    const before = await census(app);
    const again = await filip.send(page, '/invite/register', typed);

    expect(again.status).toBe(400);
    expect(again.html).toContain('<title>Error: Your invitation</title>');
    expect(again.html).toMatch(/id="problem"/);
    expect(again.html).toMatch(/role="alert" tabindex="-1" autofocus/);
    expect(again.html).toContain('<a href="#register-username">');
    expect(again.html).toMatch(
      /id="register-username"[^>]*value="fi"[^>]*aria-describedby="register-username-hint register-username-error"[^>]*aria-invalid="true"/,
    );
    expect(formOf(again.html, '/invite/register')).toMatchObject({
      username: 'fi',
      lastName: 'Fix"ture',
      phone: '12',
      password: '',
    });
    expect(textOf(again.html)).toContain('This is not a phone number');
    expect(again.html).toContain('<a href="#register-password">');
    expect(again.html).not.toContain('short');
    const after = await census(app);
    expect(after.users).toBe(before.users);
    expect(await rowOf(app, invited)).toMatchObject({ state: 'pending' });

    const done = await filip.send(again, '/invite/register', {
      username: 'filip',
      password: PASSWORD,
      phone: '+44 20 7946 0018',
    });
    expect(done.status).toBe(200);
    expect(await rowOf(app, invited)).toMatchObject({ state: 'accepted' });
  });

  it('says that a field was left empty, by its label', async () => {
    const invited = await invite(app, 'emil@site.test');
    const emil = new Invitee(app.url);
    const again = await emil.send(await emil.open(invited.link), '/invite/register');
    expect(again.status).toBe(400);
    const text = textOf(again.html);
    expect(text).toContain('Please fill in this field: Username');
    expect(text).toContain('Please fill in this field: Password');
  });

  it('names a taken username at its field', async () => {
    await app.user({ email: 'taken@site.test', username: 'taken', password: PASSWORD });
    const invited = await invite(app, 'tara@site.test');
    const tara = new Invitee(app.url);
    const again = await tara.send(await tara.open(invited.link), '/invite/register', {
      username: 'taken',
      password: PASSWORD,
    });
    expect(again.status).toBe(409);
    expect(again.html).toMatch(/id="register-username-error">This username is taken/);
    expect(await rowOf(app, invited)).toMatchObject({ state: 'pending' });
  });

  it('leads to the log-in once the address has an account', async () => {
    const invited = await invite(app, 'erik@site.test');
    const erik = new Invitee(app.url);
    const page = await erik.open(invited.link);
    await app.user({ email: 'erik@site.test', username: 'erik', password: PASSWORD });
    const again = await erik.send(page, '/invite/register', { username: 'erik2', password: PASSWORD });
    expect(again.status).toBe(409);
    expect(textOf(again.html)).toContain('There is an account for this address already');
    expect(again.html).not.toContain('action="/invite/register"');

    const done = await erik.send(again, '/invite/login', { identifier: 'erik', password: PASSWORD });
    expect(done.status).toBe(200);
    expect(await rowOf(app, invited)).toMatchObject({ state: 'accepted' });
  });

  it('makes one user of two posts at once, and tells the other what happened', async () => {
    const invited = await invite(app, 'dora@site.test');
    const dora = new Invitee(app.url);
    const page = await dora.open(invited.link);
    const before = await census(app);
    const fields = { username: 'dora', password: PASSWORD };
    const answers = await Promise.all([
      dora.send(page, '/invite/register', fields),
      dora.send(page, '/invite/register', fields),
    ]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    expect([409, 410]).toContain(statuses[1]);
    expect((await census(app)).users).toBe(before.users + 1);
  });
});

describe('logging in on the page', () => {
  const inviteExisting = async (name: string) => {
    const invited = await invite(app, `${name}@site.test`);
    await app.user({ email: `${name}@site.test`, username: name, password: PASSWORD });
    return invited;
  };

  it('leads where the address has an account', async () => {
    const invited = await inviteExisting('lena');
    const lena = new Invitee(app.url);
    const page = await lena.open(invited.link);
    expect(textOf(page.html)).toContain('There is an account for lena@site.test already');
    expect(textOf(page.html)).not.toContain('the role of this account becomes');
    expect(page.html).not.toContain('action="/invite/register"');
    const done = await lena.send(page, '/invite/login', { password: PASSWORD });
    expect(done.status).toBe(200);
    expect(await rowOf(app, invited)).toMatchObject({ state: 'accepted' });
  });

  it('says before the click that the role of the account will change', async () => {
    const role: { documentId: string } = await app.strapi.db
      .query('plugin::users-permissions.role')
      .create({ data: { name: 'Editor', type: 'editor', description: '' } });
    const invited = await invite(app, 'rolf@site.test', { role: role.documentId });
    await app.user({ email: 'rolf@site.test', username: 'rolf', password: PASSWORD });
    const rolf = new Invitee(app.url);
    const page = await rolf.open(invited.link);
    expect(textOf(page.html)).toContain('If you accept, the role of this account becomes Editor');
    // Where another address may accept, it may be somebody else's account that is logged in to.
    const free = await invite(app, 'rosa@site.test', { role: role.documentId, emailPolicy: 'any' });
    await app.user({ email: 'rosa@site.test', username: 'rosa', password: PASSWORD });
    const open = await new Invitee(app.url).open(free.link);
    expect(textOf(open.html)).not.toContain('the role of this account becomes');
    await rolf.send(page, '/invite/login', { password: PASSWORD });
    const user: { role: { name: string } } = await app.strapi.db
      .query('plugin::users-permissions.user')
      .findOne({ where: { username: 'rolf' }, populate: ['role'] });
    expect(user.role.name).toBe('Editor');
  });

  it('answers a wrong password and an unknown name alike, and changes nothing', async () => {
    const invited = await inviteExisting('wanda');
    const wanda = new Invitee(app.url);
    const page = await wanda.open(invited.link);
    const wrong = await wanda.send(page, '/invite/login', { password: 'not it at all' });
    expect(wrong.status).toBe(401);
    expect(textOf(wrong.html)).toContain('The username or the password is wrong');
    expect(wrong.html).not.toContain('not it at all');
    const unknown = await wanda.send(page, '/invite/login', { identifier: 'nobody', password: PASSWORD });
    expect(unknown.status).toBe(401);
    expect(textOf(unknown.html)).toContain('The username or the password is wrong');
    expect(formOf(unknown.html, '/invite/login').identifier).toBe('nobody');
    expect(await rowOf(app, invited)).toMatchObject({ state: 'pending' });
  });

  it('refuses the account of another address, and says whose the invitation is', async () => {
    const invited = await inviteExisting('ines');
    await app.user({ email: 'other@site.test', username: 'other', password: PASSWORD });
    const other = new Invitee(app.url);
    const page = await other.open(invited.link);
    const again = await other.send(page, '/invite/login', { identifier: 'other', password: PASSWORD });
    expect(again.status).toBe(403);
    expect(textOf(again.html)).toMatch(/can only be accepted by ines@site.test/);
    expect(await rowOf(app, invited)).toMatchObject({ state: 'pending' });
  });

  it('refuses a blocked user', async () => {
    const invited = await invite(app, 'bruno@site.test');
    await app.user({ email: 'bruno@site.test', username: 'bruno', password: PASSWORD, blocked: true });
    const bruno = new Invitee(app.url);
    const page = await bruno.open(invited.link);
    const again = await bruno.send(page, '/invite/login', { password: PASSWORD });
    expect(again.status).toBe(403);
    expect(textOf(again.html)).toContain('This account is blocked');
    expect(await rowOf(app, invited)).toMatchObject({ state: 'pending' });
  });
});

describe('declining on the page', () => {
  it('takes a reason and the wish not to be invited again', async () => {
    const invited = await invite(app, 'nora@site.test');
    const nora = new Invitee(app.url);
    const page = await nora.open(invited.link);
    const done = await nora.send(page, '/invite/decline', { reason: 'No time', suppress: 'true' });
    expect(done.status).toBe(200);
    expect(textOf(done.html)).toContain('Your wish not to be invited again was recorded');
    expect(await rowOf(app, invited)).toMatchObject({ state: 'declined', declineReason: 'No time' });

    const later = await nora.open(invited.link);
    expect(later.status).toBe(410);
    expect(textOf(later.html)).toContain('This invitation was declined');
  });

  it('refuses a reason that is too long, and keeps it', async () => {
    const invited = await invite(app, 'olaf@site.test');
    const olaf = new Invitee(app.url);
    const reason = 'x'.repeat(1001);
    const again = await olaf.send(await olaf.open(invited.link), '/invite/decline', { reason });
    expect(again.status).toBe(400);
    expect(again.html).toContain('<details open>');
    expect(formOf(again.html, '/invite/decline').reason).toBe(reason);
    expect(await rowOf(app, invited)).toMatchObject({ state: 'pending' });
  });
});

describe('registering by a link that an administrator passed on', () => {
  it('proves the address by a code first: nobody is made before it is right', async () => {
    const invited = await invite(app, 'shared@site.test');
    const admin = await app.admin();
    const copied = await admin.http.get(`/invitations/invitations/${invited.documentId}/link`);
    const shared = new Invitee(app.url);
    const page = await shared.open(copied.body.data.url as string);
    const sent = await shared.send(page, '/invite/register', { username: 'shared', password: PASSWORD });
    expect(sent.status).toBe(303);
    expect(sent.headers.location).toMatch(/^\/invite\/code\/[\w-]{22}$/);
    const asked = await shared.open(sent.headers.location ?? '');
    expect(textOf(asked.html)).toContain('We have sent an email to shared@site.test');
    expect(await rowOf(app, invited)).toMatchObject({ state: 'pending' });

    const code = codeIn(await app.mail.waitForMail('shared@site.test', { count: 2 }));
    const done = await shared.send(asked, '/invite/code', { code });
    expect(done.status).toBe(200);
    expect(textOf(done.html)).toContain('Invitation accepted');
    expect(await rowOf(app, invited)).toMatchObject({ state: 'accepted' });
  });
});
