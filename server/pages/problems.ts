import type { PluginError } from '../kernel/errors';

import { fieldErrorsOf } from './field-errors';
import type { Form } from './form';
import { type FormState, type WayName, withoutSecrets } from './form-state';
import { type Message, say } from './message';
import { EXAMPLE_PHONE } from './register-fields';
import { TERMS_FIELD } from './terms-box';
import type { Language, TextKey } from './texts';

/** What a form was about, to say what is wrong with it. */
export interface Attempt {
  way: WayName;
  form: Form;
  language: Language;
  /** The invited address; empty where nobody was invited by name. */
  email: string;
  /** Domains of the addresses that may be used, where not all may. */
  domains?: readonly string[];
  /** Characters of the shortest password. */
  minLength: number;
}

const LABELS: Readonly<Record<string, TextKey>> = {
  username: 'register.username',
  password: 'register.password',
  identifier: 'login.identifier',
  email: 'register.email',
  firstName: 'register.first-name',
  lastName: 'register.last-name',
  phone: 'register.phone',
  countryCode: 'register.country',
};

const FIELD_TEXTS: Readonly<Record<string, TextKey>> = {
  username: 'field.username',
  password: 'field.password',
  firstName: 'field.firstName',
  lastName: 'field.lastName',
  phone: 'field.phone',
  countryCode: 'field.countryCode',
  reason: 'field.reason',
  email: 'field.email',
  [TERMS_FIELD]: 'field.terms',
};

/** Who refused a password knows best why (a host may have rules of its own), but says so in English only. */
const isBestSaidByOthers = ({ language }: Attempt, name: string): boolean =>
  language === 'en' && (name === 'password' || !(name in FIELD_TEXTS));

/** What to say at a field, in the visitor's language. */
const fieldMessage = (attempt: Attempt, name: string, sentence: string): Message => {
  const label = LABELS[name];
  if (label && !attempt.form.get(name)?.trim()) {
    return say('field.missing', { label: { key: label } });
  }
  return isBestSaidByOthers(attempt, name)
    ? { text: sentence }
    : say(FIELD_TEXTS[name] ?? 'field.other', { min: String(attempt.minLength), example: EXAMPLE_PHONE });
};

type Wrong = Pick<FormState, 'errors' | 'general'>;

const wrongFields = (attempt: Attempt, error: PluginError): Wrong => {
  const errors = new Map<string, Message>();
  const general: Message[] = [];
  for (const { path, message } of fieldErrorsOf(error)) {
    const [name = ''] = path;
    if (!(name in LABELS) && !(name in FIELD_TEXTS)) {
      general.push(fieldMessage(attempt, name, message));
    } else if (!errors.has(name)) {
      errors.set(name, fieldMessage(attempt, name, message));
    }
  }
  return { errors, general };
};

const inGeneral = (key: TextKey, values: Record<string, string> = {}): Wrong => ({
  errors: new Map(),
  general: [say(key, values)],
});

const atField = (name: string, message: Message): Wrong => ({
  errors: new Map([[name, message]]),
  general: [],
});

/** Which addresses may be used is said at the field, if there is one. */
const wrongAddress = ({ way, email, domains = [] }: Attempt): Wrong => {
  const [domain = ''] = domains;
  if (way === 'join') {
    return atField('email', say('problem.join-domain', { domains: domains.join(', ') }));
  }
  if (domain === '') {
    return inGeneral('problem.email-mismatch', { email });
  }
  return way === 'register'
    ? atField('email', say('problem.email-domain', { domain }))
    : inGeneral('problem.email-domain', { domain });
};

/** The account may have been made by somebody else: why the password is asked for, and what helps without it. */
const loginWanted = ({ email }: Attempt, { details }: PluginError): Wrong =>
  details.reason === 'unproved-address'
    ? { errors: new Map(), general: [say('problem.unproved'), say('problem.unproved-why', { email })] }
    : inGeneral('problem.login-required');

/** The refusals that the visitor can do something about on the same page. */
const wrongOf = (attempt: Attempt, error: PluginError): Wrong | null => {
  switch (error.name) {
    case 'ValidationError':
      return wrongFields(attempt, error);
    case 'UsernameTaken':
      return atField('username', say('field.username-taken'));
    case 'TermsNotAccepted':
      return atField(TERMS_FIELD, say('field.terms'));
    case 'InvalidCredentials':
      return inGeneral('problem.credentials');
    case 'EmailTaken':
      return inGeneral('problem.email-taken');
    case 'EmailMismatch':
      return wrongAddress(attempt);
    case 'AlreadyMember':
      return inGeneral('problem.already-member');
    case 'UserBlocked':
      return inGeneral('problem.blocked');
    case 'LoginRequired':
      return loginWanted(attempt, error);
    case 'ForbiddenError':
      return error.details.reason === 'unconfirmed-address' ? inGeneral('problem.unconfirmed') : null;
    default:
      return null;
  }
};

/**
 * The form as it comes back with what is wrong with it, or null where the refusal is not about the form: then it has
 * a page of its own.
 */
export const toFormState = (attempt: Attempt, error: PluginError): FormState | null => {
  const wrong = wrongOf(attempt, error);
  // Who has to log in after all finds that form open.
  const way = error.name === 'LoginRequired' ? 'login' : attempt.way;
  return wrong && { way, values: withoutSecrets(attempt.form), ...wrong };
};
