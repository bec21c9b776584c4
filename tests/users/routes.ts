import type { Context } from 'koa';
import type { App } from '../support';

/** A route of the test, behind the host's global middlewares and nothing else; errors are answered by name. */
export const addRoute = (app: App, path: string, action: (ctx: Context) => Promise<unknown>): void => {
  app.strapi.server.router.post(path, async (ctx: Context) => {
    try {
      ctx.body = { data: await action(ctx) };
    } catch (error) {
      ctx.status = 400;
      ctx.body = { error: (error as Error).name };
    }
  });
};

/** What a JSON web token says, without its signature. */
export const claimsOf = (token: string): Record<string, unknown> => {
  const [, payload = ''] = token.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>;
};

export interface Cookie {
  name: string;
  value: string;
  /** Lower-case name → value; of a moment only whether there is one. */
  attributes: Record<string, string>;
}

const readCookie = (header: string): Cookie => {
  const [first = '', ...rest] = header.split('; ');
  const [name = '', ...value] = first.split('=');
  const attributes = rest.map((part) => {
    const [key = '', ...text] = part.split('=');
    return [key.toLowerCase(), key.toLowerCase() === 'expires' ? 'a moment' : text.join('=')];
  });
  return { name, value: value.join('='), attributes: Object.fromEntries(attributes) };
};

/** The cookies that an answer sets. */
export const cookiesOf = (headers: Record<string, unknown>): Cookie[] => {
  const set = headers['set-cookie'];
  return Array.isArray(set) ? set.map((header) => readCookie(String(header))) : [];
};
