import type { Actor } from '../kernel/actor';
import { inTransaction } from '../kernel/transaction';
import type { Profile } from '../users/service';

import type { Context } from './context';
import type { EditPersonInput } from './contract';
import { personEvent } from './events';
import { findUser } from './find';

const FIELDS = ['firstName', 'lastName', 'phone', 'countryCode'] as const;

/** Nothing and only blanks are the same: null. What is left out stays as it is. */
const patchOf = (input: EditPersonInput): Partial<Profile> =>
  Object.fromEntries(
    FIELDS.filter((field) => input[field] !== undefined).map((field) => [
      field,
      input[field]?.trim() || null,
    ]),
  );

/**
 * Changes what is known of a user, and blocks them or lets them in again: whoever is blocked, the host refuses at their
 * very next request. What they are, they stay: memberships, groups and invitations are left alone.
 *
 * @throws PluginError `NotFoundError` (404), `ValidationError` (400) where the host refuses a mapped attribute
 */
export const editPerson = async (
  context: Context,
  actor: Actor,
  documentId: string,
  input: EditPersonInput,
): Promise<void> => {
  const { strapi, users, bus } = context;
  const user = await findUser(context, documentId);
  const patch = patchOf(input);
  const blocked =
    input.blocked === undefined || input.blocked === user.blocked ? {} : { blocked: input.blocked };
  const changes = { ...patch, ...blocked };
  if (Object.keys(changes).length === 0) {
    return;
  }
  await inTransaction(strapi, async () => {
    await users.writeProfile(user.id, patch);
    if (blocked.blocked !== undefined) {
      await users.setBlocked(user.id, blocked.blocked);
    }
    await bus.publish([personEvent('person.updated', user, actor, changes)]);
  });
};
