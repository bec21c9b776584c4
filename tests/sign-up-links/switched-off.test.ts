import { outcomeOf } from '../races/contest';
import { startSite } from '../stories/site';
import type { App } from '../support';
import { act, API, LINKS } from './signing-up';

let app: App;

beforeAll(async () => {
  app = await startSite({ features: { signUpLinks: false } });
});
afterAll(() => app.stop());

it('a site without sign-up links has none of their routes', async () => {
  const { http } = await app.admin();
  const link = { documentId: 'x' };
  const answers = [
    await http.get(LINKS),
    await http.post(LINKS).send({ name: 'A link' }),
    await http.get(`${LINKS}/x`),
    await http.put(`${LINKS}/x`).send({}),
    await http.delete(`${LINKS}/x`),
    await act(http, link, 'pause'),
    await act(http, link, 'resume'),
    await act(http, link, 'revoke'),
    await act(http, link, 'rotate'),
    await http.get(`${LINKS}/x/link`),
    await http.get(`${LINKS}/x/uses`),
    await app.http.post(`${API}/inspect`).send({ token: 'x' }),
    await app.http.post(`${API}/register`).send({ token: 'x' }),
  ];
  expect(answers.map(outcomeOf)).toEqual(answers.map(() => '404 NotFoundError'));
});
