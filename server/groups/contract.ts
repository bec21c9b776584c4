import type { InferType } from 'yup';
import { string } from 'yup';

import { documentId, filledLine, flag, only } from '../kernel/fields';
import { pagingFields } from '../kernel/paging';

const MAX_NAME_LENGTH = 100;
const MAX_DESCRIPTION_LENGTH = 1000;

const name = filledLine('The name', MAX_NAME_LENGTH);
const description = string()
  .max(MAX_DESCRIPTION_LENGTH, `The description has at most ${MAX_DESCRIPTION_LENGTH} characters.`)
  .nullable();

/** The account stays what it is: whoever is in the group might not be in another account. */
export const createGroupSchema = only({
  name: name.required('The name is missing.'),
  description,
  account: documentId().nullable(),
});
export type CreateGroupInput = InferType<typeof createGroupSchema>;

export const editGroupSchema = only({ name, description });
export type EditGroupInput = InferType<typeof editGroupSchema>;

/** In the filter, for the groups of the whole site. */
export const NO_ACCOUNT = 'none';

export const listGroupsSchema = only({
  ...pagingFields(['name', 'createdAt']),
  /** An account's groups, or `none` for those of the whole site. */
  account: documentId(),
});
export type ListGroupsQuery = InferType<typeof listGroupsSchema>;

export const groupFilterSchema = listGroupsSchema.pick(['_q', 'account']);
export type GroupFilter = InferType<typeof groupFilterSchema>;

/** What the list of a group's members can be ordered by. */
export const GROUP_MEMBER_SORT_FIELDS = ['username', 'email'] as const;

export const removeGroupSchema = only({ detach: flag() });

export const listGroupMembersSchema = only(pagingFields(GROUP_MEMBER_SORT_FIELDS));
export type ListGroupMembersQuery = InferType<typeof listGroupMembersSchema>;

export const addGroupMemberSchema = only({ user: documentId().required('The user is missing.') });
