import { outcomeOf } from '../races/contest';
import { addressBook, PASSWORD } from '../stories/inviting';
import { startSite, userOf } from '../stories/site';
import type { App } from '../support';
import { askForCode, confirm, copiedToken, createLink, inspect, register } from './signing-up';

jest.setTimeout(120_000);

let app: App;
let token: string;
const somebody = addressBook('agreeing-joiner');

beforeAll(async () => {
  app = await startSite();
  token = await copiedToken(app, await createLink(app));
  const { http } = await app.admin();
  await http.post('/invitations/terms').send({ version: '2026-11', text: 'Be kind.' }).expect(201);
});
afterAll(() => app.stop());

const consentsOf = async (email: string): Promise<Record<string, unknown>[]> => {
  const { http } = await app.admin();
  return (await http.get('/invitations/consents').query({ _q: email }).expect(200)).body.data;
};

it('the terms in force are shown, and nobody is sent a code who has not agreed to them', async () => {
  const { body } = await inspect(app, token).expect(200);
  expect(body.data.terms).toEqual({ version: '2026-11', text: 'Be kind.', url: null });
  const [email, known] = [somebody(), somebody()];
  await app.user({ email: known, username: 'known-agreeing', password: PASSWORD });
  for (const address of [email, known]) {
    for (const acceptTerms of [undefined, '2025-01']) {
      const refused = await register(app, token, address, { username: 'agreeing', acceptTerms });
      expect(outcomeOf(refused)).toBe('400 TermsNotAccepted');
      expect(refused.body.error.details).toEqual({ version: '2026-11' });
    }
    expect(app.mail.to(address)).toEqual([]);
  }
});

it('the consent is written down when the code was right, and not before', async () => {
  const email = somebody();
  const { challenge, code } = await askForCode(app, token, email, { acceptTerms: '2026-11' });
  expect(await consentsOf(email)).toEqual([]);
  expect(outcomeOf(await confirm(app, challenge, code))).toBe('200');
  expect(await userOf(app, email)).not.toBeNull();
  expect(await consentsOf(email)).toEqual([expect.objectContaining({ version: '2026-11' })]);
});

it('a newer version while the code is on its way: nobody comes in who has not agreed to it', async () => {
  const { http } = await app.admin();
  const publish = (version: string) =>
    http.post('/invitations/terms').send({ version, text: 'Be kinder.' }).expect(201);
  const email = somebody();
  const { challenge, code } = await askForCode(app, token, email, { acceptTerms: '2026-11' });
  await publish('2026-12');
  const refused = await confirm(app, challenge, code);
  expect(outcomeOf(refused)).toBe('400 TermsNotAccepted');
  expect(refused.body.error.details).toEqual({ version: '2026-12' });
  expect(await userOf(app, email)).toBeNull();
  expect(await consentsOf(email)).toEqual([]);

  app.clock.advance('2m');
  const again = await askForCode(app, token, email, { acceptTerms: '2026-12', count: 2 });
  expect(outcomeOf(await confirm(app, again.challenge, again.code))).toBe('200');
  expect(await consentsOf(email)).toEqual([expect.objectContaining({ version: '2026-12' })]);
});
