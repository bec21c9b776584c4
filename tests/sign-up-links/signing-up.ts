import { codeIn } from '../challenges/mailbox';
import { tokenOf } from '../invitations/links';
import { nameOf, PASSWORD, type Told } from '../stories/inviting';
import type { App, Caller } from '../support';

/** Where administrators work. */
export const LINKS = '/invitations/sign-up-links';
/** Where people work who hold a link. */
export const API = '/api/invitations/sign-up-links';

/** A link as it is shown, as far as these tests look at it. */
export interface ShownLink {
  documentId: string;
  name: string;
  state: string;
  uses: number;
  maxUses: number | null;
  expiresAt: string;
  needsAttention: { reason: string; message: string } | null;
  [field: string]: unknown;
}

/** Makes a link as the super admin. @throws Error with the answer, where it is not 201 */
export const createLink = async (app: App, body: Record<string, unknown> = {}): Promise<ShownLink> => {
  const answer = await (await app.admin()).http.post(LINKS).send({ name: 'A link', ...body });
  if (answer.status !== 201) {
    throw new Error(`No link was made: ${JSON.stringify(answer.body)}`);
  }
  return answer.body.data;
};

type Verb = 'pause' | 'resume' | 'revoke' | 'rotate';
type Named = Pick<ShownLink, 'documentId'>;

export const act = (http: Caller, { documentId }: Named, verb: Verb) =>
  http.post(`${LINKS}/${documentId}/${verb}`).send({});

export const edit = (http: Caller, { documentId }: Named, body: Record<string, unknown>) =>
  http.put(`${LINKS}/${documentId}`).send(body);

export const linkOf = async (app: App, { documentId }: Named): Promise<ShownLink & { timeline: Told[] }> =>
  (await (await app.admin()).http.get(`${LINKS}/${documentId}`).expect(200)).body.data;

export const copiedUrl = async (app: App, { documentId }: Named): Promise<string> =>
  (await (await app.admin()).http.get(`${LINKS}/${documentId}/link`).expect(200)).body.data.url;

/** The token of the address that an administrator copies. */
export const copiedToken = async (app: App, link: Named): Promise<string> =>
  tokenOf(await copiedUrl(app, link));

export const usesOf = async (app: App, { documentId }: Named) =>
  (await (await app.admin()).http.get(`${LINKS}/${documentId}/uses`).expect(200)).body.data;

export const inspect = (app: App, token: unknown) => app.http.post(`${API}/inspect`).send({ token });

/** Asks for a code. */
export const register = (app: App, token: string, email: string, more: Record<string, unknown> = {}) =>
  app.http
    .post(`${API}/register`)
    .send({ token, email, username: nameOf(email), password: PASSWORD, ...more });

export const confirm = (app: App, challenge: string, code: string) =>
  app.http.post(`/api/invitations/challenges/${challenge}/confirm`).send({ code });

/** The codes of a crowd take their time on a busy machine. */
const CROWD_MS = 90_000;

/** Somebody who has been sent a code. */
export interface Waiting {
  challenge: string;
  code: string;
}

/** @param count which mail to the address holds the code: the first (1) unless told */
export const askForCode = async (
  app: App,
  token: string,
  email: string,
  { count = 1, ...more }: Record<string, unknown> & { count?: number } = {},
): Promise<Waiting> => {
  const answer = await register(app, token, email, more);
  if (answer.status !== 202) {
    throw new Error(`${email} was sent no code: ${JSON.stringify(answer.body)}`);
  }
  const { challenge } = answer.body.data as { challenge: string };
  return { challenge, code: codeIn(await app.mail.waitForMail(email, { count, timeoutMs: CROWD_MS })) };
};

/** The whole way in. */
export const signUp = async (app: App, token: string, email: string, more: Record<string, unknown> = {}) => {
  const { challenge, code } = await askForCode(app, token, email, more);
  return confirm(app, challenge, code);
};
