import { SYSTEM } from '../../server/kernel/actor';
import { getService } from '../../server/kernel/get-service';
import { inTransaction } from '../../server/kernel/transaction';
import type { MembershipRecord, Permissions } from '../../server/accounts/service';
import { startApp, type App, type Caller, type SiteUser } from '../support';

/** Where administrators work. */
export const ACCOUNTS = '/invitations/accounts';
export const GROUPS = '/invitations/groups';
export const MEMBERSHIPS = '/invitations/memberships';
/** Where signed-in users work. */
export const API = '/api/invitations';

export const PASSWORD = 'correct horse battery';

/** An app without the limits of the host and of the plugin, which a crowd of people would run into. */
export const startTenants = async (
  config: Record<string, unknown> = {},
  env: Record<string, string> = {},
): Promise<App> => {
  const app = await startApp({ config: { rateLimit: { enabled: false }, ...config }, env });
  app.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  return app;
};

/** A record as it is shown, as far as these tests look at it. */
export interface Shown {
  documentId: string;
  slug: string;
  [field: string]: unknown;
}

/** Creates something as an administrator. @throws Error with the answer, where it is not 201 */
const create = async (http: Caller, path: string, body: object): Promise<Shown> => {
  const answer = await http.post(path).send(body);
  if (answer.status !== 201) {
    throw new Error(`Nothing was made: ${JSON.stringify(answer.body)}`);
  }
  return answer.body.data;
};

export const createAccount = async (app: App, body: object): Promise<Shown> =>
  create((await app.admin()).http, ACCOUNTS, body);

export const createGroup = async (app: App, body: object): Promise<Shown> =>
  create((await app.admin()).http, GROUPS, body);

/** A new user of the site with this name. */
export const person = (app: App, username: string): Promise<SiteUser> =>
  app.user({ email: `${username}@site.test`, username, password: PASSWORD });

/** Makes a user a member, as accepting an invitation does; a seat is asked for. */
export const join = (
  app: App,
  { documentId }: Pick<Shown, 'documentId'>,
  user: Pick<SiteUser, 'id'>,
  permissions: Permissions = [],
): Promise<MembershipRecord> => {
  const accounts = getService(app.strapi, 'accounts');
  return inTransaction(app.strapi, async () => {
    const found = await accounts.findAccount(documentId);
    const account = found && (await accounts.hold([found.id])).get(found.id);
    if (!account) {
      throw new Error(`There is no account ${documentId}`);
    }
    await accounts.assertSeats(account, 1);
    return accounts.addMember({ account, userId: user.id, permissions, actor: SYSTEM });
  });
};

/** Makes a member the owner, as an administrator. */
export const own = async (app: App, account: Pick<Shown, 'documentId'>, { documentId }: MembershipRecord) => {
  const { http } = await app.admin();
  await http.post(`${ACCOUNTS}/${account.documentId}/transfer`).send({ membership: documentId }).expect(200);
};

/** What an answer says: `200`, or `404 NotFoundError`. */
export const outcomeOf = ({ status, body }: { status: number; body: unknown }): string => {
  const { error } = body as { error?: { name: string } };
  return error ? `${status} ${error.name}` : String(status);
};

/** The events that were told of a subject, in order. */
export const eventsOf = async (
  app: App,
  type: string,
  documentId: string,
): Promise<{ name: string; changes: Record<string, unknown> | null; actorKind: string }[]> =>
  app.strapi.db.query('plugin::invitations.event').findMany({
    where: { subjectType: type, subjectDocumentId: documentId },
    orderBy: { id: 'asc' },
  });
