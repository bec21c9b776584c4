import { useRBAC } from '@strapi/strapi/admin';

interface Permission {
  action: string;
  subject: null;
}

const permission =
  (subject: string) =>
  (action: string): Permission[] => [{ action: `plugin::invitations.${subject}.${action}`, subject: null }];

const invitations = permission('invitations');
const accounts = permission('accounts');
const members = permission('members');
const groups = permission('groups');
const people = permission('people');

/** What each action on invitations needs; the server checks the same on its routes. */
export const PERMISSIONS = {
  read: invitations('read'),
  create: invitations('create'),
  update: invitations('update'),
  resend: invitations('resend'),
  extend: invitations('extend'),
  cancel: invitations('cancel'),
  delete: invitations('delete'),
  copyLink: invitations('copy-link'),
  retryDelivery: invitations('retry-delivery'),
};

export const ACCOUNT_PERMISSIONS = {
  read: accounts('read'),
  create: accounts('create'),
  update: accounts('update'),
  delete: accounts('delete'),
};

export const MEMBER_PERMISSIONS = {
  read: members('read'),
  manage: members('manage'),
  associate: members('associate'),
};

export const GROUP_PERMISSIONS = {
  read: groups('read'),
  create: groups('create'),
  update: groups('update'),
  delete: groups('delete'),
};

export const PEOPLE_PERMISSIONS = { read: people('read'), update: people('update') };

export type PermissionKey = keyof typeof PERMISSIONS;
export type Allowed = Record<PermissionKey, boolean>;

type Can<Keys extends string> = Record<Keys, boolean>;

/** Both must be the same objects at each drawing, or the panel asks without end. */
const ALL = {
  invitations: Object.values(PERMISSIONS).flat(),
  accounts: Object.values(ACCOUNT_PERMISSIONS).flat(),
  members: Object.values(MEMBER_PERMISSIONS).flat(),
  groups: Object.values(GROUP_PERMISSIONS).flat(),
  people: Object.values(PEOPLE_PERMISSIONS).flat(),
};

/** The panel calls an action by its last word: `invitations.copy-link` is `canCopyLink`. */
const nameOf = (key: string): string => `can${key.charAt(0).toUpperCase()}${key.slice(1)}`;

/**
 * One subject at a time: as the panel names actions by their last word, it could not tell `accounts.read` from
 * `groups.read`. All `false` until it is known.
 */
const useSubject = <Keys extends string>(
  subject: Permission[],
  keys: Record<Keys, Permission[]>,
): { allowed: Can<Keys>; isLoading: boolean } => {
  const { allowedActions, isLoading } = useRBAC(subject);
  const entries = Object.keys(keys).map((key) => [key, allowedActions[nameOf(key)] === true]);
  return { isLoading, allowed: Object.fromEntries(entries) as Can<Keys> };
};

/** What this admin may do with invitations. */
export const useAllowed = (): { allowed: Allowed; isLoading: boolean } =>
  useSubject(ALL.invitations, PERMISSIONS);

/** What this admin may do with accounts. */
export const useAllowedAccounts = () => useSubject(ALL.accounts, ACCOUNT_PERMISSIONS);

/** What this admin may do with the members of accounts. */
export const useAllowedMembers = () => useSubject(ALL.members, MEMBER_PERMISSIONS);

/** What this admin may do with groups. */
export const useAllowedGroups = () => useSubject(ALL.groups, GROUP_PERMISSIONS);

/** What this admin may do with the people of the site. */
export const useAllowedPeople = () => useSubject(ALL.people, PEOPLE_PERMISSIONS);
