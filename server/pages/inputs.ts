import type { InferType, Schema } from 'yup';

import { type AcceptInput, acceptSchema, type DeclineInput, declineSchema } from '../invitations/contract';
import { type FieldError, PluginError, validationError } from '../kernel/errors';
import { parse } from '../kernel/validate';
import { isCountryCode } from '../users/country';
import { ownWords } from '../users/password';
import { phoneFrom } from '../users/phone';
import type { PasswordOwner } from '../users/service';

import type { Asked } from './asked';
import { fieldErrorsOf } from './field-errors';
import { type Form, lineOf } from './form';
import { TERMS_FIELD } from './terms-box';

const PROFILE_FIELDS = ['firstName', 'lastName', 'phone', 'countryCode'] as const;

/** `020 7946 0018` with the country chosen, or `+44 20 7946 0018`: as E.164, or as typed where it is no number. */
export const phoneOf = (form: Form): string | null => {
  const typed = lineOf(form, 'phone');
  if (typed === undefined) {
    return null;
  }
  const country = lineOf(form, 'countryCode') ?? '';
  return phoneFrom(typed, isCountryCode(country) ? country : undefined) ?? typed;
};

const profileOf = (form: Form, { profileFields }: Asked): Record<string, string | null> => {
  const asked = PROFILE_FIELDS.filter((field) => profileFields[field] !== 'hidden');
  // Null, not left out: what was prefilled and then emptied is to be empty.
  return Object.fromEntries(
    asked.map((field) => [field, field === 'phone' ? phoneOf(form) : (lineOf(form, field) ?? null)]),
  );
};

const missing = (name: string): FieldError => ({ path: [name], message: 'This field is required.' });

const missingProfile = (form: Form, { profileFields }: Asked): FieldError[] =>
  PROFILE_FIELDS.filter(
    (field) => profileFields[field] === 'required' && lineOf(form, field) === undefined,
  ).map(missing);

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
type CheckPassword = (password: string, person: PasswordOwner) => Promise<void>;

/** What is typed as it is; an empty field is a missing one. */
const filledOf = (form: Form, asked: Asked): Record<string, string> => {
  const given: Record<string, string | undefined> = {
    token: form.get('token'),
    username: lineOf(form, 'username'),
    password: form.get('password'),
    [TERMS_FIELD]: asked.terms ? lineOf(form, TERMS_FIELD) : undefined,
    email: asked.emailField ? lineOf(form, 'email') : undefined,
  };
  return Object.fromEntries(Object.entries(given).flatMap(([name, text]) => (text ? [[name, text]] : [])));
};

/** What the page asks for, and the contract, which is made for programs, may take as given. */
const unsaid = (form: Form, asked: Asked): FieldError[] => [
  ...(asked.emailField && !lineOf(form, 'email') ? [missing('email')] : []),
  ...(asked.terms && lineOf(form, TERMS_FIELD) !== asked.terms.version ? [missing(TERMS_FIELD)] : []),
];

/**
 * Reads the registration, by the same contract as the API. Everything that is wrong is said together, so that a form
 * is corrected once: what the contract says, what the site asks for besides, and what the host says of the password.
 *
 * @throws PluginError `ValidationError` (400)
 */
export const toRegistration = async <S extends Schema>(
  form: Form,
  asked: Asked,
  schema: S,
  checkPassword: CheckPassword,
): Promise<InferType<S>> => {
  const input = { ...filledOf(form, asked), ...profileOf(form, asked) };
  const password = form.get('password');
  const person = {
    username: lineOf(form, 'username') ?? '',
    email: lineOf(form, 'email') ?? asked.email,
    words: ownWords(
      { firstName: lineOf(form, 'firstName') ?? null, lastName: lineOf(form, 'lastName') ?? null },
      asked.accountName,
    ),
  };
  const wrong = [
    ...(await wrongOf(() => parse(schema, input))),
    ...unsaid(form, asked),
    ...missingProfile(form, asked),
    ...(password ? await wrongOf(() => checkPassword(password, person)) : []),
  ];
  if (wrong.length > 0) {
    throw validationError(wrong);
  }
  return parse(schema, input);
};

/** The version of the terms that somebody agreed to who logs in or is signed in already. */
export const termsOf = (form: Form): { acceptTerms?: string } => {
  const acceptTerms = lineOf(form, TERMS_FIELD);
  return acceptTerms === undefined ? {} : { acceptTerms };
};

interface Credentials {
  token: string;
  identifier: string;
  password: string;
  acceptTerms?: string;
}

/** @throws PluginError `ValidationError` (400) */
export const toCredentials = (form: Form): Credentials => {
  const identifier = lineOf(form, 'identifier') ?? '';
  const password = form.get('password') ?? '';
  const empty = Object.entries({ identifier, password }).filter(([, value]) => value === '');
  if (empty.length > 0) {
    throw validationError(empty.map(([name]) => missing(name)));
  }
  const given = { token: form.get('token'), identifier, password, ...termsOf(form) };
  const { token }: AcceptInput = parse(acceptSchema, given);
  return { ...given, token };
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
