import { useRBAC } from '@strapi/strapi/admin';

interface Permission {
  action: string;
  subject: null;
}

/** `copy-link` is `copyLink`. */
type KeyOf<Action extends string> = Action extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<KeyOf<Tail>>}`
  : Action;

const keyOf = (action: string): string =>
  action.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What each action of one subject needs; the server checks the same on its routes. */
const permissionsFor = <Action extends string>(subject: string, ...actions: Action[]) =>
  Object.fromEntries(
    actions.map((action) => [
      keyOf(action),
      [{ action: `plugin::invitations.${subject}.${action}`, subject: null }],
    ]),
  ) as Record<KeyOf<Action>, Permission[]>;

export const PERMISSIONS = permissionsFor(
  'invitations',
  'read',
  'create',
  'update',
  'resend',
  'extend',
  'cancel',
  'delete',
  'copy-link',
  'retry-delivery',
  'export',
  'reassign',
);
export const ACCOUNT_PERMISSIONS = permissionsFor('accounts', 'read', 'create', 'update', 'delete', 'export');
export const MEMBER_PERMISSIONS = permissionsFor('members', 'read', 'manage', 'associate');
export const GROUP_PERMISSIONS = permissionsFor('groups', 'read', 'create', 'update', 'delete', 'export');
export const PEOPLE_PERMISSIONS = permissionsFor('people', 'read', 'update', 'export');
export const LINK_PERMISSIONS = permissionsFor(
  'sign-up-links',
  'read',
  'create',
  'update',
  'delete',
  'pause',
  'resume',
  'revoke',
  'rotate',
  'copy-link',
  'read-uses',
  'export',
  'export-uses',
);
export const TERMS_PERMISSIONS = permissionsFor('terms', 'read', 'create');
export const CONSENT_PERMISSIONS = permissionsFor('consents', 'read', 'export');
export const SUPPRESSION_PERMISSIONS = permissionsFor('suppressions', 'read', 'create', 'delete');
export const PRIVACY_PERMISSIONS = permissionsFor('privacy', 'export', 'erase');
export const JOB_PERMISSIONS = permissionsFor('jobs', 'read', 'manage');
export const IMPORT_PERMISSIONS = permissionsFor('imports', 'read', 'create', 'apply');

type Can<Keys extends string> = Record<Keys, boolean>;
export type PermissionKey = keyof typeof PERMISSIONS;
export type Allowed = Can<PermissionKey>;
export type AllowedLinks = Can<keyof typeof LINK_PERMISSIONS>;
export type AllowedImports = Can<keyof typeof IMPORT_PERMISSIONS>;

/** The panel calls an action by its last word: `invitations.copy-link` is `canCopyLink`. */
const nameOf = (key: string): string => `can${key.charAt(0).toUpperCase()}${key.slice(1)}`;

/**
 * Makes the hook that says what this admin may do with one subject, all `false` until it is known. One subject at a time:
 * as the panel names actions by their last word, it could not tell `accounts.read` from `groups.read`.
 */
const allowedBy = <Keys extends string>(permissions: Record<Keys, Permission[]>) => {
  // The same object at each drawing, or the panel asks without end.
  const all = Object.values<Permission[]>(permissions).flat();
  return function useAllowedActions(): { allowed: Can<Keys>; isLoading: boolean } {
    const { allowedActions, isLoading } = useRBAC(all);
    const entries = Object.keys(permissions).map((key) => [key, allowedActions[nameOf(key)] === true]);
    return { isLoading, allowed: Object.fromEntries(entries) as Can<Keys> };
  };
};

/** With invitations; the others with what their names say. */
export const useAllowed = allowedBy(PERMISSIONS);
export const useAllowedAccounts = allowedBy(ACCOUNT_PERMISSIONS);
export const useAllowedMembers = allowedBy(MEMBER_PERMISSIONS);
export const useAllowedGroups = allowedBy(GROUP_PERMISSIONS);
export const useAllowedPeople = allowedBy(PEOPLE_PERMISSIONS);
export const useAllowedLinks = allowedBy(LINK_PERMISSIONS);
export const useAllowedTerms = allowedBy(TERMS_PERMISSIONS);
export const useAllowedConsents = allowedBy(CONSENT_PERMISSIONS);
export const useAllowedSuppressions = allowedBy(SUPPRESSION_PERMISSIONS);
export const useAllowedPrivacy = allowedBy(PRIVACY_PERMISSIONS);
export const useAllowedJobs = allowedBy(JOB_PERMISSIONS);
export const useAllowedImports = allowedBy(IMPORT_PERMISSIONS);
