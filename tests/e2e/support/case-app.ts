import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site's own app, on a server of its own: one page per account, whose papers the host's guarded route gives. */
export interface CaseApp {
  /** Where the portal leads to: with `{account}` in it. */
  appUrl: string;
  urlOf(slug: string): string;
  stop(): Promise<void>;
}

const pageFor = (apiUrl: string, slug: string): string => `<!doctype html>
<html lang="en"><head><title>Papers</title><link rel="icon" href="data:,"></head><body>
<h1>The papers of ${slug}</h1>
<form><label>User <input name="identifier"></label><label>Password <input name="password" type="password"></label>
<button>Log in</button></form><p role="status"></p>
<script>
document.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const login = await fetch('${apiUrl}/api/auth/local', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(new FormData(event.target))),
  });
  const { jwt, user } = await login.json();
  const answer = await fetch('${apiUrl}/api/accounts/${slug}/invoices', { headers: { authorization: 'Bearer ' + jwt } });
  const { data } = await answer.json();
  document.querySelector('[role=status]').textContent = answer.ok
    ? user.username + ' reads ' + data.map(({ title }) => title).join()
    : user.username + ' has no access';
});
</script></body></html>`;

/**
 * Starts the app.
 *
 * @param apiUrl answers where the host is, which may not be known before the app is
 */
export const startCaseApp = async (apiUrl: () => string): Promise<CaseApp> => {
  const server = createServer((request, response) => {
    const slug = (request.url ?? '').replaceAll(/[^a-z0-9-]/g, '');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pageFor(apiUrl(), slug));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}`;
  return {
    appUrl: `${url}/{account}`,
    urlOf: (slug) => `${url}/${slug}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
