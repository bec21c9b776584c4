import type { App } from '../support';
import { call } from './answering';
import { addressBook, inviteByMail, nameOf } from './inviting';
import { countUsers, startSite } from './site';

let app: App;
const somebody = addressBook('strong');
beforeAll(async () => {
  app = await startSite({ password: { minStrength: 3 } });
});
afterAll(() => app.stop());

const register = async (password: string, fields: Record<string, unknown> = {}) => {
  const email = somebody();
  const { token } = await inviteByMail(app, email, { firstName: 'Quentin', lastName: 'Zyzzlewick' });
  return call(app.http, 'register', { token, username: nameOf(email), password, ...fields });
};

describe('a site that asks for strong passwords', () => {
  it('says so before anybody types one', async () => {
    const { token } = await inviteByMail(app, somebody());
    const { body } = await call(app.http, 'inspect', { token });
    expect(body.data.passwordPolicy).toEqual({ minLength: 8, maxBytes: 72, minStrength: 3 });
  });

  it.each([
    ['one of those that are tried first', 'Password1'],
    ['one of those that are tried first', 'QWERTYUIOP'],
    ['too easy to guess', 'abcdefghijkl'],
    ['too easy to guess', 'p4ssw0rd2024'],
    ['too easy to guess', 'zyzzlewick1'],
    ['at least 8 characters', 'wVq9-rT'],
    ['at most 72 bytes', 'wVq9-rTz2-Kx7m-Bn4p'.repeat(4)],
  ])('refuses one that is %s: %s', async (sentence, password) => {
    const before = await countUsers(app);
    const { status, body } = await register(password);
    expect(status).toBe(400);
    expect(body.error.name).toBe('ValidationError');
    expect(body.error.details.errors).toEqual([
      { path: ['password'], message: expect.stringContaining(sentence) },
    ]);
    expect(await countUsers(app)).toBe(before);
  });

  it('takes one that nobody guesses', async () => {
    expect((await register('correct horse battery staple')).status).toBe(200);
  });
});
