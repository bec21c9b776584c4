import { ACCOUNT_UID } from '../accounts/content-type';
import { hiddenContentType, reference, string, text } from '../kernel/content-type';
import { USER_UID } from '../users/user';

/** The UIDs of this feature, written once. */
export const GROUP_UID = 'plugin::invitations.group';
export const GROUP_MEMBER_UID = 'plugin::invitations.group-member';

/** A named set of people, of the whole site or of one account. */
const group = hiddenContentType({
  singularName: 'group',
  pluralName: 'groups',
  displayName: 'Group',
  collectionName: 'invitations_groups',
  uniques: [['name_key']],
  indexes: [['account_id', 'name'], ['name']],
  attributes: {
    name: string,
    /** The name as it is compared, within the account: a hash, as it is under a unique index. */
    nameKey: string,
    description: text,
    /** Null for a group of the whole site. */
    account: reference(ACCOUNT_UID),
  },
});

/** One user in one group. */
const groupMember = hiddenContentType({
  singularName: 'group-member',
  pluralName: 'group-members',
  displayName: 'Member of a group',
  collectionName: 'invitations_group_members',
  uniques: [['group_id', 'user_id']],
  indexes: [['user_id']],
  attributes: { group: reference(GROUP_UID), user: reference(USER_UID) },
});

export const contentTypes = { group, 'group-member': groupMember };
