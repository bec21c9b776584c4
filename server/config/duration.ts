import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../kernel/clock';

const UNIT_MS: Readonly<Record<string, number>> = { s: SECOND_MS, m: MINUTE_MS, h: HOUR_MS, d: DAY_MS };

/** A hundred years: more is a slip of the pen, and a time that far ahead no database can store. */
const MAX_MS = 36_500 * DAY_MS;

/**
 * Reads a duration such as `"30s"`, `"10m"`, `"48h"` or `"7d"`.
 *
 * @returns milliseconds, at least one second; null where the text is no duration
 */
export const parseDuration = (text: string): number | null => {
  const [, digits, unit] = /^(\d{1,10})([smhd])$/.exec(text) ?? [];
  if (digits === undefined || unit === undefined) {
    return null;
  }
  const ms = Number(digits) * (UNIT_MS[unit] ?? 0);
  return ms >= SECOND_MS && ms <= MAX_MS ? ms : null;
};
