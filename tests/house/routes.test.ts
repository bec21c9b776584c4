import { startApp, type App } from '../support';

interface Route {
  method: string;
  path: string;
  handler: unknown;
  config: { auth?: unknown; policies?: (string | { name: string; config: { actions: string[] } })[] };
}

interface Router {
  type: string;
  routes: Route[];
}

let app: App;
let routers: Router[];

beforeAll(async () => {
  app = await startApp();
  routers = Object.values(app.strapi.plugin('invitations').routes as unknown as Record<string, Router>);
});
afterAll(() => app.stop());

const routesOf = (type: string): Route[] =>
  routers.filter((router) => router.type === type).flatMap(({ routes }) => routes);

/** The RBAC actions that a route asks for. */
const actionsOf = ({ config }: Route): string[] =>
  (config.policies ?? []).flatMap((policy) => (typeof policy === 'string' ? [] : policy.config.actions));

describe('the routes', () => {
  it('say which side they are on', () => {
    expect(routers.map(({ type }) => type).sort()).toEqual(['admin', 'content-api']);
  });

  it('of the admin panel each ask for an administrator and for an action that exists', () => {
    const registered: string[] = app.strapi
      .service('admin::permission')
      .actionProvider.values()
      .map(({ actionId }: { actionId: string }) => actionId);
    const admin = routesOf('admin');
    expect(admin.length).toBeGreaterThan(10);
    for (const route of admin) {
      const name = `${route.method} ${route.path}`;
      expect([name, route.config.policies?.[0]]).toEqual([name, 'admin::isAuthenticatedAdmin']);
      expect([name, actionsOf(route).length]).not.toEqual([name, 0]);
      expect([name, actionsOf(route).filter((action) => !registered.includes(action))]).toEqual([name, []]);
      expect([name, route.config.auth]).not.toEqual([name, false]);
    }
  });

  it('name their handlers by text, without which a route of the content API has no permission scope', () => {
    for (const { path, handler } of [...routesOf('admin'), ...routesOf('content-api')]) {
      expect([path, typeof handler]).toEqual([path, 'string']);
    }
  });

  it('of signed-in users refuse whoever is none, and every API token', async () => {
    const token = await app.apiToken({ type: 'full-access' });
    const signedIn = routesOf('content-api').filter(({ path }) => /^\/(me|accounts)\//.test(path));
    expect(signedIn.length).toBeGreaterThan(12);
    for (const { method, path } of signedIn) {
      const url = `/api/invitations${path.replace(/:\w+/g, 'unknown')}`;
      const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
      const nobody = await app.http[verb](url);
      expect([method, path, nobody.status, nobody.body.error.name]).toEqual([
        method,
        path,
        401,
        'LoginRequired',
      ]);
      expect([method, path, (await token[verb](url)).status]).toEqual([method, path, 403]);
    }
  });

  it('declare static paths before those with a parameter in the same place', () => {
    for (const router of routers) {
      const hidden = router.routes.filter((route, index) =>
        router.routes
          .slice(0, index)
          .some(
            (earlier) =>
              earlier.method === route.method &&
              earlier.path !== route.path &&
              covers(earlier.path, route.path),
          ),
      );
      expect(hidden.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    }
  });
});

/** Whether a path with parameters would answer for another path that was meant for a route of its own. */
const covers = (pattern: string, path: string): boolean => {
  const patternParts = pattern.split('/');
  const parts = path.split('/');
  return (
    patternParts.length === parts.length &&
    patternParts.every((part, index) => part.startsWith(':') || part === parts[index])
  );
};
