import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../kernel/clock';

import type { Language } from './texts';

/**
 * A moment in words, with its time zone named: the server does not know the visitor's, so it says UTC; the page's
 * script puts the visitor's own in its place.
 */
export const formatMoment = (language: Language, moment: Date): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(moment);

const UNITS = [
  ['day', DAY_MS],
  ['hour', HOUR_MS],
  ['minute', MINUTE_MS],
  ['second', SECOND_MS],
] as const;

/**
 * "in 3 days", "in 40 seconds".
 *
 * @param distanceMs how far ahead, milliseconds
 */
export const formatDistance = (language: Language, distanceMs: number): string => {
  const [unit, unitMs] = UNITS.find(([, size]) => distanceMs >= size) ?? UNITS[3];
  return new Intl.RelativeTimeFormat(language).format(Math.max(1, Math.floor(distanceMs / unitMs)), unit);
};

/** A day in words. */
export const formatDay = (language: Language, moment: Date): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(moment);

/**
 * "3 days ago", "40 seconds ago".
 *
 * @param sinceMs how long ago, milliseconds
 */
export const formatSince = (language: Language, sinceMs: number): string => {
  const [unit, unitMs] = UNITS.find(([, size]) => sinceMs >= size) ?? UNITS[3];
  return new Intl.RelativeTimeFormat(language).format(-Math.max(1, Math.floor(sinceMs / unitMs)), unit);
};
