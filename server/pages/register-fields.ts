import type { Asked } from './asked';
import { countriesIn } from './countries';
import { type Field, makeField } from './field';
import type { FormState, WayName } from './form-state';
import { say } from './message';
import type { Language } from './texts';

/** A number of London's that is kept free for examples (Ofcom), so nobody's telephone rings. */
export const EXAMPLE_PHONE = '+44 20 7946 0018';

/** What people tell about themselves, where the site asks. */
export const PROFILE = [
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

/** What a registration is drawn from. */
interface Registration {
  way: WayName;
  asked: Asked;
  language: Language;
  /** The form as it came back, or null where it is shown for the first time. */
  state: FormState | null;
}

/** The profile fields of the site, prefilled by whoever invited unless something was typed already. */
const profileFields = ({ way, asked, language, state }: Registration): Field[] =>
  PROFILE.filter(({ name }) => asked.profileFields[name] !== 'hidden').map((spec) =>
    makeField(way, {
      ...spec,
      value: state ? (state.values.get(spec.name) ?? '') : (asked.prefilled[spec.name] ?? ''),
      isRequired: asked.profileFields[spec.name] === 'required',
      options: spec.name === 'countryCode' ? countriesIn(language) : null,
      error: state?.errors.get(spec.name) ?? null,
    }),
  );

const emailFields = ({ way, asked, state }: Registration): Field[] =>
  asked.emailField === null
    ? []
    : [
        makeField(way, {
          name: 'email',
          label: 'register.email',
          autocomplete: 'email',
          type: 'email',
          direction: 'ltr',
          value: state?.values.get('email') ?? asked.email,
          isRequired: true,
          isVerbatim: true,
          hint: asked.emailField.hint,
          error: state?.errors.get('email') ?? null,
        }),
      ];

const passwordField = ({ way, asked, state }: Registration): Field => {
  const { minLength, minStrength } = asked.passwordPolicy;
  return makeField(way, {
    name: 'password',
    label: 'register.password',
    autocomplete: 'new-password',
    type: 'password',
    isRequired: true,
    isVerbatim: true,
    isNew: true,
    minStrength,
    hint: say(minStrength > 0 ? 'register.password-hint-strong' : 'register.password-hint', {
      min: String(minLength),
    }),
    error: state?.errors.get('password') ?? null,
  });
};

/** The fields of a registration. */
export const registerFields = (registration: Registration): Field[] => {
  const { way, state } = registration;
  return [
    ...emailFields(registration),
    makeField(way, {
      name: 'username',
      label: 'register.username',
      autocomplete: 'username',
      value: state?.values.get('username') ?? '',
      isRequired: true,
      isVerbatim: true,
      hint: say('register.username-hint'),
      error: state?.errors.get('username') ?? null,
    }),
    passwordField(registration),
    ...profileFields(registration),
  ];
};
