import type { InferType } from 'yup';
import { array, mixed } from 'yup';

import { MEMBER_SORT_FIELDS } from '../accounts/members';
import { documentId, flag, only } from '../kernel/fields';
import { pagingFields } from '../kernel/paging';

import { MAX_NOTIFICATIONS } from './notifications';

const MAX_PERMISSIONS = 500;
const MAX_GROUPS = 100;

const isDistinct = (values: readonly unknown[] | undefined): boolean =>
  values === undefined || new Set(values).size === values.length;

/** `all`, or keys of the catalogue. */
const isPermissions = (value: unknown): value is 'all' | string[] =>
  value === 'all' ||
  (Array.isArray(value) &&
    value.length <= MAX_PERMISSIONS &&
    value.every((key) => typeof key === 'string') &&
    isDistinct(value));

const permissions = mixed<'all' | string[]>({ type: 'permissions', check: isPermissions }).typeError(
  'The permissions are "all" or a list of keys, each of them once.',
);

const groups = array(documentId().required('An id is missing.'))
  .max(MAX_GROUPS, `There are at most ${MAX_GROUPS} groups.`)
  .test('distinct', 'A group is named twice.', isDistinct);

const NOTIFICATION = /^[A-Za-z][\w.-]{0,63}$/;

const isNotifications = (value: unknown): value is Record<string, boolean> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length <= MAX_NOTIFICATIONS &&
  Object.entries(value).every(([key, isOn]) => NOTIFICATION.test(key) && typeof isOn === 'boolean');

const notifications = mixed<Record<string, boolean>>({
  type: 'notifications',
  check: isNotifications,
}).typeError('The notifications are names, each with true or false.');

/** What an administrator may change of a membership. */
export const editMembershipSchema = only({ permissions, groups, notifications });
export type EditMembershipInput = InferType<typeof editMembershipSchema>;

/** What another member may change. */
export const editMemberSchema = only({ permissions, groups });

/** What members may change of their own. */
export const editOwnSchema = only({
  notifications: notifications.required('The notifications are missing.'),
});

export const removeMembershipSchema = only({ revokeSessions: flag() });

export const listMembersSchema = only(pagingFields(MEMBER_SORT_FIELDS));
export type ListMembersQuery = InferType<typeof listMembersSchema>;
