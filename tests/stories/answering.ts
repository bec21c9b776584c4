import { codeIn } from '../challenges/mailbox';
import type { App, Caller } from '../support';
import { PASSWORD } from './inviting';

export type PublicVerb = 'inspect' | 'register' | 'accept' | 'decline' | 'renew';

/** What somebody with a link does through the public routes. */
export const call = (http: Caller, verb: PublicVerb, body: Record<string, unknown>) =>
  http.post(`/api/invitations/${verb}`).send(body);

/** Registers by a link with a password that every site takes. */
export const register = (app: App, token: string, username: string, fields: Record<string, unknown> = {}) =>
  call(app.http, 'register', { token, username, password: PASSWORD, ...fields });

/** Types in the code that was mailed to an address. @param count which mail: the first (1) unless told */
export const confirmCode = async (app: App, email: string, challenge: string, count = 1) =>
  app.http
    .post(`/api/invitations/challenges/${challenge}/confirm`)
    .send({ code: codeIn(await app.mail.waitForMail(email, { count })) });

/**
 * Registers by a link that proves no address: the code is read in the mail and typed in.
 *
 * @param count which mail to the address has the code: the first (1) unless told
 */
export const registerByCode = async (
  app: App,
  token: string,
  { email, username, count = 1, ...fields }: Record<string, unknown> & Newcomer,
) => {
  const asked = await register(app, token, username, { email, ...fields });
  if (asked.status !== 202) throw new Error(`No code was sent: ${JSON.stringify(asked.body)}`);
  return confirmCode(app, email, asked.body.data.challenge as string, count);
};

interface Newcomer {
  email: string;
  username: string;
  count?: number;
}

/** Logs in through the host's own route. */
export const logIn = (app: App, identifier: string, password = PASSWORD) =>
  app.http.post('/api/auth/local').send({ identifier, password });

/** What somebody reads who opens the link in a browser. */
export const readPage = async (app: App, token: string): Promise<{ status: number; text: string }> => {
  const { status, text } = await app.http.get('/invite').query({ token });
  const body = text.slice(text.indexOf('<body'));
  return { status, text: body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
};
