import type { EmailAddress } from '../../server/kernel/email-address';
import { parseAddress } from '../../server/kernel/email-address';
import { getService } from '../../server/kernel/get-service';
import { inTransaction } from '../../server/kernel/transaction';
import type { HostUser, NewUser, UsersService } from '../../server/users/service';
import type { App } from '../support';

export const USER = 'plugin::users-permissions.user';

export const address = (text: string): EmailAddress => {
  const parsed = parseAddress(text);
  if (!parsed) {
    throw new Error(`"${text}" is no address`);
  }
  return parsed;
};

/** The service of the running plugin. */
export const usersOf = (app: App): UsersService => getService(app.strapi, 'users');

export const roleOf = async (app: App, type = 'authenticated') => {
  const role = (await usersOf(app).roles()).find((candidate) => candidate.type === type);
  if (!role) {
    throw new Error(`There is no role of type ${type}`);
  }
  return role;
};

/** A profile of somebody who gave nothing. */
export const NOTHING_GIVEN = { firstName: null, lastName: null, phone: null, countryCode: null };

/** Creates a user by the service, in a transaction of its own. */
export const create = async (
  app: App,
  input: Pick<NewUser, 'username' | 'passwordHash'> & Partial<NewUser> & { email: string },
): Promise<HostUser> => {
  const { id: roleId } = await roleOf(app);
  const { email, ...rest } = input;
  return inTransaction(app.strapi, () =>
    usersOf(app).createProved({ roleId, profile: NOTHING_GIVEN, address: address(email), ...rest }, 'code'),
  );
};

/** What came of it: `ok`, or the name of the error. */
export const outcome = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'ok';
  } catch (error) {
    return (error as Error).name;
  }
};

export const tally = (outcomes: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(outcomes)].sort().map((name) => [name, outcomes.filter((other) => other === name).length]),
  );

/** Changes the host's "Advanced settings". */
export const setAdvanced = async (app: App, changes: Record<string, unknown>): Promise<void> => {
  const store = app.strapi.store({ type: 'plugin', name: 'users-permissions' });
  const former = (await store.get({ key: 'advanced' })) as Record<string, unknown>;
  await store.set({ key: 'advanced', value: { ...former, ...changes } });
};

interface HostUserService {
  edit(id: number, data: Record<string, unknown>): Promise<unknown>;
}

/** Changes a user by the host's own service, as its profile route does. */
export const edit = async (app: App, id: number, data: Record<string, unknown>): Promise<void> => {
  const service = app.strapi.plugin('users-permissions').service('user') as unknown as HostUserService;
  await service.edit(id, data);
};
