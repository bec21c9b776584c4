import type { InferType } from 'yup';
import { array, number, string } from 'yup';

import { isHostName } from '../config/domain-name';
import { createSchema, registerSchema } from '../invitations/contract';
import { parseAddress } from '../kernel/email-address';
import { documentId, filledLine, only } from '../kernel/fields';
import { pagingFields } from '../kernel/paging';

import { SIGN_UP_LINK_STATES } from './sign-up-link';

export { emptySchema } from '../invitations/contract';

const MAX_NAME_LENGTH = 100;
const MAX_USES = 1_000_000;
const MAX_DOMAINS = 100;

const name = filledLine('The name', MAX_NAME_LENGTH);

/** How many may come by it; null for any number. */
const maxUses = number()
  .integer('The number of uses is a whole number, or null for any number.')
  .min(1, 'The number of uses is at least 1.')
  .max(MAX_USES, `The number of uses is at most ${MAX_USES}.`)
  .nullable();

const domains = array(
  string()
    .required('A domain is missing.')
    .max(253, 'This is not a domain name.')
    .test('domain', 'This is not a domain name, such as "example.com".', (value) => isHostName(value)),
)
  .max(MAX_DOMAINS, `At most ${MAX_DOMAINS} domains can be named.`)
  .nullable();

/** What a link gives, and how long: as at an invitation. */
const given = createSchema.pick(['role', 'account', 'groups', 'permissions', 'expiresIn', 'expiresAt']);

export const createLinkSchema = given.shape({
  name: name.required('The name is missing.'),
  maxUses,
  domains,
});
export type CreateLinkInput = InferType<typeof createLinkSchema>;

export const editLinkSchema = given.shape({ name, maxUses, domains });
export type EditLinkInput = InferType<typeof editLinkSchema>;

export const LINK_SORT_FIELDS = ['createdAt', 'name', 'expiresAt', 'uses'] as const;

export const listLinksSchema = only({
  ...pagingFields(LINK_SORT_FIELDS),
  state: string().test(
    'one-of',
    `This is one of, or a comma-separated list of: ${SIGN_UP_LINK_STATES.join(', ')}.`,
    (value) =>
      value === undefined
        ? true
        : value.split(',').every((item) => SIGN_UP_LINK_STATES.some((state) => state === item)),
  ),
  account: documentId(),
});
export type ListLinksQuery = InferType<typeof listLinksSchema>;

export const linkFilterSchema = listLinksSchema.pick(['_q', 'state', 'account']);
export type LinkFilter = InferType<typeof linkFilterSchema>;

export const listUsesSchema = only(pagingFields(['usedAt', 'email']));
export type ListUsesQuery = InferType<typeof listUsesSchema>;

export const usesFilterSchema = listUsesSchema.pick(['_q']);
export type UseFilter = InferType<typeof usesFilterSchema>;

export { tokenSchema } from '../invitations/contract';

export const signUpSchema = registerSchema.shape({
  email: string()
    .required('The email address is missing.')
    .test('email', 'This is not an email address.', (value) => parseAddress(value) !== null),
});
export type SignUpInput = InferType<typeof signUpSchema>;

export type { SignUpLinkPage, SignUpLinkView, SignUpUsePage, SignUpUseView } from './present';
export type { SignUpInspection } from './inspect';
