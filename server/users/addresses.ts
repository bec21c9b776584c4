import type { Core } from '@strapi/types';

import { inChunks } from '../kernel/chunks';

import type { UserRow } from './user';
import { USER_UID } from './user';

export type Addressed = Pick<UserRow, 'id' | 'email'>;

export interface AddressListener {
  /** A user was made. */
  made?: (user: Addressed) => Promise<void>;
  /** Users were made in bulk, of which the database tells no ids. */
  madeMany?: (emails: readonly string[]) => Promise<void>;
  /** Somebody's address was written, and may be another one now. */
  moved: (user: Addressed) => Promise<void>;
}

/** The parts of a database event that are looked at. */
interface UserEvent {
  params: { where?: object; data?: unknown };
  result?: unknown;
  state: { ids?: readonly number[] };
}

const writesEmail = ({ params: { data } }: UserEvent): boolean =>
  typeof data === 'object' && data !== null && 'email' in data && data.email !== undefined;

/**
 * Watches the addresses of the host's users, whoever makes or changes them and by whichever way of Strapi's, inside that
 * very transaction.
 */
export const watchAddresses = (strapi: Core.Strapi, { made, madeMany, moved }: AddressListener): void => {
  const find = (where: object): Promise<Addressed[]> =>
    strapi.db.query(USER_UID).findMany({ select: ['id', 'email'], where }) as Promise<Addressed[]>;

  /** The one whom an event is about: its result has no more columns than its caller asked for. */
  const subjectOf = async ({ result }: UserEvent): Promise<Addressed[]> => {
    const { id, email } = result as { id: number; email?: string | null };
    return email === undefined ? find({ id }) : [{ id, email }];
  };
  const tell = async (users: readonly Addressed[], listener: AddressListener['moved']): Promise<void> => {
    for (const user of users) {
      await listener(user);
    }
  };

  strapi.db.lifecycles.subscribe({
    models: [USER_UID],
    async afterCreate(event) {
      if (made) {
        await tell(await subjectOf(event), made);
      }
    },
    async afterCreateMany({ params: { data } }) {
      const rows = Array.isArray(data) ? (data as { email?: unknown }[]) : [];
      await madeMany?.(rows.flatMap(({ email }) => (typeof email === 'string' ? [email] : [])));
    },
    async afterUpdate(event) {
      if (writesEmail(event)) {
        await tell(await subjectOf(event), moved);
      }
    },
    // Looked at before the change, as nobody knows afterwards who met a condition that names the address.
    async beforeUpdateMany(event) {
      const { params, state } = event as UserEvent;
      if (writesEmail(event)) {
        state.ids = (await find(params.where ?? {})).map(({ id }) => id);
      }
    },
    async afterUpdateMany(event) {
      const { ids = [] } = (event as UserEvent).state;
      await tell(await inChunks(ids, (chunk) => find({ id: { $in: chunk } })), moved);
    },
  });
};
