import type { Seats } from '../../accounts/contract';

/** How many more may be invited; `null` for any number. */
export const freeSeats = ({ limit, used, reserved }: Seats): number | null =>
  limit === null ? null : Math.max(0, limit - used - reserved);
