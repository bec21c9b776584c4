import { addressBook, copiedToken, invite, nameOf, PASSWORD } from '../stories/inviting';
import { call, register } from '../stories/answering';
import { countUsers } from '../stories/site';
import { outcomeOf } from '../races/contest';
import {
  copiedToken as linkToken,
  copiedUrl,
  createLink,
  register as signUp,
} from '../sign-up-links/signing-up';
import { Invitee, textOf } from '../pages/invitee';
import { startApp, type App } from '../support';

let app: App;
const somebody = addressBook('mailless');

beforeAll(async () => {
  app = await startApp({ mail: false, config: { rateLimit: { enabled: false } } });
});
afterAll(() => app.stop());

const shared = async (email: string, body: Record<string, unknown> = {}) => {
  const { http } = await app.admin();
  return copiedToken(http, await invite(http, { email, send: false, ...body }));
};

/** Refused, the same for everybody, and nothing is kept of it. */
const expectRefused = async (answers: { status: number; body: { error?: object } }[], users: number) => {
  expect(answers.map(outcomeOf)).toEqual(answers.map(() => '409 MailUnavailable'));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await countUsers(app)).toBe(users);
  expect(await app.strapi.db.query('plugin::invitations.challenge').count()).toBe(0);
};

describe('a site that sends no mail', () => {
  it('says so to whoever would have to prove an address, known or unknown', async () => {
    const known = await app.user({ email: somebody(), username: 'mailless-known', password: PASSWORD });
    const link = await linkToken(app, await createLink(app));
    const users = await countUsers(app);
    const free = await shared(somebody(), { emailPolicy: 'any' });
    await expectRefused(
      [
        await register(app, await shared(somebody()), 'mailless-invited'),
        await register(app, free, 'mailless-other', { email: somebody() }),
        await register(app, free, 'mailless-other', { email: known.email }),
        await signUp(app, link, somebody()),
        await signUp(app, link, known.email, { username: 'mailless-other' }),
      ],
      users,
    );
  });

  it('has a page that says so', async () => {
    const person = new Invitee(app.url);
    const page = await person.open(await copiedUrl(app, await createLink(app)));
    const form = { email: somebody(), username: 'mailless-page', password: PASSWORD };
    const refused = await person.send(page, '/invite/join/register', form);
    expect(refused.status).toBe(409);
    expect(textOf(refused.html)).toContain('cannot send any email at the moment');
  });

  it('lets those in who have proved their address before', async () => {
    const email = somebody();
    const token = await shared(email);
    const user = await app.user({ email, username: nameOf(email), password: PASSWORD, isProved: true });
    expect((await call(user.http, 'accept', { token })).status).toBe(200);
  });
});
