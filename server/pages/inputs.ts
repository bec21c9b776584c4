import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

import {
  acceptSchema,
  type DeclineInput,
  declineSchema,
  type RegisterInput,
  registerSchema,
} from '../invitations/contract';
import type { Inspection } from '../invitations/inspect';
import { type FieldError, PluginError, validationError } from '../kernel/errors';
import { parse } from '../kernel/validate';
import { isCountryCode } from '../users/country';

import { fieldErrorsOf } from './field-errors';
import { type Form, lineOf } from './form';

const PROFILE_FIELDS = ['firstName', 'lastName', 'phone', 'countryCode'] as const;

/** `020 7946 0018` with the country chosen, or `+44 20 7946 0018`: as E.164, or as typed where it is no number. */
const phoneOf = (form: Form): string | null => {
  const typed = lineOf(form, 'phone');
  if (typed === undefined) {
    return null;
  }
  const country = lineOf(form, 'countryCode') ?? '';
  // The library's list of countries is not quite ISO's; it takes no offence at one that it does not know.
  const region = isCountryCode(country) ? (country as CountryCode) : undefined;
  return parsePhoneNumberFromString(typed, region)?.number ?? typed;
};

const profileOf = (form: Form, { profileFields }: Inspection): Record<string, string | null> => {
  const asked = PROFILE_FIELDS.filter((field) => profileFields[field] !== 'hidden');
  // Null, not left out: what was prefilled and then emptied is to be empty.
  return Object.fromEntries(
    asked.map((field) => [field, field === 'phone' ? phoneOf(form) : (lineOf(form, field) ?? null)]),
  );
};

const REQUIRED = ['token', 'username', 'password'] as const;

const missingProfile = (form: Form, { profileFields }: Inspection): FieldError[] =>
  PROFILE_FIELDS.filter(
    (field) => profileFields[field] === 'required' && lineOf(form, field) === undefined,
  ).map((field) => ({ path: [field], message: 'This field is required.' }));

/** @returns what is wrong, field by field; nothing where the work goes well */
const wrongOf = async (work: () => unknown): Promise<FieldError[]> => {
  try {
    await work();
    return [];
  } catch (error) {
    if (!(error instanceof PluginError)) {
      throw error;
    }
    return fieldErrorsOf(error);
  }
};

/** Refuses a password, as the users do. */
type CheckPassword = (password: string, person: { username: string; email: string }) => Promise<void>;

/**
 * Reads the registration, by the same contract as the API. Everything that is wrong is said together, so that a form
 * is corrected once: what the contract says, what the site asks for besides, and what the host says of the password.
 *
 * @throws PluginError `ValidationError` (400)
 */
export const toRegistration = async (
  form: Form,
  inspection: Inspection,
  checkPassword: CheckPassword,
): Promise<RegisterInput> => {
  const username = lineOf(form, 'username');
  const password = form.get('password');
  const given = { token: form.get('token'), username, password };
  // An empty field is a missing one.
  const filled = Object.fromEntries(REQUIRED.flatMap((name) => (given[name] ? [[name, given[name]]] : [])));
  const input = { ...filled, ...profileOf(form, inspection) };
  const person = { username: username ?? '', email: inspection.email };
  const wrong = [
    ...(await wrongOf(() => parse(registerSchema, input))),
    ...missingProfile(form, inspection),
    ...(password ? await wrongOf(() => checkPassword(password, person)) : []),
  ];
  if (wrong.length > 0) {
    throw validationError(wrong);
  }
  return parse(registerSchema, input);
};

interface Credentials {
  token: string;
  identifier: string;
  password: string;
}

/** @throws PluginError `ValidationError` (400) */
export const toCredentials = (form: Form): Credentials => {
  const identifier = lineOf(form, 'identifier') ?? '';
  const password = form.get('password') ?? '';
  const missing = Object.entries({ identifier, password }).filter(([, value]) => value === '');
  if (missing.length > 0) {
    throw validationError(missing.map(([name]) => ({ path: [name], message: 'This field is required.' })));
  }
  const { token } = parse(acceptSchema, { token: form.get('token'), identifier, password });
  return { token, identifier, password };
};

/** @throws PluginError `ValidationError` (400) */
export const toDecline = (form: Form): DeclineInput => {
  const reason = lineOf(form, 'reason');
  return parse(declineSchema, {
    token: form.get('token'),
    suppress: form.get('suppress') === 'true',
    ...(reason !== undefined && { reason }),
  });
};
