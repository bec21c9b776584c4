import { alreadyMember } from '../accounts/errors';
import type { AccountRecord } from '../accounts/service';
import type { Actor } from '../kernel/actor';
import { parseAddress } from '../kernel/email-address';
import { randomId } from '../kernel/secret';
import type { Access } from '../permissions/service';

import { accessInputOf, assertMayGiveAgain, resolveAccess, type AccessInput } from './access';
import type { Context, GrantContext } from './context';
import { userExists } from './errors';
import type { GrantRecord, InvitationPatch, InvitationRecord } from './record';

const FIELDS = ['account', 'groups', 'permissions'] as const;

/**
 * The access that an edit names; what of it is left out stays as it is, but is checked, as the actor vouches for it.
 *
 * @returns null where nothing of it was named
 */
export const accessGiven = async (
  context: GrantContext,
  actor: Actor,
  record: GrantRecord,
  input: AccessInput,
): Promise<Access | null> => {
  const { account, groups, permissions } = input;
  if (FIELDS.every((field) => input[field] === undefined)) {
    await assertMayGiveAgain(context, actor, record);
    return null;
  }
  if (!context.config.features.accounts) {
    return resolveAccess(context, actor, { account, groups, permissions });
  }
  const kept = accessInputOf(record, { account, groups, permissions });
  return resolveAccess(context, actor, {
    account: account === undefined ? kept.account : account,
    groups: groups === undefined ? kept.groups : groups,
    permissions: permissions === undefined ? kept.permissions : permissions,
  });
};

/**
 * A change of whom it is for, or into which account, is another link.
 *
 * @throws PluginError `UserExists` (409) where it would invite a user to the site itself
 */
export const patchTarget = async (
  { users }: Context,
  record: InvitationRecord,
  patch: InvitationPatch,
): Promise<InvitationPatch> => {
  const { emailKey, emailCanonical, accountKey } = { ...record, ...patch };
  if (emailKey === record.emailKey && accountKey === record.accountKey) {
    return {};
  }
  const address = parseAddress(emailCanonical);
  if (accountKey === null && address && (await users.findByAddress(address))) {
    throw userExists();
  }
  return { nonce: randomId() };
};

/** @throws PluginError `AlreadyMember` (409) where the address is that of a member of the account, which is held */
export const assertOutside = async (
  { users, accounts }: Context,
  account: AccountRecord,
  { emailCanonical }: Pick<InvitationRecord, 'emailCanonical'>,
): Promise<void> => {
  const address = parseAddress(emailCanonical);
  const user = address && (await users.findByAddress(address));
  if (user && (await accounts.membershipOf(user.id, account.id))) {
    throw alreadyMember();
  }
};
