import { useInvitationsOptionsQuery } from '../invitations/api';
import type { GroupOption } from '../invitations/contract';
import { groupsFor } from '../invitations/fields/group-choices';
import { useAllowedGroups } from '../kernel/permissions';
import { useGroupsListQuery } from './api';

const MOST = 100;
const NONE: GroupOption[] = [];

/**
 * The groups that a member of the account may be in: the account's own and those of the whole site, by name. Admins who
 * may not read groups choose among those that the invite form offers, which are the first ones of the whole site's.
 *
 * @param held groups that the member is in already, and may stay in whatever else is offered
 */
export const useGroupChoices = (account: string, held: GroupOption[] = NONE): GroupOption[] => {
  const { allowed } = useAllowedGroups();
  const query = { sort: 'name:asc', pageSize: MOST };
  const { data: own } = useGroupsListQuery({ ...query, account }, { skip: !allowed.read });
  const { data: global } = useGroupsListQuery({ ...query, account: 'none' }, { skip: !allowed.read });
  const { data: options } = useInvitationsOptionsQuery(undefined);

  const offered = own && global ? [...own.data, ...global.data] : groupsFor(options?.groups ?? NONE, account);
  const missing = held.filter((group) => !offered.some(({ documentId }) => documentId === group.documentId));
  return [...offered, ...missing];
};
