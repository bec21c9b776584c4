import type { Core } from '@strapi/types';

import { getService } from '../kernel/get-service';

import { USER_UID } from './user';

const USE = 'password-mark/v1';

/** The marks of a password's hash. */
export const marksOf = (strapi: Core.Strapi, hash: string | null): string[] =>
  hash ? getService(strapi, 'keys').keyedHashes(USE, hash) : [];

/**
 * Stands for the password that a user has now, under every key, the newest first; none where they have none. Whoever
 * keeps it notices another password, whichever way it was changed, and learns nothing of it.
 */
export const passwordMarks = async (strapi: Core.Strapi, userId: number): Promise<string[]> => {
  const row = (await strapi.db.query(USER_UID).findOne({ select: ['password'], where: { id: userId } })) as {
    password: string | null;
  } | null;
  return marksOf(strapi, row?.password ?? null);
};
