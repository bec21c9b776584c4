import type { EmailAddress } from '../kernel/email-address';

/** From strict to loose: only the invited address, any of its domain, any at all. */
export const EMAIL_POLICIES = ['invited', 'domain', 'any'] as const;
export type EmailPolicy = (typeof EMAIL_POLICIES)[number];

/** Whether the first lets somebody in whom the second would not. */
export const isLooser = (policy: EmailPolicy, than: EmailPolicy): boolean =>
  EMAIL_POLICIES.indexOf(policy) > EMAIL_POLICIES.indexOf(than);

type Address = Pick<EmailAddress, 'key' | 'domain'>;

/** May an invitation to the one address be accepted with the other? A domain is the same only if all of its labels are. */
export const isAddressAllowed = (policy: EmailPolicy, invited: Address, used: Address): boolean =>
  invited.key === used.key || policy === 'any' || (policy === 'domain' && invited.domain === used.domain);
