import type { EmailAddress } from '../kernel/email-address';
import { parseAddress } from '../kernel/email-address';
import type { FieldError } from '../kernel/errors';
import { invalidField, validationError } from '../kernel/errors';

import type { Context } from './context';

/** Nothing and only blanks are the same: null. */
export const blankToNull = (text: string | null | undefined): string | null => text?.trim() || null;

/** What an inviter may have to give. */
export const INVITER_FIELDS = ['firstName', 'lastName', 'phone', 'countryCode', 'message'] as const;
export type InviterFields = Record<(typeof INVITER_FIELDS)[number], string | null>;

type Given = { [Field in keyof InviterFields]?: string | null | undefined };

export const readFields = (input: Given): InviterFields => ({
  firstName: blankToNull(input.firstName),
  lastName: blankToNull(input.lastName),
  phone: blankToNull(input.phone),
  countryCode: blankToNull(input.countryCode)?.toUpperCase() ?? null,
  message: blankToNull(input.message),
});

/** @throws PluginError `ValidationError` that names every field of `invite.required` that is missing */
export const assertRequired = ({ config }: Context, fields: InviterFields): void => {
  const missing: FieldError[] = INVITER_FIELDS.filter(
    (field) => config.invite.required.includes(field) && fields[field] === null,
  ).map((field) => ({ path: [field], message: 'This field is required.' }));
  if (missing.length > 0) {
    throw validationError(missing);
  }
};

/** A domain of the list, or one below it; compared label by label, so `evil-example.com` is not `example.com`. */
const isListed = (domains: readonly string[], domain: string): boolean =>
  domains.some((listed) => domain === listed || domain.endsWith(`.${listed}`));

export const isDomainBlocked = ({ config }: Pick<Context, 'config'>, domain: string): boolean => {
  const { allow, block } = config.domains;
  return isListed(block, domain) || (allow.length > 0 && !isListed(allow, domain));
};

/** @throws PluginError `ValidationError` where it is no address, or one that this site does not invite */
export const readAddress = (context: Pick<Context, 'config'>, text: string): EmailAddress => {
  const address = parseAddress(text);
  if (!address) {
    throw invalidField('email', 'This is not an email address.');
  }
  if (isDomainBlocked(context, address.domain)) {
    throw invalidField('email', 'Addresses of this domain are not invited on this site.');
  }
  return address;
};
