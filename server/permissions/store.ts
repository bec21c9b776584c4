import type { Core } from '@strapi/types';

import { inChunks } from '../kernel/chunks';
import { getService } from '../kernel/get-service';

import {
  VOUCHER_TABLES,
  voucherKey,
  type LeavingKind,
  type Standing,
  type StandingRow,
  type VoucherRef,
} from './voucher';

/** Whoever vouches, as they are now. */
export type Voucher = { standing: 'gone' | 'blocked' } | { standing: 'good'; roles: readonly string[] };

const GONE: Voucher = { standing: 'gone' };

const KINDS = Object.keys(VOUCHER_TABLES) as LeavingKind[];

interface AdminRow extends StandingRow {
  roles: { code: string }[];
}

const standingIn = (kind: LeavingKind, row: StandingRow | null | undefined): Standing =>
  row ? VOUCHER_TABLES[kind].standingOf(row) : 'gone';

const voucherOf = (
  kind: LeavingKind,
  row: StandingRow | null | undefined,
  roles: readonly string[],
): Voucher => {
  const standing = standingIn(kind, row);
  return standing === 'good' ? { standing, roles } : { standing };
};

/** Reads administrators, API tokens and users only to see whether they are still there. */
export const createVoucherStore = (strapi: Core.Strapi) => {
  const findAdmin = async (id: string): Promise<Voucher> => {
    const admin = (await strapi.db
      .query('admin::user')
      .findOne({ where: { id }, populate: ['roles'] })) as AdminRow | null;
    return voucherOf('admin', admin, admin?.roles.map(({ code }) => code) ?? []);
  };
  const findUser = async (id: string): Promise<Voucher> => {
    const user = await getService(strapi, 'users').findById(Number(id));
    return voucherOf('user', user, user?.role ? [user.role.type] : []);
  };

  const rowsOf = async (kind: LeavingKind, where: object, limit?: number): Promise<StandingRow[]> => {
    const { uid, columns } = VOUCHER_TABLES[kind];
    const bounds = limit === undefined ? {} : { limit };
    return strapi.db.query(uid).findMany({ select: ['id', ...columns], where, ...bounds }) as Promise<
      StandingRow[]
    >;
  };

  const finders = {
    admin: findAdmin,
    user: findUser,
    'api-token': async (id: string) => voucherOf('api-token', (await rowsOf('api-token', { id }))[0], []),
  };

  return {
    rowsOf,

    async find({ kind, id }: VoucherRef): Promise<Voucher> {
      if (kind === 'system') {
        return { standing: 'good', roles: [] };
      }
      return id === null ? GONE : finders[kind](id);
    },

    /**
     * As they are now, and stay until the transaction under way ends: whoever blocks them, or lets them in again, waits.
     * SQLite, which has one writer, needs nothing of the kind.
     */
    async hold({ kind, id }: VoucherRef): Promise<Standing> {
      if (kind === 'system' || id === null) {
        return kind === 'system' ? 'good' : 'gone';
      }
      const { uid } = VOUCHER_TABLES[kind];
      const row = strapi.db.queryBuilder(uid).select(['id']).where({ id });
      await row.forUpdate().execute({ mapResults: false });
      return standingIn(kind, (await rowsOf(kind, { id }))[0]);
    },

    /** `voucherKey` → standing, of many. */
    async standings(refs: readonly VoucherRef[]): Promise<Map<string, Standing>> {
      const found = new Map<string, Standing>(
        refs.map((ref) => [voucherKey(ref), ref.kind === 'system' ? 'good' : 'gone']),
      );
      for (const kind of KINDS) {
        const ids = refs.flatMap((ref) => (ref.kind === kind && ref.id !== null ? [ref.id] : []));
        const rows = await inChunks(ids, (chunk) => rowsOf(kind, { id: { $in: chunk } }));
        rows.forEach((row) =>
          found.set(voucherKey({ kind, id: String(row.id) }), VOUCHER_TABLES[kind].standingOf(row)),
        );
      }
      return found;
    },
  };
};

export type VoucherStore = ReturnType<typeof createVoucherStore>;
