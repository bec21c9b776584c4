import type { InferType } from 'yup';
import { array, boolean, mixed, object, string } from 'yup';

import { parseDuration } from '../config/duration';
import { parseAddress } from '../kernel/email-address';
import { documentId, oneLine, only } from '../kernel/fields';
import { pagingFields } from '../kernel/paging';
import { acceptTerms } from '../terms/contract';
import { profileFields } from '../users/contract';

import { EMAIL_POLICIES } from './email-policy';
import { ATTENTION_REASONS, INVITATION_SOURCES, INVITATION_STATES } from './invitation';

const MAX_NAME_LENGTH = 100;
const MAX_MESSAGE_LENGTH = 1000;
const MAX_METADATA_BYTES = 8192;
const MAX_PASSWORD_LENGTH = 4096;
const MAX_GROUPS = 100;
const MAX_PERMISSIONS = 200;
/** Rows in one batch. */
export const MAX_BATCH = 1000;
/** Invitations in one bulk action that is answered at once; more are a job. */
export const MAX_BULK = 100;
/** Invitations that can be named one by one; more are a filter. */
const MAX_NAMED = 10_000;

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

const groups = array(documentId().required())
  .max(MAX_GROUPS, `At most ${MAX_GROUPS} groups can be named.`)
  .nullable();

const granted = {
  ...profileFields,
  role: documentId().nullable(),
  message: string()
    .max(MAX_MESSAGE_LENGTH, `The message has at most ${MAX_MESSAGE_LENGTH} characters.`)
    .nullable(),
  locale: language,
  expiresIn: duration,
  expiresAt: time,
  account: documentId().nullable(),
  groups,
  permissions,
  emailPolicy: string()
    .nullable()
    .oneOf([...EMAIL_POLICIES, null] as const, `The email policy is one of ${EMAIL_POLICIES.join(', ')}.`),
};

const oneLife = (value: { expiresIn?: string; expiresAt?: string }): boolean =>
  value.expiresIn === undefined || value.expiresAt === undefined;
const ONE_LIFE = 'Give either expiresIn or expiresAt.';

export const createSchema = only({
  email: email.required('The email address is missing.'),
  ...granted,
  send: boolean(),
  metadata,
}).test('one-life', ONE_LIFE, oneLife);
export type CreateInput = InferType<typeof createSchema>;

export const editSchema = only({ email, ...granted, metadata }).test('one-life', ONE_LIFE, oneLife);
export type EditInput = InferType<typeof editSchema>;

/** The rows are checked one by one: a wrong one fails alone. */
export const batchSchema = only({
  invitations: array(mixed<object>().required())
    .required()
    .min(1, 'There are no invitations in this batch.')
    .max(MAX_BATCH, `A batch has at most ${MAX_BATCH} invitations.`),
});

export const resendSchema = only({ replaceLink: boolean(), expiresIn: duration });
export type ResendInput = InferType<typeof resendSchema>;

export const extendSchema = only({ expiresIn: duration });
export type ExtendInput = InferType<typeof extendSchema>;

export const emptySchema = only({});

/** Of any length: what we did not make is one and the same "not found", however it looks. */
const token = string().required('The token is missing.');
const password = string()
  .required('The password is missing.')
  .max(MAX_PASSWORD_LENGTH, 'The password is too long.');
export const tokenSchema = only({ token });

export const registerSchema = only({
  token,
  username: oneLine('The user name', MAX_NAME_LENGTH)
    .required('The user name is missing.')
    .min(3, 'The user name has at least 3 characters.')
    .matches(/^\S(.*\S)?$/su, 'The user name neither begins nor ends with a space.'),
  password,
  email,
  ...profileFields,
  acceptTerms: acceptTerms(),
});
export type RegisterInput = InferType<typeof registerSchema>;

export const acceptSchema = only({
  token,
  identifier: string().max(254),
  password: string().max(MAX_PASSWORD_LENGTH),
  acceptTerms: acceptTerms(),
}).test(
  'credentials',
  'Give identifier and password together, or neither.',
  (value) => (value.identifier === undefined) === (value.password === undefined),
);
export type AcceptInput = InferType<typeof acceptSchema>;

export const declineSchema = only({ token, reason: string().max(MAX_MESSAGE_LENGTH), suppress: boolean() });
export type DeclineInput = InferType<typeof declineSchema>;

export const DELIVERY_STATES = ['none', 'queued', 'sending', 'sent', 'failed', 'dead', 'suppressed'] as const;
export const SORT_FIELDS = ['createdAt', 'expiresAt', 'email', 'sentAt'] as const;
export type SortField = (typeof SORT_FIELDS)[number];

const listOf = (values: readonly string[]) =>
  string().test('one-of', `This is one of, or a comma-separated list of: ${values.join(', ')}.`, (value) =>
    value === undefined ? true : value.split(',').every((item) => values.includes(item)),
  );

/** Query keys of the list: anything else is refused, so that no filter reaches a column by surprise. */
export const listSchema = only({
  ...pagingFields(SORT_FIELDS),
  cursor: string().max(512),
  status: listOf(INVITATION_STATES),
  delivery: listOf(DELIVERY_STATES),
  role: documentId(),
  source: listOf(INVITATION_SOURCES),
  createdFrom: time,
  createdTo: time,
  account: documentId(),
  group: documentId(),
  /** Expired ones whose holder asked for a new link. */
  renewal: string().oneOf(['requested'], 'This is "requested".'),
  /** Why they need an administrator; one or several reasons. */
  attention: listOf(ATTENTION_REASONS),
});
export type ListQuery = InferType<typeof listSchema>;

/** The list's filters without its pages: what an export or a bulk action is about. */
export const filterSchema = listSchema.omit(['page', 'pageSize', 'sort', 'cursor']);
export type InvitationFilter = InferType<typeof filterSchema>;

export const BULK_ACTIONS = ['resend', 'cancel', 'extend', 'delete', 'retry'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

export const bulkSchema = only({
  action: string().oneOf(BULK_ACTIONS).required('The action is missing.'),
  ids: array(documentId().required())
    .test('distinct', 'An invitation is named twice.', (ids) => new Set(ids).size === (ids?.length ?? 0))
    .min(1, 'No invitation is selected.')
    .max(MAX_NAMED, `At most ${MAX_NAMED} invitations can be named; use a filter for more.`),
  filter: filterSchema.optional().default(undefined),
  expiresIn: duration,
}).test(
  'one-selection',
  'Give either ids or a filter.',
  (value) => (value.ids === undefined) !== (value.filter === undefined),
);
export type BulkInput = InferType<typeof bulkSchema>;

export const reassignSchema = only({
  from: only({
    kind: string().oneOf(['admin', 'api-token', 'user'] as const),
    id: string().matches(/^[1-9]\d{0,9}$/, 'The id of an inviter is a number, as a text.'),
    invitation: documentId(),
  })
    .required('Say whose invitations.')
    .test('one-inviter', 'Give kind and id, or an invitation of that inviter.', ({ kind, id, invitation }) =>
      invitation === undefined
        ? kind !== undefined && id !== undefined
        : kind === undefined && id === undefined,
    ),
  action: string()
    .oneOf(['reassign', 'cancel'] as const)
    .required('The action is missing.'),
});
export type ReassignInput = InferType<typeof reassignSchema>;

/** What is looked for among the accounts, or among the groups of one account and of the whole site. */
export const choicesSchema = only({ _q: pagingFields(SORT_FIELDS)._q, account: documentId() });

export const checkSchema = only({
  email: string().required('The email address is missing.').max(320),
  account: documentId(),
});

/** Invitations of one account, for its members. */
export const memberListSchema = listSchema.pick(['page', 'pageSize', 'sort', '_q', 'status']);
export type MemberListQuery = InferType<typeof memberListSchema>;

/** Pending invitations of whoever is signed in. */
export const myListSchema = listSchema.pick(['page', 'pageSize']);
export type MyListQuery = InferType<typeof myListSchema>;

/** What a member gives; the account is that of the path. */
export const memberCreateSchema = createSchema.omit(['account']);

export const myAcceptSchema = only({ acceptTerms: acceptTerms() });
export type MyAcceptInput = InferType<typeof myAcceptSchema>;
export const myDeclineSchema = only({
  reason: string().max(MAX_MESSAGE_LENGTH),
  suppress: boolean(),
});
export type MyDeclineInput = InferType<typeof myDeclineSchema>;

/** Names somebody to be brought into an account: a user, or an address. */
export const associateSchema = only({
  user: documentId(),
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

export const userSearchSchema = only({ _q: pagingFields(SORT_FIELDS)._q });
