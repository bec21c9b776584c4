import type { Knex } from 'knex';

interface Named {
  id: number;
  account_id: number | null;
  user_id: number | null;
}

interface Seated {
  id: number;
  name: string;
  seats: number | null;
}

interface Accepted extends Named {
  account_key: string | null;
}

const doubles = (rows: readonly Named[]): string[] => {
  const keys = rows.map(({ user_id, account_id }) => `user ${user_id} in account ${account_id}`);
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `There are two of ${key}`);
};

/**
 * What must hold of accounts after every race.
 *
 * @returns a sentence for everything that does not
 */
export const brokenAccounts = async (database: Knex): Promise<string[]> => {
  const accounts = await database<Seated>('invitations_accounts').select();
  const members = await database<Named>('invitations_memberships').select();
  const events = await database('invitations_events').where({ name: 'membership.created' });
  const accepted = await database<Accepted>('invitations_invitations')
    .where('state', 'accepted')
    .whereNotNull('account_id');
  const known = new Set(accounts.map(({ id }) => id));
  const told = new Set((events as { subject_id: number }[]).map(({ subject_id }) => subject_id));
  return [
    ...doubles(members),
    ...members
      .filter(({ user_id, account_id }) => user_id === null || !known.has(account_id ?? 0))
      .map(({ id }) => `Membership ${id} is of nobody, or in nothing`),
    ...members.filter(({ id }) => !told.has(id)).map(({ id }) => `Nobody was told of membership ${id}`),
    ...(told.size === events.length ? [] : ['A membership was told of twice']),
    ...accepted
      .filter(({ user_id }) => user_id === null)
      .map(({ id }) => `Invitation ${id} was accepted into an account by nobody`),
  ];
};
