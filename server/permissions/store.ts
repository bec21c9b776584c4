import type { Core } from '@strapi/types';

import { getService } from '../kernel/get-service';

/** Whoever vouches, as a record keeps them. */
export interface VoucherRef {
  kind: 'admin' | 'api-token' | 'user' | 'system';
  id: string | null;
}

/** What became of them since. */
export type Voucher = { standing: 'gone' | 'blocked' } | { standing: 'good'; roles: readonly string[] };

const GONE: Voucher = { standing: 'gone' };

interface AdminUser {
  isActive: boolean | null;
  blocked: boolean | null;
  roles: { code: string }[];
}

/** Reads administrators, API tokens and users only to see whether they are still there. */
export const createVoucherStore = (strapi: Core.Strapi) => {
  const admin = async (id: string): Promise<Voucher> => {
    const found = (await strapi.db
      .query('admin::user')
      .findOne({ where: { id }, populate: ['roles'] })) as AdminUser | null;
    if (!found) {
      return GONE;
    }
    return found.isActive && !found.blocked
      ? { standing: 'good', roles: found.roles.map(({ code }) => code) }
      : { standing: 'blocked' };
  };

  const token = async (id: string): Promise<Voucher> =>
    (await strapi.db.query('admin::api-token').count({ where: { id } })) > 0
      ? { standing: 'good', roles: [] }
      : GONE;

  const user = async (id: string): Promise<Voucher> => {
    const found = await getService(strapi, 'users').findById(Number(id));
    if (!found) {
      return GONE;
    }
    return found.blocked
      ? { standing: 'blocked' }
      : { standing: 'good', roles: found.role ? [found.role.type] : [] };
  };

  const finders = { admin, user, 'api-token': token };

  return {
    async find({ kind, id }: VoucherRef): Promise<Voucher> {
      if (kind === 'system') {
        return { standing: 'good', roles: [] };
      }
      return id === null ? GONE : finders[kind](id);
    },
  };
};
