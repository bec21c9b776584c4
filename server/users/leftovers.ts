import type { Core } from '@strapi/types';

import { getService } from '../kernel/get-service';

import { ADDRESS_PROOF_UID, PROFILE_UID, SESSION_FLOOR_UID } from './content-type';
import type { UserRow } from './user';
import { USER_UID, keyOf } from './user';

/** The parts of a database event that are looked at. */
interface UserEvent {
  params: { where?: object; data?: { email?: unknown } };
  result?: unknown;
}

type Changed = Pick<UserRow, 'id' | 'email'>;

/** Every proof but that of the present address: an address that somebody gave up and takes again is proved anew. */
const forgetOtherAddresses = async (strapi: Core.Strapi, { id, email }: Changed): Promise<void> => {
  await strapi.db.query(ADDRESS_PROOF_UID).deleteMany({
    where: { user: { id }, addressKey: { $ne: keyOf(email ?? '') ?? '' } },
  });
};

/** The foreign keys of a deleted user's rows have become null, ours and those of the other features. */
const forgetTheDeleted = async (strapi: Core.Strapi): Promise<void> => {
  for (const uid of [ADDRESS_PROOF_UID, PROFILE_UID, SESSION_FLOOR_UID] as const) {
    await strapi.db.query(uid).deleteMany({ where: { user: null } });
  }
  await getService(strapi, 'users').tellDeleted();
};

const afterUpdateMany = async (strapi: Core.Strapi, { where = {} }: UserEvent['params']): Promise<void> => {
  const users = (await strapi.db.query(USER_UID).findMany({ select: ['id', 'email'], where })) as Changed[];
  for (const user of users) {
    await forgetOtherAddresses(strapi, user);
  }
};

/**
 * Watches the host's users, whoever changes them and by whichever way, inside that very transaction: a changed address
 * voids its proofs, a deleted user takes their profile and proofs along.
 */
export const watchUsers = (strapi: Core.Strapi): void => {
  const changesAddress = ({ params }: UserEvent): boolean => typeof params.data?.email === 'string';
  strapi.db.lifecycles.subscribe({
    models: [USER_UID],
    async afterUpdate(event) {
      if (changesAddress(event)) {
        await forgetOtherAddresses(strapi, event.result as Changed);
      }
    },
    async afterUpdateMany(event) {
      if (changesAddress(event)) {
        await afterUpdateMany(strapi, (event as UserEvent).params);
      }
    },
    afterDelete: () => forgetTheDeleted(strapi),
    afterDeleteMany: () => forgetTheDeleted(strapi),
  });
};
