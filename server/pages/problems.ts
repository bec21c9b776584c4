import type { PluginError } from '../kernel/errors';

import { fieldErrorsOf } from './field-errors';
import type { Form } from './form';
import { type FormState, type WayName, withoutSecrets } from './form-state';
import { type Message, say } from './message';
import { EXAMPLE_PHONE } from './register-fields';
import { type Language, type TextKey, textsOf } from './texts';

/** What a form was about, to say what is wrong with it. */
export interface Attempt {
  way: WayName;
  form: Form;
  language: Language;
  /** The invited address. */
  email: string;
  /** Characters of the shortest password. */
  minLength: number;
}

const LABELS: Readonly<Record<string, TextKey>> = {
  username: 'register.username',
  password: 'register.password',
  identifier: 'login.identifier',
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
};

/** Who refused a password knows best why (a host may have rules of its own), but says so in English only. */
const isBestSaidByOthers = ({ language }: Attempt, name: string): boolean =>
  language === 'en' && (name === 'password' || !(name in FIELD_TEXTS));

/** What to say at a field, in the visitor's language. */
const fieldMessage = (attempt: Attempt, name: string, sentence: string): Message => {
  const label = LABELS[name];
  if (label && !attempt.form.get(name)?.trim()) {
    return say('field.missing', { label: textsOf(attempt.language)[label] });
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

/** The refusals that the visitor can do something about on the same page. */
const wrongOf = (attempt: Attempt, error: PluginError): Wrong | null => {
  switch (error.name) {
    case 'ValidationError':
      return wrongFields(attempt, error);
    case 'UsernameTaken':
      return { errors: new Map([['username', say('field.username-taken')]]), general: [] };
    case 'InvalidCredentials':
      return inGeneral('problem.credentials');
    case 'EmailTaken':
      return inGeneral('problem.email-taken');
    case 'EmailMismatch':
      return inGeneral('problem.email-mismatch', { email: attempt.email });
    case 'AlreadyMember':
      return inGeneral('problem.already-member');
    case 'UserBlocked':
      return inGeneral('problem.blocked');
    case 'LoginRequired':
      return inGeneral(
        error.details.reason === 'unproved-address' ? 'problem.unproved' : 'problem.login-required',
      );
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
  return wrong && { way: attempt.way, values: withoutSecrets(attempt.form), ...wrong };
};
