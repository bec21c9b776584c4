import type { Actor } from '../kernel/actor';
import { parseAddress, type EmailAddress } from '../kernel/email-address';
import { forbidden } from '../kernel/errors';

import type { Context } from './context';
import { isAddressAllowed, isLooser, type EmailPolicy } from './email-policy';
import { emailMismatch, invitationNotFound } from './errors';
import { isDomainBlocked } from './fields';
import type { InvitationRecord } from './record';

/**
 * The policy of an invitation: its own, else the site's as it is now. What a member of an account vouches for is never
 * looser than the site's, whenever and by whomever the policy was chosen.
 */
export const policyOf = (
  { config }: Pick<Context, 'config'>,
  { emailPolicy, vouchedByKind }: Pick<InvitationRecord, 'emailPolicy' | 'vouchedByKind'>,
): EmailPolicy => {
  const { emailPolicy: ofSite } = config.acceptance;
  const policy = emailPolicy ?? ofSite;
  return vouchedByKind === 'user' && isLooser(policy, ofSite) ? ofSite : policy;
};

/**
 * Members of an account may be stricter than the site, but not open an invitation to more addresses: that is for those to
 * decide who run it.
 *
 * @throws PluginError `ForbiddenError` (403)
 */
export const assertMayChoosePolicy = (
  { config }: Pick<Context, 'config'>,
  { kind }: Pick<Actor, 'kind'>,
  policy: EmailPolicy | null | undefined,
): void => {
  if (kind === 'user' && policy && isLooser(policy, config.acceptance.emailPolicy)) {
    throw forbidden('This email policy is looser than the one of this site.');
  }
};

/** The address that an invitation was sent to. */
export const invitedAddress = ({ emailCanonical, email }: InvitationRecord): EmailAddress => {
  const address = parseAddress(emailCanonical);
  if (!address) {
    throw invitationNotFound();
  }
  return { ...address, typed: email };
};

/**
 * @returns whether it is the invited address itself
 * @throws PluginError `EmailMismatch` (403) where the policy or the site's domains forbid accepting with the address
 */
export const assertAddressAllowed = (
  context: Pick<Context, 'config'>,
  record: InvitationRecord,
  used: EmailAddress | null,
): boolean => {
  const invited = invitedAddress(record);
  if (!used || !isAddressAllowed(policyOf(context, record), invited, used)) {
    throw emailMismatch();
  }
  const isInvited = used.key === invited.key;
  if (!isInvited && isDomainBlocked(context, used.domain)) {
    throw emailMismatch();
  }
  return isInvited;
};
