import { SYSTEM } from '../../server/kernel/actor';
import { getService } from '../../server/kernel/get-service';
import { inTransaction } from '../../server/kernel/transaction';
import { until, type App, type Caller } from '../support';

export const PEOPLE = '/invitations/people';
export const USER = 'plugin::users-permissions.user';
export const PASSWORD = 'correct horse battery';

/** A line of the list of people. */
export interface Person {
  kind: 'user' | 'invitation';
  documentId: string;
  email: string;
  username: string | null;
  firstName: string | null;
  lastName: string | null;
  state: string;
  accounts: { documentId: string; name: string; slug: string; owner: boolean }[];
  groups: { documentId: string; name: string }[];
  pendingInvitations: number;
  lastLogin: { at: string; ip: string | null; host: string | null } | null;
  createdAt: string;
  expiresAt: string | null;
}

export interface PeoplePage {
  data: Person[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
}

/** @throws Error with the answer, where it is not 200 */
export const listPeople = async (
  http: Caller,
  query: Record<string, string | number> = {},
): Promise<PeoplePage> => {
  const { status, body } = await http.get(PEOPLE).query(query);
  if (status !== 200) throw new Error(`No list of people: ${JSON.stringify(body)}`);
  return { data: body.data, pagination: body.meta.pagination };
};

/** Who is on the page: `invited eve@site.test`, in order. */
export const namesOf = ({ data }: PeoplePage): string[] =>
  data.map(({ state, email }) => `${state} ${email}`);

/** A user of the site, made past the host's log-in, as nobody has to log in. */
export const makeUser = async (
  app: App,
  name: string,
  rest: Record<string, unknown> = {},
): Promise<{ id: number; documentId: string; email: string }> => {
  const role = await app.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  return app.strapi.documents(USER).create({
    data: {
      username: name,
      email: `${name}@site.test`,
      provider: 'local',
      password: PASSWORD,
      confirmed: true,
      role: role.id,
      ...rest,
    },
  }) as unknown as Promise<{ id: number; documentId: string; email: string }>;
};

/** As the host's own routes change it. */
export const changeAddress = async (app: App, { id }: { id: number }, email: string): Promise<void> => {
  await app.strapi.plugin('users-permissions').service('user').edit(id, { email });
};

export interface Account {
  documentId: string;
  name: string;
  slug: string;
}

export const makeAccount = async (http: Caller, name: string): Promise<Account> => {
  const { status, body } = await http.post('/invitations/accounts').send({ name });
  if (status !== 201) throw new Error(`No account: ${JSON.stringify(body)}`);
  return body.data;
};

/** Makes a user a member of an account. @returns the membership's id */
export const join = async (app: App, userId: number, { documentId }: Account): Promise<string> => {
  const accounts = getService(app.strapi, 'accounts');
  const found = await accounts.findAccount(documentId);
  return inTransaction(app.strapi, async () => {
    const account = (await accounts.hold([found?.id ?? 0])).get(found?.id ?? 0);
    if (!account) throw new Error('There is no such account');
    const membership = await accounts.addMember({
      account,
      userId,
      permissions: ['members.read'],
      actor: SYSTEM,
    });
    return membership.documentId;
  });
};

/** Ends a membership as an administrator does. */
export const removeMember = async (app: App, userId: number, { documentId }: Account): Promise<void> => {
  const accounts = getService(app.strapi, 'accounts');
  const account = await accounts.findAccount(documentId);
  const membership = account && (await accounts.membershipOf(userId, account.id));
  if (!membership) throw new Error('There is no such membership');
  await inTransaction(app.strapi, async () => {
    await accounts.hold([membership.account.id]);
    await accounts.endMembership(membership, 'removed', SYSTEM);
  });
};

export const invite = async (
  http: Caller,
  body: Record<string, unknown>,
): Promise<{ documentId: string; email: string }> => {
  const answer = await http.post('/invitations/invitations').send({ send: false, ...body });
  if (answer.status !== 201) throw new Error(`Nobody was invited: ${JSON.stringify(answer.body)}`);
  return answer.body.data;
};

/** The events of the trail that have this name. */
export const eventsNamed = (app: App, name: string): Promise<Record<string, unknown>[]> =>
  app.strapi.db.query('plugin::invitations.event').findMany({ where: { name }, orderBy: { id: 'asc' } });

export const logIn = async (
  app: App,
  identifier: string,
): Promise<{ jwt: string; refreshToken?: string }> => {
  const { body } = await app.http.post('/api/auth/local').send({ identifier, password: PASSWORD });
  await until('the log-in to be answered', () => body.jwt);
  return body;
};
