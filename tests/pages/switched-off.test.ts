import { startApp, type App } from '../support';

let app: App;
beforeAll(async () => {
  app = await startApp({
    config: { features: { pages: false }, links: { acceptUrl: 'https://app.site.test/join?token={token}' } },
  });
});
afterAll(() => app.stop());

describe('a site with a front end of its own', () => {
  it('has no pages', async () => {
    for (const path of ['/invite', '/invite?token=x', '/invite/view/x', '/invite/assets/pages.css']) {
      const answer = await app.http.get(path);
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type'] ?? '').not.toContain('html');
    }
    const answer = await app.http.post('/invite/register').type('form').send({ token: 'x' });
    expect([404, 405]).toContain(answer.status);
  });
});
