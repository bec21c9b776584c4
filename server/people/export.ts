import { eachByKeyset, idOf } from '../kernel/keyset';

import type { Context } from './context';
import type { PeopleFilterQuery } from './contract';
import { byKind, filterOf } from './list';
import { partsOf } from './parts';
import { presentInvited, presentUser, type PersonView } from './present';

const COLUMNS: Record<string, (person: PersonView) => string | null> = {
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
};

export const PERSON_COLUMNS = Object.keys(COLUMNS);

export const personRow = (person: PersonView): (string | null)[] =>
  Object.values(COLUMNS).map((cell) => cell(person));

/** Users with all that a line shows, some hundred at a time. */
const usersBefore = async (
  context: Context,
  filter: NonNullable<ReturnType<typeof byKind>['users']>,
  before: number | null,
  limit: number,
): Promise<{ id: number; person: PersonView | null }[]> => {
  const ids = await context.people.idsBefore(filter, before, limit);
  const parts = await partsOf(context, await context.users.findByIds(ids), filter.accountId);
  const persons = new Map(parts.map((part) => [part.user.id, presentUser(part)]));
  // One that was deleted in between keeps its place, so that the walk goes on behind it.
  return ids.map((id) => ({ id, person: persons.get(id) ?? null }));
};

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
    const people = eachByKeyset((before, limit) => usersBefore(context, users, before, limit), idOf);
    for await (const { person } of people) {
      if (person) {
        yield person;
      }
    }
  }
}
