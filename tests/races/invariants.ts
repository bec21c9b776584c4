import type { Knex } from 'knex';

interface InvitationRow {
  id: number;
  email_canonical: string;
  state: string;
  open_key: string | null;
  user_id: number | null;
}

interface UserRow {
  id: number;
  email: string;
}

/** Everything that is looked at, read with a connection of our own, as another node would. */
interface Snapshot {
  invitations: InvitationRow[];
  users: UserRow[];
  userIdsWithRole: Set<number>;
  /** Invitation → how many events of that name it has. */
  countEvents(name: string): Map<number, number>;
  /** Table → user ids in it. */
  owners: Record<string, (number | null)[]>;
  lockHolders: (number | null)[];
}

const OWNED_TABLES = ['invitations_profiles', 'invitations_address_proofs'];

const read = async (database: Knex): Promise<Snapshot> => {
  const events = await database<{ name: string; subject_id: number }>('invitations_events').select();
  const links = await database<{ user_id: number }>('up_users_role_lnk').select();
  const locks = await database<{ holder_id: number | null }>('invitations_locks').select();
  const owners: Record<string, (number | null)[]> = {};
  for (const table of OWNED_TABLES) {
    const rows = await database<{ user_id: number | null }>(table).select();
    owners[table] = rows.map(({ user_id }) => user_id);
  }
  return {
    invitations: await database<InvitationRow>('invitations_invitations').select(),
    users: await database<UserRow>('up_users').select(),
    userIdsWithRole: new Set(links.map(({ user_id }) => user_id)),
    countEvents(name) {
      const counts = new Map<number, number>();
      for (const event of events.filter((candidate) => candidate.name === name)) {
        counts.set(event.subject_id, (counts.get(event.subject_id) ?? 0) + 1);
      }
      return counts;
    },
    owners,
    lockHolders: locks.map(({ holder_id }) => holder_id),
  };
};

const checkInvitations = ({ invitations, users }: Snapshot): string[] => {
  const known = new Set(users.map(({ id }) => id));
  return invitations.flatMap(({ id, state, open_key, user_id }) => [
    ...(state === 'accepted' && user_id === null ? [`Invitation ${id} is accepted by nobody`] : []),
    ...(state !== 'accepted' && user_id !== null ? [`Invitation ${id} is ${state} and has a user`] : []),
    ...(user_id !== null && !known.has(user_id) ? [`Invitation ${id} has a user who is not there`] : []),
    ...(state !== 'pending' && open_key !== null ? [`Invitation ${id} is ${state} and holds a key`] : []),
    ...(state === 'pending' && open_key === null ? [`Invitation ${id} is pending and holds no key`] : []),
  ]);
};

const checkKeys = ({ invitations }: Snapshot): string[] => {
  const keys = invitations.flatMap(({ open_key }) => (open_key === null ? [] : [open_key]));
  return keys.length === new Set(keys).size ? [] : ['Two invitations hold one key'];
};

/** Events that a record in a final state has exactly once, and no other record at all. */
const FINAL_EVENTS = {
  accepted: 'invitation.accepted',
  declined: 'invitation.declined',
  cancelled: 'invitation.cancelled',
};

const checkEvents = ({ invitations, countEvents }: Snapshot): string[] => [
  ...Object.entries(FINAL_EVENTS).flatMap(([state, name]) => {
    const counts = countEvents(name);
    return invitations
      .map((row) => ({ row, count: counts.get(row.id) ?? 0, expected: row.state === state ? 1 : 0 }))
      .filter(({ count, expected }) => count !== expected)
      .map(({ row, count }) => `Invitation ${row.id} is ${row.state} and has ${count} events ${name}`);
  }),
  ...invitations
    .filter(({ id }) => countEvents('invitation.created').get(id) !== 1)
    .map(({ id }) => `Invitation ${id} was not told of exactly once`),
];

const checkUsers = (
  { invitations, users, userIdsWithRole, owners, lockHolders }: Snapshot,
  racedDomain: string,
): string[] => {
  const known = new Set(users.map(({ id }) => id));
  const invited = new Set(
    invitations.flatMap(({ state, user_id }) => (state === 'accepted' ? [user_id] : [])),
  );
  const emails = users.map(({ email }) => email);
  return [
    ...users
      .filter(({ id, email }) => email.endsWith(`@${racedDomain}`) && !invited.has(id))
      .map(({ email }) => `${email} is a user without an accepted invitation`),
    ...users.filter(({ id }) => !userIdsWithRole.has(id)).map(({ email }) => `${email} has no role`),
    ...emails
      .filter((email, index) => emails.indexOf(email) !== index)
      .map((email) => `${email} has two users`),
    ...Object.entries(owners).flatMap(([table, ids]) =>
      ids.filter((id) => id === null || !known.has(id)).map(() => `${table} has a row of nobody`),
    ),
    ...lockHolders
      .filter((id) => id !== null && !known.has(id))
      .map((id) => `A lock names user ${id}, who is not there`),
  ];
};

/** The domain of the addresses whose users may only come of invitations. */
export const RACED_DOMAIN = 'race.test';

/**
 * What must hold after every race, whoever won it.
 *
 * @returns a sentence for everything that does not
 */
export const brokenInvariants = async (database: Knex): Promise<string[]> => {
  const snapshot = await read(database);
  return [
    ...checkInvitations(snapshot),
    ...checkKeys(snapshot),
    ...checkEvents(snapshot),
    ...checkUsers(snapshot, RACED_DOMAIN),
  ];
};
