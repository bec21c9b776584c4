import type { App, Caller } from '../support';
import { PASSWORD } from './inviting';

export type PublicVerb = 'inspect' | 'register' | 'accept' | 'decline' | 'renew';

/** What somebody with a link does through the public routes. */
export const call = (http: Caller, verb: PublicVerb, body: Record<string, unknown>) =>
  http.post(`/api/invitations/${verb}`).send(body);

/** Registers by a link with a password that every site takes. */
export const register = (app: App, token: string, username: string, fields: Record<string, unknown> = {}) =>
  call(app.http, 'register', { token, username, password: PASSWORD, ...fields });

/** Logs in through the host's own route. */
export const logIn = (app: App, identifier: string, password = PASSWORD) =>
  app.http.post('/api/auth/local').send({ identifier, password });

/** What somebody reads who opens the link in a browser. */
export const readPage = async (app: App, token: string): Promise<{ status: number; text: string }> => {
  const { status, text } = await app.http.get('/invite').query({ token });
  const body = text.slice(text.indexOf('<body'));
  return { status, text: body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
};
