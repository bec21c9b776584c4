import type { AccountRecord, Permissions } from '../accounts/service';
import type { GroupRecord } from '../groups/service';
import type { Actor } from '../kernel/actor';
import { invalidField } from '../kernel/errors';
import type { Access } from '../permissions/service';

import type { GrantContext } from './context';
import { permissionsOf, type GrantRecord } from './record';

/** What an inviter names besides the role. */
export interface AccessInput {
  account?: string | null | undefined;
  groups?: readonly string[] | null | undefined;
  permissions?: Permissions | null | undefined;
}

export const NO_ACCESS: Access = { account: null, permissions: [], groups: [] };

const FIELDS = ['account', 'groups', 'permissions'] as const;

/** @throws PluginError `ValidationError` where something is named that this site does not have */
const assertNothingNamed = (input: AccessInput): void => {
  const named = FIELDS.find((field) => input[field] !== undefined);
  if (named !== undefined) {
    throw invalidField(named, 'Accounts, groups and permissions are not available on this site.');
  }
};

const accountOf = async ({ accounts }: GrantContext, documentId: string): Promise<AccountRecord> => {
  const account = await accounts.findAccount(documentId);
  if (!account) {
    throw invalidField('account', 'There is no such account.');
  }
  return account;
};

/** Groups of the account, or of the whole site. */
const groupsOf = async (
  { groups }: GrantContext,
  documentIds: readonly string[],
  account: AccountRecord | null,
): Promise<GroupRecord[]> => {
  const found = await groups.findGroups(documentIds);
  return [...new Set(documentIds)].map((documentId, index) => {
    const group = found.get(documentId);
    if (!group) {
      throw invalidField(['groups', String(index)], 'There is no such group.');
    }
    if (group.account !== null && group.account.id !== account?.id) {
      throw invalidField(['groups', String(index)], 'This group belongs to another account.');
    }
    return group;
  });
};

const lookUp = async (
  context: GrantContext,
  { account: named, groups = [], permissions = [] }: AccessInput,
): Promise<Access> => {
  const account = named ? await accountOf(context, named) : null;
  const given = permissions === 'all' ? 'all' : [...new Set(permissions)];
  if (account === null && given.length > 0) {
    throw invalidField('permissions', 'Permissions are given in an account: name one.');
  }
  context.permissions.assertKnown(given);
  return {
    account,
    permissions: given,
    groups: groups?.length ? await groupsOf(context, groups, account) : [],
  };
};

const assertRequired = ({ config }: GrantContext, { account, groups }: Access): void => {
  if (config.accounts.required && account === null) {
    throw invalidField('account', 'Choose an account.');
  }
  if (config.groups.required && groups.length === 0) {
    throw invalidField('groups', 'Choose at least one group.');
  }
};

/**
 * The access that an inviter names.
 *
 * @throws PluginError `ValidationError` where it does not exist or more is required, `PermissionCeiling` and
 * `ForbiddenError` (403) where the actor may not give it
 */
export const resolveAccess = async (
  context: GrantContext,
  actor: Actor,
  input: AccessInput,
): Promise<Access> => {
  if (!context.config.features.accounts) {
    assertNothingNamed(input);
    return NO_ACCESS;
  }
  const access = await lookUp(context, input);
  assertRequired(context, access);
  await context.permissions.assertMayGive(actor, access);
  return access;
};

/** The same for many rows of one inviter: what is named again is looked up once. */
export const createAccessResolver = (context: GrantContext, actor: Actor) => {
  const known = new Map<string, Promise<Access>>();
  return ({ account, groups, permissions }: AccessInput): Promise<Access> => {
    const input = {
      ...(account !== undefined && { account }),
      ...(groups !== undefined && { groups }),
      ...(permissions !== undefined && { permissions }),
    };
    const key = JSON.stringify(input);
    const access = known.get(key) ?? resolveAccess(context, actor, input);
    known.set(key, access);
    return access;
  };
};

/** Does a record give anything besides its role? */
export const hasAccess = ({ accountKey, hasGroups }: GrantRecord): boolean =>
  accountKey !== null || hasGroups === true;

/**
 * What a record gives, in the words in which it would be named.
 *
 * @throws PluginError `ValidationError` where some of it is gone and nothing else was named instead
 */
export const accessInputOf = (record: GrantRecord, instead: AccessInput = {}): AccessInput => {
  if (record.accountKey !== null && record.account === null && instead.account === undefined) {
    throw invalidField('account', 'The account no longer exists. Choose another account.');
  }
  const groups = record.groups.flatMap((group) => (group ? [group.documentId] : []));
  if (record.groups.includes(null) && instead.groups === undefined) {
    throw invalidField('groups', 'A group no longer exists. Choose the groups anew.');
  }
  return {
    account: record.account?.documentId ?? null,
    groups,
    // Permissions are nothing without their account.
    permissions: instead.account === null ? [] : permissionsOf(record),
  };
};

/**
 * Checks that an actor may give again what a record gives already.
 *
 * @throws PluginError as `resolveAccess`, but for what a site has come to require since
 */
export const assertMayGiveAgain = async (
  context: GrantContext,
  actor: Actor,
  record: GrantRecord,
): Promise<void> => {
  if (hasAccess(record)) {
    await context.permissions.assertMayGive(actor, await lookUp(context, accessInputOf(record)));
  }
};
