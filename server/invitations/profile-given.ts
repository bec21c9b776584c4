import { validationError, type FieldError } from '../kernel/errors';
import type { Profile } from '../users/service';

import type { Context } from './context';
import { readFields } from './fields';

const PROFILE_FIELDS = ['firstName', 'lastName', 'phone', 'countryCode'] as const;

type Given = { [Field in keyof Profile]?: Profile[Field] | undefined };

/**
 * What somebody who registers tells about themselves: prefilled by the inviter, corrected by the invitee.
 *
 * @throws PluginError `ValidationError` naming what the site asks for and is missing, or does not ask for
 */
export const profileGiven = (
  { config }: Pick<Context, 'config'>,
  prefilled: Given,
  input: Given,
): Profile => {
  const rules = config.acceptance.profile;
  const given = readFields(input);
  const wrong: FieldError[] = [];
  const entries = PROFILE_FIELDS.map((field) => {
    const value = input[field] === undefined ? (prefilled[field] ?? null) : given[field];
    if (rules[field] === 'hidden' && input[field] !== undefined) {
      wrong.push({ path: [field], message: 'This field is not asked for on this site.' });
    }
    if (rules[field] === 'required' && value === null) {
      wrong.push({ path: [field], message: 'This field is required.' });
    }
    return [field, value] as const;
  });
  if (wrong.length > 0) {
    throw validationError(wrong);
  }
  return Object.fromEntries(entries) as unknown as Profile;
};
