import type { UID } from '@strapi/types';
import { startApp, type App, type Caller } from '../support';
import { tokenIn } from './links';

const USER: UID.ContentType = 'plugin::users-permissions.user';
const PASSWORD = 'correct horse battery';

let app: App;
let admin: Caller;
beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  admin = (await app.admin()).http;
});
afterAll(() => app.stop());

const users = () => app.strapi.db.query(USER);
const addressOf = (name: string) => `${name}@invitee.test`;

/** Invites somebody and answers the token that was mailed to them. */
const invite = async (name: string): Promise<string> => {
  await admin
    .post('/invitations/invitations')
    .send({ email: addressOf(name) })
    .expect(201);
  const mail = await app.mail.waitForMail(addressOf(name));
  return tokenIn(mail);
};
const isKnown = async (token: string): Promise<boolean> => {
  const { body } = await app.http.post('/api/invitations/inspect').send({ token }).expect(200);
  return body.data.userExists;
};
/** Past Strapi, as a site's own statements would. */
const rows = () => app.strapi.db.connection(app.strapi.db.metadata.get(USER).tableName);
const newRow = (name: string) => ({
  username: name,
  email: addressOf(name),
  provider: 'local',
  document_id: `of-${name}`,
  confirmed: true,
  blocked: false,
});

describe('whether an invitee has a user', () => {
  it('is known of one who is made by a document with a selection of its own', async () => {
    const token = await invite('chosen');
    expect(await isKnown(token)).toBe(false);
    const data = { username: 'chosen', email: addressOf('chosen'), provider: 'local' };
    await app.strapi.documents(USER).create({ data, fields: ['username'] });
    expect(await isKnown(token)).toBe(true);
  });

  it('follows an address that is changed by a statement that selects by it', async () => {
    const [former, later] = [await invite('former'), await invite('later')];
    await users().create({
      data: { username: 'mover', email: addressOf('former'), provider: 'local' },
    });
    expect([await isKnown(former), await isKnown(later)]).toEqual([true, false]);
    await users().updateMany({
      where: { email: addressOf('former') },
      data: { email: addressOf('later') },
    });
    expect([await isKnown(former), await isKnown(later)]).toEqual([false, true]);
  });

  it('is not said of an address that its user has given up past Strapi', async () => {
    const token = await invite('leaver');
    await users().create({ data: { username: 'leaver', email: addressOf('leaver'), provider: 'local' } });
    expect(await isKnown(token)).toBe(true);
    await rows()
      .where({ username: 'leaver' })
      .update({ email: addressOf('left') });
    expect(await isKnown(token)).toBe(false);
  });

  it('is known after their first try to register, of one who was made past Strapi', async () => {
    const token = await invite('stranger');
    await rows().insert(newRow('stranger'));
    expect(await isKnown(token)).toBe(false);
    const { status, body } = await app.http
      .post('/api/invitations/register')
      .send({ token, username: 'another', password: PASSWORD });
    expect(status).toBe(409);
    expect(body.error.name).toBe('EmailTaken');
    expect(await isKnown(token)).toBe(true);
  });
});
