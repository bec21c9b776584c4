import type { Core } from '@strapi/types';

import { PROFILE_UID } from './content-type';
import { USER_UID } from './user';

/** A user as whoever looks for one sees them. */
export interface FoundUser {
  documentId: string;
  username: string;
  email: string;
  firstName: string | null;
  lastName: string | null;
}

interface UserRow {
  id: number;
  documentId: string;
  username: string | null;
  email: string | null;
}

interface ProfileRow {
  user: { id: number } | null;
  firstName: string | null;
  lastName: string | null;
}

const containing = (fields: readonly string[], text: string) => ({
  $or: fields.map((field) => ({ [field]: { $containsi: text } })),
});

/**
 * Users whose name or address has the text in it, in the order of their names; without a text the first ones.
 *
 * @param limit how many at most
 */
export const searchUsers = async (strapi: Core.Strapi, text: string, limit: number): Promise<FoundUser[]> => {
  const profiles = async (where: object): Promise<ProfileRow[]> =>
    (await strapi.db
      .query(PROFILE_UID)
      .findMany({ where, limit, populate: { user: { select: ['id'] } } })) as ProfileRow[];
  const named = text === '' ? [] : await profiles(containing(['firstName', 'lastName'], text));
  const ids = named.flatMap(({ user }) => (user ? [user.id] : []));
  const users = (await strapi.db.query(USER_UID).findMany({
    select: ['id', 'documentId', 'username', 'email'],
    where: text === '' ? {} : { $or: [containing(['username', 'email'], text), { id: { $in: ids } }] },
    orderBy: [{ username: 'asc' }, { id: 'asc' }],
    limit,
  })) as UserRow[];
  const known = await profiles({ user: { id: { $in: users.map(({ id }) => id) } } });
  const profileOf = new Map(known.map((profile) => [profile.user?.id, profile]));
  return users.map(({ id, documentId, username, email }) => ({
    documentId,
    username: username ?? '',
    email: email ?? '',
    firstName: profileOf.get(id)?.firstName ?? null,
    lastName: profileOf.get(id)?.lastName ?? null,
  }));
};
