import type { UID } from '@strapi/types';

import { USER_UID } from '../users/user';

/** Whoever vouches, as a record keeps them. */
export interface VoucherRef {
  kind: 'admin' | 'api-token' | 'user' | 'system';
  id: string | null;
}

/** Those who can leave. */
export type LeavingKind = Exclude<VoucherRef['kind'], 'system'>;

/** What became of them since. */
export type Standing = 'good' | 'gone' | 'blocked';

/** As much of a row as says whether somebody is still there; which columns a kind has, its table says. */
export interface StandingRow {
  id: number;
  isActive?: boolean | null;
  blocked?: boolean | null;
}

interface VoucherTable {
  uid: UID.ContentType;
  /** The columns that decide. */
  columns: readonly (keyof StandingRow)[];
  standingOf: (row: StandingRow) => Standing;
}

/** Where those who vouch are kept, and what makes one of them good. */
export const VOUCHER_TABLES: Record<LeavingKind, VoucherTable> = {
  admin: {
    uid: 'admin::user',
    columns: ['isActive', 'blocked'],
    standingOf: ({ isActive, blocked }) => (isActive && !blocked ? 'good' : 'blocked'),
  },
  user: {
    uid: USER_UID,
    columns: ['blocked'],
    standingOf: ({ blocked }) => (blocked ? 'blocked' : 'good'),
  },
  'api-token': { uid: 'admin::api-token', columns: [], standingOf: () => 'good' },
};

/** Names one of them in a map. */
export const voucherKey = ({ kind, id }: VoucherRef): string => `${kind}:${id ?? ''}`;
