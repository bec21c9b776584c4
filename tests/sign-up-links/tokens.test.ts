import { randomBytes } from 'node:crypto';
import { makeToken } from '../../server/invitations/link-token';
import { bindingOf } from '../../server/sign-up-links/record';
import { createKeyRing } from '../../server/kernel/secret';
import { getService } from '../../server/kernel/get-service';
// For the types of the services.
import type {} from '../../server/sign-up-links/service';
import { outcomeOf } from '../races/contest';
import { addressBook, copiedToken as copiedInvitation, invite, nameOf, PASSWORD } from '../stories/inviting';
import { startSite } from '../stories/site';
import type { App } from '../support';
import { statementsDuring } from '../support/statements';
import { API, copiedToken, createLink, inspect, register, signUp } from './signing-up';

jest.setTimeout(120_000);

let app: App;
const somebody = addressBook('token-holder');

beforeAll(async () => {
  app = await startSite();
});
afterAll(() => app.stop());

const publicPost = (path: string, body: object) => app.http.post(`/api/invitations/${path}`).send(body);

it('the link of an invitation is worth nothing as a sign-up link, nor the other way round', async () => {
  const { http } = await app.admin();
  const email = somebody();
  const invitation = await copiedInvitation(http, await invite(http, { email, send: false }));
  const signUpLink = await copiedToken(app, await createLink(app));
  const person = { username: nameOf(email), password: PASSWORD };
  const answers = [
    await inspect(app, invitation),
    await register(app, invitation, email),
    await publicPost('inspect', { token: signUpLink }),
    await publicPost('register', { token: signUpLink, ...person }),
    await publicPost('accept', { token: signUpLink, identifier: email, password: PASSWORD }),
    await publicPost('decline', { token: signUpLink }),
    await publicPost('renew', { token: signUpLink }),
  ];
  expect(answers.map(outcomeOf)).toEqual(answers.map(() => '404 InvitationNotFound'));
});

it('forged, unknown and foreign are one answer, and a forgery costs no query', async () => {
  const link = await createLink(app);
  const token = await copiedToken(app, link);
  const record = await getService(app.strapi, 'sign-up-links').record(link.documentId);
  const foreign = makeToken(createKeyRing([randomBytes(32).toString('hex')]), 'sign-up', bindingOf(record));
  const unknown = makeToken(getService(app.strapi, 'keys'), 'sign-up', {
    ...bindingOf(record),
    publicId: '0'.repeat(26),
  });
  const forgeries = ['', 'x', `${token}x`, token.replace('v1u', 'v1m'), foreign, token.toUpperCase()];
  const expected = await inspect(app, unknown);
  expect(outcomeOf(expected)).toBe('404 InvitationNotFound');
  for (const forged of forgeries.slice(1)) {
    const answer = await inspect(app, forged);
    expect([forged, answer.status, answer.text]).toEqual([forged, 404, expected.text]);
    expect([forged, await statementsDuring(app, () => inspect(app, forged))]).toEqual([forged, []]);
    const registering = () => register(app, forged, somebody());
    expect([forged, await statementsDuring(app, registering)]).toEqual([forged, []]);
  }
  for (const wrong of [undefined, null, 5, {}, ['x'], '']) {
    expect([wrong, (await app.http.post(`${API}/inspect`).send({ token: wrong })).status]).toEqual([
      wrong,
      400,
    ]);
  }
});

it('what is kept of people who sign up holds neither password, code nor link', async () => {
  const link = await createLink(app);
  const token = await copiedToken(app, link);
  const email = somebody();
  const password = 'a password that is nowhere';
  await signUp(app, token, email, { password });
  await register(app, token, somebody(), { password });
  const database = app.database.connect();
  try {
    const tables = Object.values(app.strapi.contentTypes)
      .filter(({ uid }) => uid.startsWith('plugin::invitations.'))
      .flatMap(({ collectionName }) => (collectionName === undefined ? [] : [collectionName]));
    for (const table of tables) {
      const rows = JSON.stringify(await database(table).select());
      expect([table, rows.includes(password), rows.includes(token)]).toEqual([table, false, false]);
    }
  } finally {
    await database.destroy();
  }
  const log = app.log.join('\n');
  expect([log.includes(password), log.includes(token)]).toEqual([false, false]);
});
