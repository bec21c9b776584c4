import type { Core } from '@strapi/types';

import { getService } from '../kernel/get-service';

import { watchAddresses, type Addressed } from './addresses';
import { ADDRESS_PROOF_UID, PROFILE_UID, SESSION_FLOOR_UID } from './content-type';
import { USER_UID, keyOf } from './user';

/** Every proof but that of the present address: an address that somebody gave up and takes again is proved anew. */
const forgetOtherAddresses = async (strapi: Core.Strapi, { id, email }: Addressed): Promise<void> => {
  await strapi.db.query(ADDRESS_PROOF_UID).deleteMany({
    where: { user: { id }, addressKey: { $ne: keyOf(email ?? '') ?? '' } },
  });
};

/** The foreign keys of a deleted user's rows have become null, ours and those of the other features. */
const forgetTheDeleted = async (strapi: Core.Strapi): Promise<void> => {
  for (const uid of [ADDRESS_PROOF_UID, PROFILE_UID, SESSION_FLOOR_UID] as const) {
    await strapi.db.query(uid).deleteMany({ where: { user_id: null } });
  }
  await getService(strapi, 'users').tellDeleted();
};

/**
 * Watches the host's users, whoever changes them and by whichever way, inside that very transaction: a changed address
 * voids its proofs, a deleted user takes their profile and proofs along.
 */
export const watchUsers = (strapi: Core.Strapi): void => {
  watchAddresses(strapi, { moved: (user) => forgetOtherAddresses(strapi, user) });
  strapi.db.lifecycles.subscribe({
    models: [USER_UID],
    afterDelete: () => forgetTheDeleted(strapi),
    afterDeleteMany: () => forgetTheDeleted(strapi),
  });
};
