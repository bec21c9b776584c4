import { codeIn, wrongCode } from '../challenges/mailbox';
import { startApp, type App } from '../support';
import { Invitee, formOf, textOf, type Shown } from './invitee';
import { census, invite, rowOf } from './inviting';

const PASSWORD = 'correct horse battery';

let app: App;
beforeAll(async () => {
  app = await startApp({
    config: { acceptance: { emailPolicy: 'any' }, rateLimit: { enabled: false } },
  });
});
afterAll(() => app.stop());

/** Registers with another address than the invited one, and is led to the page of the code. */
const register = async (
  name: string,
  language = 'en',
): Promise<{ person: Invitee; page: Shown; invited: Awaited<ReturnType<typeof invite>> }> => {
  const invited = await invite(app, `${name}@site.test`);
  const person = new Invitee(app.url, language);
  const sent = await person.send(await person.open(invited.link), '/invite/register', {
    email: `${name}@elsewhere.test`,
    username: name,
    password: PASSWORD,
  });
  expect(sent.status).toBe(303);
  return { person, page: await person.open(sent.headers.location ?? ''), invited };
};

const codeOf = async (name: string, count = 1): Promise<string> =>
  codeIn(await app.mail.waitForMail(`${name}@elsewhere.test`, { count }));

describe('the page of a code', () => {
  it('has no challenge in its address, and lets in who types the code in, with spaces', async () => {
    const { person, page, invited } = await register('ada');
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.html).toContain('autocomplete="one-time-code"');
    expect(page.html).toContain('inputmode="numeric"');
    const { challenge = '' } = formOf(page.html, '/invite/code');
    expect(challenge).not.toBe('');
    expect(page.path).not.toContain(challenge);
    expect(app.log.join('\n')).not.toContain(challenge);
    expect(textOf(page.html)).toContain('We have sent an email to ada@elsewhere.test');
    expect(textOf(page.html)).toMatch(/The code expires in 9 minutes|The code expires in 10 minutes/);
    expect(await rowOf(app, invited)).toMatchObject({ state: 'pending' });

    const code = await codeOf('ada');
    const done = await person.send(page, '/invite/code', {
      code: ` ${code.slice(0, 3)} ${code.slice(3)}\u00a0`,
    });
    expect(textOf(done.html)).toContain('Invitation accepted');
    expect(await rowOf(app, invited)).toMatchObject({ state: 'accepted' });
    expect((await person.open(page.path)).status).toBe(404);
    const twice = await person.send(page, '/invite/code', { code });
    expect(twice.status).toBe(410);
    expect(textOf(twice.html)).toContain('This code no longer works');
  });

  it('sends the browser on after a wrong code, so that a reload tries nothing again', async () => {
    const { person, page } = await register('bob');
    const wrong = wrongCode(await codeOf('bob'));
    const sent = await person.send(page, '/invite/code', { code: wrong });
    expect(sent.status).toBe(303);
    for (const again of [await person.open(page.path), await person.open(page.path)]) {
      expect(textOf(again.html)).toContain('This code is wrong. Attempts left: 4');
      expect(again.html).toContain('<title>Error: Enter your security code</title>');
      expect(again.html).toContain('aria-invalid="true"');
    }
    const malformed = await person.send(page, '/invite/code', { code: '12345' });
    expect(malformed.status).toBe(303);
    expect(textOf((await person.open(page.path)).html)).toContain('The code has six digits.');
    await person.send(page, '/invite/code', { code: wrong });
    expect(textOf((await person.open(page.path)).html)).toContain('Attempts left: 3');
  });

  it('says how to begin anew when the tries are used up', async () => {
    const { person, page, invited } = await register('cleo');
    const code = await codeOf('cleo');
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      expect((await person.send(page, '/invite/code', { code: wrongCode(code) })).status).toBe(303);
    }
    const over = await person.send(page, '/invite/code', { code: wrongCode(code) });
    expect(textOf(over.html)).toContain('too many wrong attempts');
    expect(over.html).not.toContain('action="/invite/code/resend"');
    expect((await person.send(page, '/invite/code', { code })).status).toBe(410);
    const [, back = ''] = /<a class="button" href="([^"]+)">Start again/.exec(over.html) ?? [];
    expect(textOf((await person.open(back)).html)).toContain('Register your account');
    const resent = await person.send(page, '/invite/code/resend');
    expect(resent.status).toBe(410);
    expect(resent.html).not.toContain('action="/invite/code/resend"');
    expect(await rowOf(app, invited)).toMatchObject({ state: 'pending' });
  });

  it('sends a new code; the new one works, the old one does not', async () => {
    const { person, page } = await register('dora');
    const first = await codeOf('dora');
    expect((await person.send(page, '/invite/code/resend')).status).toBe(303);
    expect(textOf((await person.open(page.path)).html)).toContain('A new code is on its way.');
    const second = await codeOf('dora', 2);
    if (first !== second) {
      await person.send(page, '/invite/code', { code: first });
      expect(textOf((await person.open(page.path)).html)).toContain('This code is wrong.');
    }
    expect(textOf((await person.send(page, '/invite/code', { code: second })).html)).toContain(
      'Invitation accepted',
    );
  });

  it('of a code that is too old offers a new one', async () => {
    const { person, page } = await register('emil');
    const first = await codeOf('emil');
    app.clock.advance('601s');
    const over = await person.send(page, '/invite/code', { code: first });
    expect(over.status).toBe(410);
    expect((await person.send(over, '/invite/code/resend')).status).toBe(303);
    const code = await codeOf('emil', 2);
    expect(textOf((await person.send(page, '/invite/code', { code })).html)).toContain('Invitation accepted');
  });

  it('says what happened meanwhile', async () => {
    const { person, page, invited } = await register('fritz');
    const code = await codeOf('fritz');
    await app.user({ email: 'other@site.test', username: 'fritz', password: PASSWORD });
    const done = await person.send(page, '/invite/code', { code });
    expect(done.status).toBe(409);
    expect(textOf(done.html)).toContain('This username is taken');
    expect(done.html).toContain('Start again');
    expect(await rowOf(app, invited)).toMatchObject({ state: 'pending' });
    const admin = await app.admin();
    await admin.http.post(`/invitations/invitations/${invited.documentId}/cancel`).send({});
    const late = await person.send(page, '/invite/code', { code });
    expect(late.status).toBe(410);
    expect(textOf(late.html)).toMatch(/Invitation cancelled|This code no longer works/);
  });

  it('is in the language of the invitation or the browser', async () => {
    const { page } = await register('gaku', 'ja');
    expect(page.html).toContain('<html lang="ja" dir="ltr">');
    expect(textOf(page.html)).toContain('セキュリティコードの入力');
  });

  it('works in a browser that keeps no cookies, as the form has all that it needs', async () => {
    const invited = await invite(app, 'hugo@site.test');
    const fields = {
      token: invited.token,
      email: 'hugo@elsewhere.test',
      username: 'hugo',
      password: PASSWORD,
    };
    const post = (path: string, body: Record<string, string>) => app.http.post(path).type('form').send(body);
    const asked = await post('/invite/register', fields);
    expect(asked.status).toBe(202);
    const { challenge = '' } = formOf(asked.text, '/invite/code');
    const code = await codeOf('hugo');
    const wrong = await post('/invite/code', { challenge, code: wrongCode(code) });
    expect(wrong.status).toBe(400);
    expect(textOf(wrong.text)).toContain('Attempts left: 4');
    expect(textOf((await post('/invite/code', { challenge, code })).text)).toContain('Invitation accepted');
  });

  it.each([
    ['nothing', {}],
    ['a challenge of nobody', { challenge: 'x'.repeat(24), code: '123456' }],
    ['something long', { challenge: 'x'.repeat(10_000), code: '123456' }],
    ['no text', { challenge: '\u0000', code: '123456' }],
  ])('answers %s with a page, and changes nothing', async (_, fields: Record<string, string>) => {
    const before = await census(app);
    const answer = await app.http.post('/invite/code').type('form').send(fields);
    expect([400, 410]).toContain(answer.status);
    expect(answer.text).toContain('<!doctype html>');
    expect(await census(app)).toEqual(before);
  });

  it('takes no form from another site', async () => {
    const { page } = await register('ines');
    const answer = await app.http
      .post('/invite/code')
      .set('Sec-Fetch-Site', 'cross-site')
      .type('form')
      .send({ ...formOf(page.html, '/invite/code'), code: await codeOf('ines') });
    expect(answer.status).toBe(403);
  });

  it('shows what a cookie says that somebody made up, or nothing, but never breaks', async () => {
    for (const text of ['x', 'e30', Buffer.from('{"challenge":"a"}').toString('base64url')]) {
      const answer = await app.http
        .get(`/invite/code/${'a'.repeat(22)}`)
        .set('Cookie', `invitation_code_${'a'.repeat(22)}=${text}`);
      expect(answer.status).toBe(404);
    }
  });
});
