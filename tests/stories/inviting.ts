import { getService } from '../../server/kernel/get-service';
import { tokenIn, tokenOf } from '../invitations/links';
import type { App, Caller, NewSiteUser, SiteUser } from '../support';

/** Where administrators work. */
export const ADMIN = '/invitations/invitations';
/** A password that every site takes. */
export const PASSWORD = 'correct horse battery';

/** An invitation as it is shown to administrators, as far as the stories look at it. */
export interface Shown {
  documentId: string;
  email: string;
  status: string;
  createdAt: string;
  expiresAt: string;
  [field: string]: unknown;
}

/** One line of the timeline. */
export interface Told {
  name: string;
  actor: { kind: string; name: string | null };
  changes: Record<string, unknown> | null;
}

/** Addresses that nobody else in this file has: `person-1@site.test`, `person-2@site.test`, … */
export const addressBook = (name: string): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return `${name}-${count}@site.test`;
  };
};

/** The user name of somebody with such an address. */
export const nameOf = (email: string): string => email.slice(0, email.indexOf('@'));

/** Invites one person. @throws Error with the answer, where it is not 201 */
export const invite = async (http: Caller, body: Record<string, unknown>): Promise<Shown> => {
  const answer = await http.post(ADMIN).send(body);
  if (answer.status !== 201) {
    throw new Error(`Nobody was invited: ${JSON.stringify(answer.body)}`);
  }
  return answer.body.data;
};

type Verb = 'resend' | 'extend' | 'cancel' | 'approve-renewal' | 'retry-delivery';

/** Does something to an invitation as an administrator. */
export const act = (
  http: Caller,
  { documentId }: Pick<Shown, 'documentId'>,
  verb: Verb,
  body: Record<string, unknown> = {},
) => http.post(`${ADMIN}/${documentId}/${verb}`).send(body);

export const edit = (
  http: Caller,
  { documentId }: Pick<Shown, 'documentId'>,
  body: Record<string, unknown>,
) => http.put(`${ADMIN}/${documentId}`).send(body);

/** The invitation with its deliveries and timeline. */
export const detailOf = async (
  http: Caller,
  { documentId }: Pick<Shown, 'documentId'>,
): Promise<Shown & { timeline: Told[] }> => (await http.get(`${ADMIN}/${documentId}`)).body.data;

/** The names of everything that happened to it, in order. */
export const namesOf = async (http: Caller, invitation: Pick<Shown, 'documentId'>): Promise<string[]> =>
  (await detailOf(http, invitation)).timeline.map(({ name }) => name);

/** The token of the link that was mailed to an address. @param count which mail: the first (1) unless told */
export const mailedToken = async (app: App, email: string, count = 1): Promise<string> =>
  tokenIn(await app.mail.waitForMail(email, { count }));

/** The token of the link that an administrator copies. */
export const copiedToken = async (http: Caller, { documentId }: Pick<Shown, 'documentId'>): Promise<string> =>
  tokenOf((await http.get(`${ADMIN}/${documentId}/link`)).body.data.url);

/** Invites somebody by mail, as the super admin, reads the link, and waits until the site has noted that it was sent. */
export const inviteByMail = async (
  app: App,
  email: string,
  body: Record<string, unknown> = {},
): Promise<{ invitation: Shown; token: string }> => {
  const { http } = await app.admin();
  const invitation = await invite(http, { email, ...body });
  const token = await mailedToken(app, email);
  await getService(app.strapi, 'delivery').drain();
  return { invitation, token };
};

/**
 * Somebody who was invited first and became a user afterwards, whose address is proved: only an older invitation can be
 * accepted by a user.
 */
export const invitedUser = async (
  app: App,
  email: string,
  body: Record<string, unknown> = {},
  person: Partial<NewSiteUser> = {},
): Promise<{ user: SiteUser; token: string; invitation: Shown }> => {
  const invited = await inviteByMail(app, email, body);
  const user = await app.user({
    email,
    username: nameOf(email),
    password: PASSWORD,
    isProved: true,
    ...person,
  });
  return { ...invited, user };
};
