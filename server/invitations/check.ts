import type { AccountRecord } from '../accounts/service';
import { parseAddress, type EmailAddress } from '../kernel/email-address';
import { invalidField } from '../kernel/errors';

import type { Context } from './context';
import { isDomainBlocked } from './fields';
import { openKeyOf, stateAt } from './invitation';

/** What an inviter is told about an address before anything is created. */
export interface AddressCheck {
  email: string;
  /** `member` only where an account was named. */
  status: 'free' | 'invalid' | 'invited' | 'user' | 'member' | 'blocked-domain' | 'suppressed';
  invitation: { documentId: string } | null;
  user: { documentId: string; username: string } | null;
}

const accountOf = async (
  { accounts, config }: Context,
  documentId: string | undefined,
): Promise<AccountRecord | null> => {
  if (documentId === undefined) {
    return null;
  }
  const account = config.features.accounts ? await accounts.findAccount(documentId) : null;
  if (!account) {
    throw invalidField('account', 'There is no such account.');
  }
  return account;
};

const nobody = { invitation: null, user: null };

/** Where no account is named, whoever has a user cannot be invited; where one is, only its members cannot. */
const standingOf = async (
  { users, accounts, store, now }: Context,
  address: EmailAddress,
  account: AccountRecord | null,
): Promise<Omit<AddressCheck, 'email'>> => {
  const found = await users.findByAddress(address);
  const user = found && { documentId: found.documentId, username: found.username };
  if (found && account && (await accounts.membershipOf(found.id, account.id))) {
    return { status: 'member', invitation: null, user };
  }
  if (user && !account) {
    return { status: 'user', invitation: null, user };
  }
  const holder = await store.byOpenKey(openKeyOf(address.key, account?.documentId));
  if (holder && stateAt(holder, now()) === 'pending') {
    return { status: 'invited', invitation: { documentId: holder.documentId }, user };
  }
  return user ? { status: 'user', invitation: null, user } : { status: 'free', ...nobody };
};

/**
 * Says at once whether an address can be invited, and who stands in the way.
 *
 * @throws PluginError `ValidationError` where there is no such account
 */
export const checkAddress = async (
  context: Context,
  text: string,
  accountId?: string,
): Promise<AddressCheck> => {
  const account = await accountOf(context, accountId);
  const address = parseAddress(text);
  if (!address) {
    return { email: text, status: 'invalid', ...nobody };
  }
  const email = address.canonical;
  if (isDomainBlocked(context, address.domain)) {
    return { email, status: 'blocked-domain', ...nobody };
  }
  const standing = await standingOf(context, address, account);
  // Whoever is in or invited already is told as that; nobody else's wish is looked at.
  const isInTheWay = standing.status === 'free' || standing.status === 'user';
  if (isInTheWay && (await context.suppressions.suppressedAmong([address])).has(address.key)) {
    return { email, status: 'suppressed', ...nobody };
  }
  return { email, ...standing };
};
