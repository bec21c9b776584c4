import type { Core } from '@strapi/types';

import { getConfig } from '../config';
import { validationError, type FieldError } from '../kernel/errors';
import { getService } from '../kernel/get-service';
import { inTransaction } from '../kernel/transaction';

import type { ProfileInput } from './contract';
import type { Profile } from './profile';

const FIELDS = ['firstName', 'lastName', 'phone', 'countryCode'] as const;

/** What the site does not ask for is not taken, and what it asks everybody for is not given up. */
const wrongFields = (strapi: Core.Strapi, patch: Partial<Profile>): FieldError[] => {
  const rules = getConfig(strapi).acceptance.profile;
  return FIELDS.flatMap((field) => {
    if (patch[field] === undefined || rules[field] === 'optional') {
      return [];
    }
    if (rules[field] === 'hidden') {
      return [{ path: [field], message: 'This field is not asked for on this site.' }];
    }
    return patch[field] === null ? [{ path: [field], message: 'This field is required.' }] : [];
  });
};

/** Nothing and only blanks are the same: null. What is left out stays as it is. */
const patchOf = (input: ProfileInput): Partial<Profile> =>
  Object.fromEntries(
    FIELDS.filter((field) => input[field] !== undefined).map((field) => [
      field,
      input[field]?.trim() || null,
    ]),
  );

/**
 * Changes what a user told about themselves.
 *
 * @throws PluginError `ValidationError` (400) where the site, or the host for a mapped attribute, does not take it
 */
export const editProfile = async (
  strapi: Core.Strapi,
  userId: number,
  input: ProfileInput,
): Promise<Profile> => {
  const patch = patchOf(input);
  const wrong = wrongFields(strapi, patch);
  if (wrong.length > 0) {
    throw validationError(wrong);
  }
  const users = getService(strapi, 'users');
  await inTransaction(strapi, () => users.writeProfile(userId, patch));
  return users.readProfile(userId);
};
