import type { Inspection } from '../invitations/inspect';

import { countriesIn } from './countries';
import { type Field, makeField } from './field';
import type { FormState } from './form-state';
import { say } from './message';
import type { Language } from './texts';

/** A number of London's that is kept free for examples (Ofcom), so nobody's telephone rings. */
export const EXAMPLE_PHONE = '+44 20 7946 0018';

const PROFILE = [
  { name: 'firstName', label: 'register.first-name', autocomplete: 'given-name' },
  { name: 'lastName', label: 'register.last-name', autocomplete: 'family-name' },
  {
    name: 'phone',
    label: 'register.phone',
    autocomplete: 'tel',
    type: 'tel',
    direction: 'ltr',
    hint: say('register.phone-hint', { example: EXAMPLE_PHONE }),
  },
  { name: 'countryCode', label: 'register.country', autocomplete: 'country' },
] as const;

/** The profile fields of the site, prefilled by whoever invited unless something was typed already. */
const profileFields = (inspection: Inspection, language: Language, state: FormState | null): Field[] =>
  PROFILE.filter(({ name }) => inspection.profileFields[name] !== 'hidden').map((spec) =>
    makeField('register', {
      ...spec,
      value: state ? (state.values.get(spec.name) ?? '') : (inspection[spec.name] ?? ''),
      isRequired: inspection.profileFields[spec.name] === 'required',
      options: spec.name === 'countryCode' ? countriesIn(language) : null,
      error: state?.errors.get(spec.name) ?? null,
    }),
  );

/**
 * The fields of the registration.
 *
 * @param state the form as it came back, or null where it is shown for the first time
 */
export const registerFields = (
  inspection: Inspection,
  language: Language,
  state: FormState | null,
): Field[] => [
  makeField('register', {
    name: 'username',
    label: 'register.username',
    autocomplete: 'username',
    value: state?.values.get('username') ?? '',
    isRequired: true,
    isVerbatim: true,
    hint: say('register.username-hint'),
    error: state?.errors.get('username') ?? null,
  }),
  makeField('register', {
    name: 'password',
    label: 'register.password',
    autocomplete: 'new-password',
    type: 'password',
    isRequired: true,
    isVerbatim: true,
    isNew: true,
    hint: say('register.password-hint', { min: String(inspection.passwordPolicy.minLength) }),
    error: state?.errors.get('password') ?? null,
  }),
  ...profileFields(inspection, language, state),
];
