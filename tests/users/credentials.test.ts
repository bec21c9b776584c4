import { performance } from 'node:perf_hooks';

import { startApp, type App, type SiteUser } from '../support';
import { USER, address, outcome, setAdvanced, usersOf } from './people';

const PASSWORD = 'correct horse battery';

let app: App;
let ada: SiteUser;

beforeAll(async () => {
  app = await startApp({ config: { password: { minLength: 10 } } });
  app.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  // As many rounds as a site has: here it matters how long a comparison takes.
  Object.assign(app.strapi.getModel(USER).attributes.password ?? {}, { encryption: { rounds: 10 } });
  ada = await app.user({ email: 'ada@site.test', username: 'Ada', password: PASSWORD });
});
afterAll(() => app.stop());

const check = (identifier: string, password = PASSWORD) =>
  usersOf(app).checkCredentials({ identifier, password });

const insert = (row: Record<string, unknown>) =>
  app.strapi.db.query(USER).create({ data: { provider: 'local', confirmed: true, role: null, ...row } });

describe('credentials', () => {
  it.each(['ada@site.test', 'ADA@Site.Test', 'Ada'])('let "%s" in', async (identifier) => {
    expect(await check(identifier)).toMatchObject({ id: ada.id, role: { type: 'authenticated' } });
  });

  it('are refused with the same words for a wrong password and for nobody', async () => {
    const refusal = {
      name: 'InvalidCredentials',
      status: 401,
      message: 'The identifier or the password is wrong.',
    };
    await expect(check('ada@site.test', 'wrong')).rejects.toMatchObject(refusal);
    await expect(check('nobody@site.test')).rejects.toMatchObject(refusal);
    await expect(check('')).rejects.toMatchObject(refusal);
  });

  it('take as long for nobody as for a wrong password', async () => {
    const timeOf = async (identifier: string): Promise<number> => {
      const start = performance.now();
      for (let round = 0; round < 5; round += 1) {
        await outcome(check(identifier, 'wrong'));
      }
      return performance.now() - start;
    };
    await timeOf('nobody@site.test');
    const [nobodyMs, somebodyMs] = [await timeOf('nobody@site.test'), await timeOf('ada@site.test')];
    // Without the comparison it would be a small fraction.
    expect(nobodyMs).toBeGreaterThan(somebodyMs / 2);
  });

  it('are nobody’s where the user came by another provider or has no password', async () => {
    const { password } = (await app.strapi.db.query(USER).findOne({ where: { id: ada.id } })) as {
      password: string;
    };
    await insert({ username: 'googler', email: 'googler@site.test', provider: 'google', password });
    await insert({ username: 'empty', email: 'empty@site.test', password: null });
    expect(await outcome(check('googler'))).toBe('InvalidCredentials');
    expect(await outcome(check('empty'))).toBe('InvalidCredentials');
    expect(await outcome(check('empty', ''))).toBe('InvalidCredentials');
  });

  // The host itself takes either of the two, whichever its database finds first.
  it('mean the holder of the address, not somebody who has it for a name', async () => {
    const hash = await usersOf(app).hashPassword('the password of the squatter');
    await insert({ username: 'late@site.test', email: 'squatter@site.test', password: hash });
    const holder = (await insert({
      username: 'late',
      email: 'late@site.test',
      password: await usersOf(app).hashPassword(PASSWORD),
    })) as { id: number };
    expect(await check('late@site.test')).toMatchObject({ id: holder.id });
    expect(await outcome(check('late@site.test', 'the password of the squatter'))).toBe('InvalidCredentials');
  });

  it('of a blocked user say so only to those who know the password', async () => {
    await app.user({ email: 'blocked@site.test', username: 'blocked', password: PASSWORD, blocked: true });
    await expect(check('blocked')).rejects.toMatchObject({ name: 'UserBlocked', status: 403 });
    await expect(check('blocked', 'wrong')).rejects.toMatchObject({
      name: 'InvalidCredentials',
      status: 401,
    });
  });

  it('of an unconfirmed user are refused where the host asks for confirmation', async () => {
    await app.user({ email: 'new@site.test', username: 'newcomer', password: PASSWORD, confirmed: false });
    expect(await outcome(check('newcomer'))).toBe('ok');
    await setAdvanced(app, { email_confirmation: true });
    try {
      await expect(check('newcomer')).rejects.toMatchObject({ name: 'ForbiddenError', status: 403 });
      await expect(check('newcomer', 'wrong')).rejects.toMatchObject({ name: 'InvalidCredentials' });
      const user = await usersOf(app).findByAddress(address('new@site.test'));
      await usersOf(app).confirm(user?.id ?? 0);
      expect(await outcome(check('newcomer'))).toBe('ok');
    } finally {
      await setAdvanced(app, { email_confirmation: false });
    }
  });

  it('that the host hashed in its own way are left to the host', async () => {
    const service = app.strapi.plugin('users-permissions').service('user') as unknown as {
      validatePassword: (password: string, hash: string) => Promise<boolean>;
    };
    const former = service.validatePassword;
    service.validatePassword = (password, hash) => Promise.resolve(hash === `plain:${password}`);
    await insert({ username: 'migrated', email: 'migrated@site.test', password: 'plain:hunter2' });
    expect(await outcome(check('migrated', 'hunter2'))).toBe('ok');
    expect(await outcome(check('migrated', 'hunter3'))).toBe('InvalidCredentials');
    service.validatePassword = former;
  });
});

describe('a new password', () => {
  const RULES = 'plugin::users-permissions.validationRules';
  const person = { username: 'ada', email: 'ada@site.test' };
  const checkNew = (password: string) => usersOf(app).checkPassword(password, person);
  const refusal = (message: string) => ({
    name: 'ValidationError',
    status: 400,
    details: { errors: [{ path: ['password'], message: expect.stringContaining(message) }] },
  });

  afterEach(() => app.strapi.config.set(RULES, undefined));

  it('has a policy that can be told', () => {
    expect(usersOf(app).passwordPolicy()).toEqual({ minLength: 10, maxBytes: 72, minStrength: 0 });
  });

  it.each([
    ['too short', 'x'.repeat(9), 'at least 10 characters'],
    ['too short in characters, though not in UTF-16', '🔑'.repeat(9), 'at least 10 characters'],
    ['missing', '', 'missing'],
    ['of 73 bytes', 'x'.repeat(73), 'at most 72 bytes'],
    ['of 37 characters that are 74 bytes', 'ü'.repeat(37), 'at most 72 bytes'],
  ])('is refused when it is %s', async (_, password, message) => {
    await expect(checkNew(password)).rejects.toMatchObject(refusal(message));
  });

  it.each([
    ['of 10 characters', 'x'.repeat(10)],
    ['of 72 bytes', 'x'.repeat(72)],
    ['of 36 characters that are 72 bytes', 'ü'.repeat(36)],
    ['with spaces around it', '  spaces count  '],
  ])('is taken %s, and opens the host’s own log-in', async (_, password) => {
    await checkNew(password);
    const hash = await usersOf(app).hashPassword(password);
    await app.strapi.db.query(USER).updateMany({ where: { id: ada.id }, data: { password: hash } });
    const answer = await app.http.post('/api/auth/local').send({ identifier: 'ada@site.test', password });
    expect(answer.status).toBe(200);
  });

  it('must please the host’s own rule, whether it answers or throws, now or later', async () => {
    const rules: [(password: string) => boolean | Promise<boolean>, string][] = [
      [(password) => password.includes('!'), 'Password validation failed.'],
      [(password) => Promise.resolve(password.includes('!')), 'Password validation failed.'],
      [
        (password) => {
          if (!password.includes('!')) throw new Error('Shout!');
          return true;
        },
        'Shout!',
      ],
    ];
    for (const [validatePassword, message] of rules) {
      app.strapi.config.set(RULES, { validatePassword });
      await expect(checkNew('long enough but quiet')).rejects.toMatchObject(refusal(message));
      await checkNew('long enough and loud!');
    }
  });

  it('must please the host’s schema', async () => {
    const attribute = app.strapi.getModel(USER).attributes.password as Record<string, unknown>;
    const former = { ...attribute };
    Object.assign(attribute, { minLength: 12, maxLength: 20, regex: '[0-9]' });
    try {
      expect(usersOf(app).passwordPolicy().minLength).toBe(12);
      await expect(checkNew('12345678901')).rejects.toMatchObject(refusal('at least 12'));
      await expect(checkNew('x'.repeat(21))).rejects.toMatchObject(refusal('at most 20 characters'));
      await expect(checkNew('x'.repeat(15))).rejects.toMatchObject(refusal('form'));
      await checkNew('1'.repeat(15));
    } finally {
      Object.assign(attribute, { maxLength: undefined, regex: undefined }, former);
    }
  });
});
