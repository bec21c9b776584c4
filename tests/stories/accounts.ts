import type { App, Caller, SiteUser } from '../support';
import { call } from './answering';
import { ADMIN, copiedToken, invite, nameOf, PASSWORD, type Shown } from './inviting';

/** Where administrators keep accounts and groups. */
export const ACCOUNTS = '/invitations/accounts';
export const GROUPS = '/invitations/groups';

export interface SiteAccount {
  documentId: string;
  name: string;
  slug: string;
  seats: { limit: number | null; used: number; reserved: number };
}

export interface SiteGroup {
  documentId: string;
  name: string;
}

/** A membership as the API shows it. */
export interface ShownMembership {
  documentId: string;
  account: { documentId: string; name: string; slug: string };
  user: { username: string; email: string };
  owner: boolean;
  permissions: 'all' | string[];
  groups: { name: string }[];
}

const made = async <T>(answer: PromiseLike<{ status: number; body: { data: T } }>): Promise<T> => {
  const { status, body } = await answer;
  if (status !== 201) {
    throw new Error(`It was not made: ${JSON.stringify(body)}`);
  }
  return body.data;
};

/** Makes an account as the super admin. */
export const createAccount = async (
  app: App,
  name: string,
  body: Record<string, unknown> = {},
): Promise<SiteAccount> => made<SiteAccount>((await app.admin()).http.post(ACCOUNTS).send({ name, ...body }));

/** Makes a group, of the whole site or of one account. */
export const createGroup = async (app: App, name: string, account?: SiteAccount): Promise<SiteGroup> =>
  made<SiteGroup>(
    (await app.admin()).http.post(GROUPS).send({ name, ...(account && { account: account.documentId }) }),
  );

export const seatsOf = async (app: App, { documentId }: SiteAccount): Promise<SiteAccount['seats']> =>
  (await (await app.admin()).http.get(`${ACCOUNTS}/${documentId}`)).body.data.seats;

/** Somebody who is in an account. */
export interface MemberOfSite extends SiteUser {
  membership: ShownMembership;
}

/** Brings a user into an account as it happens on the site: invited by an administrator, accepted by the copied link. */
export const enter = async (
  app: App,
  account: SiteAccount,
  user: SiteUser,
  offer: Record<string, unknown> = {},
): Promise<MemberOfSite> => {
  const { http } = await app.admin();
  const body = { email: user.email, account: account.documentId, send: false, ...offer };
  const token = await copiedToken(http, await invite(http, body));
  const answer = await call(user.http, 'accept', { token });
  if (answer.status !== 200) {
    throw new Error(`${user.email} could not enter: ${JSON.stringify(answer.body)}`);
  }
  return { ...user, membership: answer.body.membership };
};

/** A new user of the site who is in an account. */
export const member = async (
  app: App,
  account: SiteAccount,
  email: string,
  permissions: 'all' | string[] = [],
): Promise<MemberOfSite> => {
  const user = await app.user({ email, username: nameOf(email), password: PASSWORD, isProved: true });
  return enter(app, account, user, { permissions });
};

/** Where members of an account invite. */
export const inAccount = ({ documentId }: SiteAccount): string =>
  `/api/invitations/accounts/${documentId}/invitations`;

/** Invites as a member. @throws Error with the answer, where it is not 201 */
export const inviteAsMember = (
  http: Caller,
  account: SiteAccount,
  body: Record<string, unknown>,
): Promise<Shown> => made<Shown>(http.post(inAccount(account)).send(body));

/** The account's pending invitations as a member sees them. */
export const pendingOf = async (http: Caller, account: SiteAccount): Promise<Shown[]> =>
  (await http.get(inAccount(account))).body.data;

/** Who is in an account, as an administrator sees it. */
export const membersOf = async (app: App, { documentId }: SiteAccount): Promise<ShownMembership[]> =>
  (await (await app.admin()).http.get(`${ACCOUNTS}/${documentId}/members`)).body.data;

export const checkIn = async (http: Caller, email: string, { documentId: account }: SiteAccount) =>
  (await http.get(`${ADMIN}/check`).query({ email, account })).body.data;
