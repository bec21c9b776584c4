import type { Core } from '@strapi/types';

import type { VoucherStore } from './store';
import { VOUCHER_TABLES, type LeavingKind, type StandingRow, type VoucherRef } from './voucher';

/**
 * Is told of those who were deleted or blocked, or let in again, in the transaction in which it happens.
 *
 * @param changed null where too many were changed at once to be named
 */
export type StandingListener = (changed: readonly VoucherRef[] | null) => Promise<void>;

/** The parts of a database event that are looked at. */
interface VoucherEvent {
  params: { where?: object; data?: unknown };
  state: { changed?: readonly VoucherRef[] | null };
}

/** As many as are named, and looked up, one by one. */
const MAX_NAMED = 50;

const fieldsOf = (data: unknown): Partial<StandingRow> =>
  typeof data === 'object' && data !== null ? data : {};

/**
 * Watches the host's administrators, users and API tokens, whoever changes them and by whichever way of Strapi's. They are
 * looked at before the change, as nobody knows afterwards who met a condition.
 */
export const watchVouchers = (strapi: Core.Strapi, store: VoucherStore, tell: StandingListener): void => {
  const watch = (kind: LeavingKind): void => {
    const { uid, columns, standingOf } = VOUCHER_TABLES[kind];

    const look = async (event: VoucherEvent, isChanged: (row: StandingRow) => boolean): Promise<void> => {
      const rows = await store.rowsOf(kind, event.params.where ?? {}, MAX_NAMED + 1);
      const changed = rows.filter(isChanged).map(({ id }): VoucherRef => ({ kind, id: String(id) }));
      event.state = { changed: rows.length > MAX_NAMED ? null : changed };
    };
    const beforeChange = async (event: VoucherEvent): Promise<void> => {
      const data = fieldsOf(event.params.data);
      if (columns.some((column) => column in data)) {
        await look(event, (row) => standingOf(row) !== standingOf({ ...row, ...data }));
      }
    };
    const beforeDeletion = (event: VoucherEvent): Promise<void> => look(event, () => true);
    const afterwards = async ({ state: { changed } }: VoucherEvent): Promise<void> => {
      if (changed !== undefined && changed?.length !== 0) {
        await tell(changed);
      }
    };

    strapi.db.lifecycles.subscribe({
      models: [uid],
      beforeUpdate: (event) => beforeChange(event),
      afterUpdate: (event) => afterwards(event),
      beforeUpdateMany: (event) => beforeChange(event),
      afterUpdateMany: (event) => afterwards(event),
      beforeDelete: (event) => beforeDeletion(event),
      afterDelete: (event) => afterwards(event),
      beforeDeleteMany: (event) => beforeDeletion(event),
      afterDeleteMany: (event) => afterwards(event),
    });
  };

  watch('admin');
  watch('user');
  watch('api-token');
};
