import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site's own log-in page, on a server of its own, which knows the host only by its API. */
export interface LoginPage {
  url: string;
  stop(): Promise<void>;
}

const pageFor = (apiUrl: string): string => `<!doctype html>
<html lang="en"><head><title>Log in</title><link rel="icon" href="data:,"></head><body>
<h1>Log in to the site</h1>
<form><label>User <input name="identifier"></label><label>Password <input name="password" type="password"></label>
<button>Log in</button></form><p role="status"></p>
<script>
document.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const answer = await fetch('${apiUrl}/api/auth/local', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(new FormData(event.target))),
  });
  const { user, error } = await answer.json();
  document.querySelector('[role=status]').textContent = user ? 'Welcome, ' + user.username : error.message;
});
</script></body></html>`;

/**
 * Starts the page.
 *
 * @param apiUrl answers where the host is, which may not be known before the page is
 */
export const startLoginPage = async (apiUrl: () => string): Promise<LoginPage> => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pageFor(apiUrl()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/log-in`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
