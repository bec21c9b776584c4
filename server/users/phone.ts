import type * as Phones from 'libphonenumber-js/min';

import { lateRequire } from '../kernel/late-require';

const E164 = /^\+[1-9]\d{1,14}$/;

/**
 * Reads a telephone number as people write it.
 *
 * @param country an ISO 3166-1 code, for a number that is written without its own; one that the library does not know
 * counts as none
 * @returns it in E.164, or null where it is no number
 */
export const phoneFrom = (text: string, country?: string): string | null => {
  const { parsePhoneNumberFromString } = lateRequire('libphonenumber-js/min') as typeof Phones;
  const parsed = parsePhoneNumberFromString(text, country as Phones.CountryCode | undefined);
  return parsed?.isPossible() ? parsed.number : null;
};

/**
 * Whether the text is a telephone number in E.164, such as `+4930123456`: a country code that exists, and as many
 * digits as that country's numbers have.
 *
 * Whether the number has been given out is not asked: the rules for that refuse real numbers as soon as a country opens
 * a new range.
 */
export const isPhone = (text: string): boolean => {
  return E164.test(text) && phoneFrom(text) === text;
};
