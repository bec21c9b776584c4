import type { Permissions } from '../../accounts/contract';
import type { MessageId, Translate } from '../../kernel/messages';
import type { FieldError } from '../../kernel/error-text';
import { isEmailPolicy, type CreateInvitation, type Options } from '../contract';
import { DEFAULT_ROLE, MESSAGE_LIMIT, SITE_POLICY, UNCHANGED } from './choices';
import { expiryError } from './expiry';
import { freeSeats } from './seats';

/** What both the wizard and the edit form ask for; an empty text is a field that was not filled in. */
export interface InvitationForm {
  email: string;
  firstName: string;
  lastName: string;
  phone: string;
  countryCode: string;
  role: string;
  /** An account's documentId */
  account: string;
  /** documentIds */
  groups: string[];
  /** Counts only with an account. */
  permissions: Permissions;
  expiresIn: string;
  message: string;
  locale: string;
  /** One of the policies, or `SITE_POLICY` */
  emailPolicy: string;
}

/** Sets one field. */
export type ChangeForm = <Name extends keyof InvitationForm>(name: Name, value: InvitationForm[Name]) => void;

export type FormErrors = Partial<Record<keyof InvitationForm, string>>;

export const DETAILS = ['email', 'firstName', 'lastName', 'phone', 'countryCode'] as const;
export const ACCESS = [
  'role',
  'account',
  'groups',
  'permissions',
  'expiresIn',
  'message',
  'locale',
  'emailPolicy',
] as const;

export const emptyForm = (options: Options): InvitationForm => ({
  email: '',
  firstName: '',
  lastName: '',
  phone: '',
  countryCode: '',
  role: options.defaultRole === null ? '' : DEFAULT_ROLE,
  account: '',
  groups: [],
  permissions: [],
  expiresIn: options.expiry.default,
  message: '',
  locale: '',
  emailPolicy: SITE_POLICY,
});

/** Only a first look, to spare a round trip; the server decides what an address is. */
export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/u.test(text.trim());

/** People write numbers with spaces, dashes and brackets; the server takes E.164. */
export const compactPhone = (text: string): string => text.replace(/[\s()./-]/g, '').replace(/^00/, '+');

const REQUIRED = {
  firstName: 'field.firstName.required',
  lastName: 'field.lastName.required',
  phone: 'field.phone.required',
  countryCode: 'field.countryCode.required',
  message: 'field.message.required',
  account: 'field.account.required',
} as const satisfies Partial<Record<keyof InvitationForm, MessageId>>;

/** An account that has no seat left; one that the invitation is for already holds its seat. */
const isFull = (id: string, { accounts }: Options, heldAccount: string): boolean => {
  const account = accounts.find(({ documentId }) => documentId === id);
  return account !== undefined && id !== heldAccount && freeSeats(account.seats) === 0;
};

/**
 * Checks what can be known without the server.
 *
 * @param heldAccount the account that the invitation is for already, where there is one
 */
export const checkForm = (
  t: Translate,
  form: InvitationForm,
  options: Options,
  heldAccount = '',
): FormErrors => {
  const errors: FormErrors = {};
  if (!form.email.trim()) errors.email = t('field.email.required');
  else if (!looksLikeEmail(form.email)) errors.email = t('field.email.invalid');

  for (const [name, text] of Object.entries(REQUIRED)) {
    const field = name as keyof typeof REQUIRED;
    if (options.required.includes(field) && !form[field].trim()) errors[field] = t(text);
  }
  if (isFull(form.account, options, heldAccount)) errors.account = t('field.account.full');
  if (options.required.includes('groups') && form.groups.length === 0) {
    errors.groups = t('field.groups.required');
  }
  if (form.phone && !/^\+\d{6,15}$/.test(compactPhone(form.phone))) errors.phone = t('field.phone.invalid');
  if (form.message.length > MESSAGE_LIMIT)
    errors.message = t('field.message.tooLong', { max: MESSAGE_LIMIT });
  if (!form.role) errors.role = t('field.role.required');
  if (form.expiresIn !== UNCHANGED) {
    const error = expiryError(t, form.expiresIn, options.expiry.max);
    if (error) errors.expiresIn = error;
  }
  return errors;
};

const FIELD_NAMES: readonly string[] = [...DETAILS, ...ACCESS];
const isFieldName = (name: string): name is keyof InvitationForm => FIELD_NAMES.includes(name);

/** Puts the server's errors beside the fields that they are about; `rest` are those without a field here. */
export const placeErrors = (fields: FieldError[]): { errors: FormErrors; rest: string[] } => {
  const errors: FormErrors = {};
  const rest: string[] = [];
  for (const { path, message } of fields) {
    const [name = ''] = path;
    const field = name === 'expiresAt' ? 'expiresIn' : name;
    if (isFieldName(field)) errors[field] = message;
    else rest.push(message);
  }
  return { errors, rest };
};

const TEXTS = ['firstName', 'lastName', 'phone', 'countryCode', 'message', 'locale'] as const;

/** The body of a create: what was not filled in is left out. */
export const toCreate = (form: InvitationForm, send: boolean): CreateInvitation => {
  const { role, expiresIn } = form;
  const texts = { ...form, phone: compactPhone(form.phone) };
  const body: CreateInvitation = { email: form.email.trim(), send };
  for (const name of TEXTS) {
    const text = texts[name].trim();
    if (text) body[name] = text;
  }
  if (role && role !== DEFAULT_ROLE) body.role = role;
  if (form.groups.length > 0) body.groups = form.groups;
  if (form.account) {
    body.account = form.account;
    body.permissions = form.permissions;
  }
  if (isEmailPolicy(form.emailPolicy)) body.emailPolicy = form.emailPolicy;
  if (expiresIn !== UNCHANGED) body.expiresIn = expiresIn;
  return body;
};
