import type { InferType, ObjectShape } from 'yup';
import { array, boolean, mixed, object, string } from 'yup';

import { parseDuration } from '../config/duration';
import { parseAddress } from '../kernel/email-address';
import { isCountryCode } from '../users/country';
import { isPhone } from '../users/phone';

import { INVITATION_SOURCES, INVITATION_STATES } from './invitation';

const MAX_NAME_LENGTH = 100;
const MAX_MESSAGE_LENGTH = 1000;
const MAX_METADATA_BYTES = 8192;
const MAX_PASSWORD_LENGTH = 4096;
const MAX_GROUPS = 100;
const MAX_PERMISSIONS = 200;
/** Rows in one batch. */
export const MAX_BATCH = 1000;
/** Rows in one bulk action that is answered at once. */
export const MAX_BULK = 100;

/** A name is one line: line breaks would reach the mail's subject, control characters nobody can see. */
const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;

const name = (label: string) =>
  string()
    .max(MAX_NAME_LENGTH, `${label} has at most ${MAX_NAME_LENGTH} characters.`)
    .matches(ONE_LINE, `${label} is one line of text.`);

const firstName = name('The first name').nullable();
const lastName = name('The last name').nullable();
const phone = string()
  .nullable()
  .test('phone', 'The phone number is written in international form, such as +4930123456.', (value) =>
    value ? isPhone(value) : true,
  );
const countryCode = string()
  .nullable()
  .test('country', 'The country is a code of two letters (ISO 3166-1).', (value) =>
    value ? isCountryCode(value) : true,
  );
const email = string().test('email', 'This is not an email address.', (value) =>
  value === undefined ? true : parseAddress(value) !== null,
);
const duration = string().test('duration', 'A duration is a text such as "48h" or "7d".', (value) =>
  value === undefined ? true : parseDuration(value) !== null,
);
/** From 1970 to the year 9999, in UTC: what lies beyond, not every database takes for a time. */
const MAX_TIME_MS = Date.UTC(9999, 11, 31);

export const isTime = (text: string): boolean => {
  const ms = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN;
  return ms >= 0 && ms <= MAX_TIME_MS;
};

const time = string().test('time', 'A time is written in ISO 8601, such as 2026-11-21T12:00:00Z.', (value) =>
  value === undefined ? true : isTime(value),
);
/** RFC 5646 §4.4.1 asks for room for 35 characters. */
const language = string()
  .max(35, 'A language is a tag of at most 35 characters.')
  .matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language is a tag such as "en" or "pt-BR".');
const documentId = string().min(1).max(64);

const metadata = object()
  .default(undefined)
  .nullable()
  .test(
    'size',
    `The metadata has at most ${MAX_METADATA_BYTES} bytes as JSON.`,
    (value: object | null | undefined) =>
      Buffer.byteLength(JSON.stringify(value ?? null)) <= MAX_METADATA_BYTES,
  );

const isKeys = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length <= MAX_PERMISSIONS &&
  value.every((key) => typeof key === 'string' && key.length <= MAX_NAME_LENGTH);

const PERMISSIONS = `The permissions are "all" or a list of at most ${MAX_PERMISSIONS} keys.`;

const permissions = mixed<'all' | string[]>({
  type: 'permissions',
  check: (value: unknown): value is 'all' | string[] => value === 'all' || isKeys(value),
})
  .typeError(PERMISSIONS)
  .nullable();

const groups = array(documentId.required())
  .max(MAX_GROUPS, `At most ${MAX_GROUPS} groups can be named.`)
  .nullable();

const granted = {
  firstName,
  lastName,
  phone,
  countryCode,
  role: documentId.nullable(),
  message: string()
    .max(MAX_MESSAGE_LENGTH, `The message has at most ${MAX_MESSAGE_LENGTH} characters.`)
    .nullable(),
  locale: language,
  expiresIn: duration,
  expiresAt: time,
  account: documentId.nullable(),
  groups,
  permissions,
};

const UNKNOWN = 'There are unknown fields: ${unknown}.';

/** A body or query with these keys and no others. */
const one = <S extends ObjectShape>(fields: S) => object(fields).required().noUnknown(true, UNKNOWN);

const oneLife = (value: { expiresIn?: string; expiresAt?: string }): boolean =>
  value.expiresIn === undefined || value.expiresAt === undefined;
const ONE_LIFE = 'Give either expiresIn or expiresAt.';

export const createSchema = one({
  email: email.required('The email address is missing.'),
  ...granted,
  send: boolean(),
  emailPolicy: string().oneOf(['invited'], 'Only the email policy "invited" is available.'),
  metadata,
}).test('one-life', ONE_LIFE, oneLife);
export type CreateInput = InferType<typeof createSchema>;

export const editSchema = one({ email, ...granted, metadata }).test('one-life', ONE_LIFE, oneLife);
export type EditInput = InferType<typeof editSchema>;

/** The rows are checked one by one: a wrong one fails alone. */
export const batchSchema = one({
  invitations: array(mixed<object>().required())
    .required()
    .min(1, 'There are no invitations in this batch.')
    .max(MAX_BATCH, `A batch has at most ${MAX_BATCH} invitations.`),
});

export const resendSchema = one({ replaceLink: boolean(), expiresIn: duration });
export type ResendInput = InferType<typeof resendSchema>;

export const extendSchema = one({ expiresIn: duration });
export type ExtendInput = InferType<typeof extendSchema>;

export const emptySchema = one({});

export const bulkSchema = one({
  action: string()
    .oneOf(['resend', 'cancel', 'extend', 'delete'] as const)
    .required('The action is missing.'),
  ids: array(documentId.required())
    .test('distinct', 'An invitation is named twice.', (ids) => new Set(ids).size === (ids?.length ?? 0))
    .required('The ids are missing.')
    .min(1, 'No invitation is selected.')
    .max(MAX_BULK, `At most ${MAX_BULK} invitations at once.`),
  expiresIn: duration,
});
export type BulkInput = InferType<typeof bulkSchema>;

/** Of any length: what we did not make is one and the same "not found", however it looks. */
const token = string().required('The token is missing.');
const password = string()
  .required('The password is missing.')
  .max(MAX_PASSWORD_LENGTH, 'The password is too long.');
/** Ignored until terms are built, but well-formed. */
const acceptTerms = string().max(100);

export const tokenSchema = one({ token });

export const registerSchema = one({
  token,
  username: string()
    .required('The user name is missing.')
    .min(3, 'The user name has at least 3 characters.')
    .max(MAX_NAME_LENGTH, `The user name has at most ${MAX_NAME_LENGTH} characters.`)
    .matches(ONE_LINE, 'The user name is one line of text.')
    .matches(/^\S(.*\S)?$/su, 'The user name neither begins nor ends with a space.'),
  password,
  email,
  firstName,
  lastName,
  phone,
  countryCode,
  acceptTerms,
});
export type RegisterInput = InferType<typeof registerSchema>;

export const acceptSchema = one({
  token,
  identifier: string().max(254),
  password: string().max(MAX_PASSWORD_LENGTH),
  acceptTerms,
}).test(
  'credentials',
  'Give identifier and password together, or neither.',
  (value) => (value.identifier === undefined) === (value.password === undefined),
);
export type AcceptInput = InferType<typeof acceptSchema>;

export const declineSchema = one({ token, reason: string().max(MAX_MESSAGE_LENGTH), suppress: boolean() });
export type DeclineInput = InferType<typeof declineSchema>;

export const DELIVERY_STATES = ['none', 'queued', 'sending', 'sent', 'failed', 'dead', 'suppressed'] as const;
export const SORT_FIELDS = ['createdAt', 'expiresAt', 'email', 'sentAt'] as const;
export type SortField = (typeof SORT_FIELDS)[number];
export const MAX_PAGE_SIZE = 100;

const wholeNumber = (label: string, max: number) =>
  string().test('number', `${label} is a whole number from 1 to ${max}.`, (value) =>
    value === undefined ? true : /^[1-9]\d{0,8}$/.test(value) && Number(value) <= max,
  );

const listOf = (values: readonly string[]) =>
  string().test('one-of', `This is one of, or a comma-separated list of: ${values.join(', ')}.`, (value) =>
    value === undefined ? true : value.split(',').every((item) => values.includes(item)),
  );

/** Query keys of the list: anything else is refused, so that no filter reaches a column by surprise. */
export const listSchema = one({
  page: wholeNumber('The page', 100_000_000),
  pageSize: wholeNumber('The page size', MAX_PAGE_SIZE),
  cursor: string().max(512),
  sort: string().matches(
    new RegExp(`^(${SORT_FIELDS.join('|')}):(asc|desc)$`),
    `The order is one of ${SORT_FIELDS.join(', ')} followed by ":asc" or ":desc".`,
  ),
  _q: string().max(254),
  status: listOf(INVITATION_STATES),
  delivery: listOf(DELIVERY_STATES),
  role: documentId,
  source: listOf(INVITATION_SOURCES),
  createdFrom: time,
  createdTo: time,
  account: documentId,
  group: documentId,
});
export type ListQuery = InferType<typeof listSchema>;

export const checkSchema = one({
  email: string().required('The email address is missing.').max(320),
  account: documentId,
});

/** Invitations of one account, for its members. */
export const memberListSchema = listSchema.pick(['page', 'pageSize', 'sort', '_q', 'status']);
export type MemberListQuery = InferType<typeof memberListSchema>;

/** Pending invitations of whoever is signed in. */
export const myListSchema = listSchema.pick(['page', 'pageSize']);
export type MyListQuery = InferType<typeof myListSchema>;

/** What a member gives; the account is that of the path. */
export const memberCreateSchema = createSchema.omit(['account']);

export const myAcceptSchema = one({ acceptTerms });
export const myDeclineSchema = one({
  reason: string().max(MAX_MESSAGE_LENGTH),
  suppress: boolean(),
});
export type MyDeclineInput = InferType<typeof myDeclineSchema>;

/** Names somebody to be brought into an account: a user, or an address. */
export const associateSchema = one({
  user: documentId,
  email,
  permissions,
  groups,
  role: granted.role,
  send: boolean().required('Say whether an invitation is to be sent.'),
  message: granted.message,
}).test(
  'one-person',
  'Give either user or email.',
  (value) => (value.user === undefined) !== (value.email === undefined),
);
export type AssociateInput = InferType<typeof associateSchema>;

export const userSearchSchema = one({ _q: string().max(254) });
