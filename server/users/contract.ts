import type { InferType } from 'yup';
import { string } from 'yup';

import { oneLine, only } from '../kernel/fields';

import { isCountryCode } from './country';
import { isPhone } from './phone';

const MAX_NAME_LENGTH = 100;

/** What a user may tell about themselves; null and blank clear. */
export const profileFields = {
  firstName: oneLine('The first name', MAX_NAME_LENGTH).nullable(),
  lastName: oneLine('The last name', MAX_NAME_LENGTH).nullable(),
  phone: string()
    .nullable()
    .test('phone', 'The phone number is written in international form, such as +4930123456.', (value) =>
      value ? isPhone(value) : true,
    ),
  countryCode: string()
    .nullable()
    .test('country', 'The country is a code of two letters (ISO 3166-1).', (value) =>
      value ? isCountryCode(value) : true,
    ),
};

export const profileSchema = only(profileFields);
export type ProfileInput = InferType<typeof profileSchema>;
