import { alreadyMember } from '../accounts/errors';
import type { AccountRecord, MembershipRecord } from '../accounts/service';
import type { Actor } from '../kernel/actor';
import { parseAddress, type EmailAddress } from '../kernel/email-address';
import { forbidden, invalidField, notFound } from '../kernel/errors';
import { inTransaction, lookingAgain } from '../kernel/transaction';
import type { Access } from '../permissions/service';
import type { FoundUser, HostRole, HostUser } from '../users/service';

import { resolveAccess } from './access';
import type { Context } from './context';
import type { AssociateInput } from './contract';
import { createInvitations } from './create';
import { invitationPending } from './errors';
import { resolveRole } from './grant';
import { openKeyOf, stateAt } from './invitation';
import type { InvitationRecord } from './record';
import { holdAccounts } from './seats';

/** What came of it: an invitation that is pending, or somebody who is a member at once. */
export type Association = { invitation: InvitationRecord } | { membership: MembershipRecord };

interface Person {
  address: EmailAddress;
  user: HostUser | null;
}

/** A user by their documentId, or whoever has the address. */
const findPerson = async ({ users }: Context, input: AssociateInput): Promise<Person> => {
  const known = input.user === undefined ? null : await users.findByDocumentId(input.user);
  if (input.user !== undefined && !known) {
    throw invalidField('user', 'There is no such user.');
  }
  const address = parseAddress(known?.email ?? input.email ?? '');
  if (!address) {
    throw invalidField(known ? 'user' : 'email', 'This is not an email address.');
  }
  return { address, user: known ?? (await users.findByAddress(address)) };
};

/**
 * Whoever registered an address first need not be its owner: named by their address only, they are let in without being
 * asked where they have proved it.
 *
 * @throws PluginError `ValidationError` (400)
 */
const assertProved = async (
  { users }: Context,
  { user: named }: AssociateInput,
  user: HostUser,
): Promise<void> => {
  if (named === undefined && !(await users.isProved(user))) {
    throw invalidField(
      'email',
      'The user of this address has never proved that it is theirs. Send an invitation, or name the user.',
    );
  }
};

const sendInvitation = async (
  context: Context,
  actor: Actor,
  account: AccountRecord,
  input: AssociateInput,
): Promise<Association> => {
  const { user, send, ...offer } = input;
  const { address } = await findPerson(context, input);
  const body = { ...offer, email: address.typed, account: account.documentId, send };
  const [outcome] = await createInvitations(context, actor, 'admin', [body]);
  if (!outcome || 'error' in outcome) {
    throw outcome?.error ?? new Error(`Associating the user ${String(user)} had no outcome.`);
  }
  return { invitation: outcome.record };
};

/** Nobody is in twice, neither as a member nor as somebody who is still to answer. */
const assertOutside = async (
  { accounts, store, now }: Context,
  account: AccountRecord,
  user: HostUser,
  address: EmailAddress,
): Promise<void> => {
  if (await accounts.membershipOf(user.id, account.id)) {
    throw alreadyMember();
  }
  const holder = await store.byOpenKey(openKeyOf(address.key, account.documentId));
  if (holder && stateAt(holder, now()) === 'pending') {
    throw invitationPending(holder.documentId);
  }
  await accounts.assertSeats(account, 1);
};

interface Entry {
  person: { user: HostUser; address: EmailAddress };
  access: Access;
  /** Null leaves the user's role as it is. */
  role: HostRole | null;
}

const enter = async (
  context: Context,
  actor: Actor,
  accountId: number,
  { person: { user, address }, access, role }: Entry,
): Promise<MembershipRecord> => {
  const account = (await holdAccounts(context, [accountId])).get(accountId);
  if (!account) {
    throw notFound();
  }
  await assertOutside(context, account, user, address);
  const { permissions, groups } = access;
  const membership = await context.accounts.addMember({ account, userId: user.id, permissions, actor });
  await context.groups.join(
    user.id,
    groups.map(({ id }) => id),
  );
  if (role && role.id !== user.role?.id) {
    await context.users.setRole(user.id, role.id);
  }
  return membership;
};

const addAtOnce = async (
  context: Context,
  actor: Actor,
  account: AccountRecord,
  input: AssociateInput,
): Promise<Association> => {
  if (!context.config.accounts.allowDirectMembership) {
    throw forbidden('On this site people become members by accepting an invitation.');
  }
  const { user, address } = await findPerson(context, input);
  if (!user) {
    throw invalidField('email', 'Nobody has this address yet: send an invitation.');
  }
  await assertProved(context, input, user);
  await context.suppressions.assertWelcome(address);
  const { groups, permissions } = input;
  const access = await resolveAccess(context, actor, { account: account.documentId, groups, permissions });
  const role = input.role ? await resolveRole(context, actor, input.role) : null;
  const entry = { person: { user, address }, access, role };
  return {
    membership: await inTransaction(context.strapi, () => enter(context, actor, account.id, entry), {
      retryDuplicates: true,
    }),
  };
};

/**
 * Brings a user, or somebody new, into an account: by an invitation, or at once where the site allows that.
 *
 * @throws PluginError `NotFoundError` (404), `AlreadyMember`, `InvitationPending` and `SeatLimitReached` (409),
 * `ForbiddenError` and `PermissionCeiling` (403), `ValidationError` (400)
 */
export const associate = async (
  context: Context,
  actor: Actor,
  accountId: string,
  input: AssociateInput,
): Promise<Association> => {
  const account = context.config.features.accounts ? await context.accounts.findAccount(accountId) : null;
  if (!account) {
    throw notFound();
  }
  return input.send
    ? sendInvitation(context, actor, account, input)
    : lookingAgain(context.strapi, () => addAtOnce(context, actor, account, input));
};

const MAX_FOUND = 20;

/**
 * Users of the site by their name or address, for those who bring one into an account.
 *
 * @throws PluginError `NotFoundError` (404) where the site has no accounts
 */
export const searchUsers = async ({ users, config }: Context, text: string): Promise<FoundUser[]> => {
  if (!config.features.accounts) {
    throw notFound();
  }
  return users.search(text.trim(), MAX_FOUND);
};
