import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

const E164 = /^\+[1-9]\d{1,14}$/;

/**
 * Whether the text is a telephone number in E.164, such as `+4930123456`: a country code that exists, and as many
 * digits as that country's numbers have.
 *
 * Whether the number has been given out is not asked: the rules for that refuse real numbers as soon as a country opens
 * a new range.
 */
export const isPhone = (text: string): boolean => {
  if (!E164.test(text)) {
    return false;
  }
  const parsed = parsePhoneNumberFromString(text);
  return parsed?.number === text && parsed.isPossible();
};
