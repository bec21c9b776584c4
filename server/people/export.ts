import { sheetOf } from '../kernel/csv';
import { chunksByKeyset, eachByKeyset, idOf } from '../kernel/keyset';

import type { Context } from './context';
import type { PeopleFilterQuery } from './contract';
import { byKind, filterOf, usersInOrder } from './list';
import { partsOf } from './parts';
import { presentInvited, presentUser, type PersonView } from './present';

export const PERSON_SHEET = sheetOf<PersonView>({
  kind: ({ kind }) => kind,
  documentId: ({ documentId }) => documentId,
  email: ({ email }) => email,
  username: ({ username }) => username,
  firstName: ({ firstName }) => firstName,
  lastName: ({ lastName }) => lastName,
  state: ({ state }) => state,
  accounts: ({ accounts }) => accounts.map(({ slug }) => slug).join('; '),
  groups: ({ groups }) => groups.map(({ name }) => name).join('; '),
  pendingInvitations: ({ pendingInvitations }) => String(pendingInvitations),
  lastLogin: ({ lastLogin }) => lastLogin?.at ?? null,
  createdAt: ({ createdAt }) => createdAt,
  expiresAt: ({ expiresAt }) => expiresAt,
});

/** Everybody whom a filter wants, in the order of the list, however many they are. */
export async function* eachPerson(context: Context, query: PeopleFilterQuery): AsyncGenerator<PersonView> {
  const now = context.now();
  const { invited, users } = byKind(await filterOf(context, query));
  if (invited) {
    const records = eachByKeyset(
      (before, limit) => context.invited.before(invited, now, before, limit),
      idOf,
    );
    for await (const record of records) {
      yield presentInvited(context.invitations.present(record));
    }
  }
  if (users) {
    const chunks = chunksByKeyset(
      (before, limit) => context.people.idsBefore(users, before, limit),
      (id) => id,
    );
    for await (const ids of chunks) {
      const parts = await partsOf(context, await usersInOrder(context, ids), users.accountId);
      yield* parts.map(presentUser);
    }
  }
}
