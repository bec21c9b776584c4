/** Where a language is written differently in different countries, the one whose habits are least surprising. */
const FORMAT_LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

const OPTIONS: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  // Nobody knows where the reader is, so the zone is named.
  timeZone: 'UTC',
  timeZoneName: 'short',
};

/** Making a formatter costs more than the rest of the mail. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (language: string): Intl.DateTimeFormat => {
  const known = formatters.get(language);
  if (known) {
    return known;
  }
  const formatter = new Intl.DateTimeFormat(FORMAT_LOCALES[language] ?? language, OPTIONS);
  formatters.set(language, formatter);
  return formatter;
};

/**
 * A moment in the words of a language, in UTC.
 *
 * @param language one that there are texts in
 * @returns the empty text where there is no moment
 */
export const formatMoment = (value: unknown, language: string): string => {
  const moment = value instanceof Date ? value : new Date(typeof value === 'string' ? value : NaN);
  return Number.isNaN(moment.getTime()) ? '' : formatterOf(language).format(moment);
};
