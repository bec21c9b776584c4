import type { App } from '../support';
import { getService } from '../../server/kernel/get-service';
import { call, logIn, register } from './answering';
import { addressBook, detailOf, inviteByMail, nameOf, PASSWORD } from './inviting';
import { countUsers, startSite, userOf } from './site';

/** A site that asks for a name, hides the country, and leads its invitees to its log-in page. */
const CONFIG = {
  acceptance: {
    after: 'login',
    profile: { firstName: 'required', lastName: 'optional', phone: 'optional', countryCode: 'hidden' },
  },
  password: { minLength: 10 },
};

let app: App;
const somebody = addressBook('form');

beforeAll(async () => {
  app = await startSite(CONFIG);
});
afterAll(() => app.stop());

const profileOf = async (email: string) =>
  getService(app.strapi, 'users').readProfile((await userOf(app, email))!.id);

/** Refused, with exactly these fields named, and nothing made of it. */
const expectRefused = async (email: string, fields: string[], body: Record<string, unknown>) => {
  const { invitation, token } = await inviteByMail(app, email);
  const users = await countUsers(app);
  const answer = await call(app.http, 'register', {
    token,
    username: nameOf(email),
    password: PASSWORD,
    firstName: 'Grace',
    ...body,
  });
  expect(answer.body.error).toMatchObject({ status: 400, name: 'ValidationError' });
  const paths = answer.body.error.details.errors.map(({ path }: { path: string[] }) => path.join('.'));
  expect([...new Set(paths)].sort()).toEqual(fields);
  expect(await countUsers(app)).toBe(users);
  expect((await detailOf((await app.admin()).http, invitation)).status).toBe('pending');
};

describe('what comes after', () => {
  it('is the log-in page, for whoever registers and for whoever accepts', async () => {
    const [fresh, known] = [somebody(), somebody()];
    const first = await inviteByMail(app, fresh);
    const second = await inviteByMail(app, known);
    const user = await app.user({
      email: known,
      username: nameOf(known),
      password: PASSWORD,
      isProved: true,
    });
    const answers = [
      await register(app, first.token, nameOf(fresh), { firstName: 'Grace' }),
      await call(user.http, 'accept', { token: second.token }),
    ];
    for (const { body, headers } of answers) {
      expect(Object.keys(body as object).sort()).toEqual(['membership', 'next', 'user']);
      expect(body.next).toBe('login');
      expect(headers['set-cookie']).toBeUndefined();
    }
    expect((await logIn(app, fresh)).status).toBe(200);
  });
});

describe('the profile', () => {
  it('says before which fields are asked for, and what is known already', async () => {
    const { token } = await inviteByMail(app, somebody(), { lastName: 'Hopper', phone: '+12125550123' });
    expect((await call(app.http, 'inspect', { token })).body.data).toMatchObject({
      firstName: null,
      lastName: 'Hopper',
      phone: '+12125550123',
      profileFields: CONFIG.acceptance.profile,
      passwordPolicy: { minLength: 10, maxBytes: 72, minStrength: 0 },
    });
  });

  it('is what the invitee says, and where they say nothing what the inviter said', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email, {
      firstName: 'Grce',
      lastName: 'Hopper',
      phone: '+12125550123',
      countryCode: 'US',
    });
    await register(app, token, nameOf(email), { firstName: 'Grace', phone: null });
    expect(await profileOf(email)).toEqual({
      firstName: 'Grace',
      lastName: 'Hopper',
      phone: null,
      countryCode: 'US',
    });
  });

  it('of the inviter is enough for a required field', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email, { firstName: 'Grace' });
    expect((await register(app, token, nameOf(email))).status).toBe(200);
    expect(await profileOf(email)).toMatchObject({ firstName: 'Grace' });
  });

  it('needs the required field', () => expectRefused(somebody(), ['firstName'], { firstName: undefined }));

  it('needs it not to be blank', () => expectRefused(somebody(), ['firstName'], { firstName: '   ' }));

  it('refuses a hidden one', () => expectRefused(somebody(), ['countryCode'], { countryCode: 'DE' }));

  it('names every field that is wrong', () =>
    expectRefused(somebody(), ['lastName', 'phone', 'username'], {
      lastName: 'two\nlines',
      phone: 'not a number',
      username: 'x',
    }));
});

describe('the password', () => {
  it.each([
    ['is too short for the site', 'nine char'],
    ['has more than 72 bytes', 'x'.repeat(73)],
    ['has more than 72 bytes in less characters', 'ü'.repeat(37)],
    ['is empty', ''],
  ])('is refused where it %s', (_, password) => expectRefused(somebody(), ['password'], { password }));

  it('may have 72 bytes, and all of them count', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email);
    const password = `${'x'.repeat(71)}y`;
    const answer = await call(app.http, 'register', {
      token,
      username: nameOf(email),
      password,
      firstName: 'Grace',
    });
    expect(answer.status).toBe(200);
    expect((await logIn(app, email, password)).status).toBe(200);
    expect((await logIn(app, email, `${'x'.repeat(71)}z`)).status).toBe(400);
  });

  it('is refused by the host’s own rule, in the host’s words', async () => {
    const key = 'plugin::users-permissions.validationRules';
    app.strapi.config.set(key, {
      validatePassword(this: void, password: string) {
        if (!/\d/.test(password)) throw new Error('It needs a digit.');
        return true;
      },
    });
    try {
      const email = somebody();
      const { token } = await inviteByMail(app, email);
      const body = { token, username: nameOf(email), firstName: 'Grace' };
      const refused = await call(app.http, 'register', { ...body, password: 'no digit at all' });
      expect(refused.body.error.details.errors).toEqual([
        { path: ['password'], message: 'It needs a digit.' },
      ]);
      expect((await call(app.http, 'register', { ...body, password: '1 digit at least' })).status).toBe(200);
    } finally {
      app.strapi.config.set(key, {});
    }
  });
});
