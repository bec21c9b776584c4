import { getService } from '../kernel/get-service';
import type { Order } from '../kernel/page-query';
import { pageOf, windowOf, type Page } from '../kernel/paging';

import type { Context } from './context';
import type { ListGroupMembersQuery } from './contract';
import { findGroup } from './find';

/** Somebody in a group, as they are shown. */
export interface GroupMemberView {
  documentId: string;
  username: string;
  email: string;
  firstName: string | null;
  lastName: string | null;
}

/**
 * One page of a group's members.
 *
 * @throws PluginError `NotFoundError` (404)
 */
export const listGroupMembers = async (
  context: Context,
  documentId: string,
  query: ListGroupMembersQuery,
): Promise<Page<GroupMemberView>> => {
  const { strapi, store } = context;
  const { id: groupId } = await findGroup(context, documentId);
  const view = windowOf(query, 'username:asc');
  const text = query._q?.trim();
  const where = { group_id: groupId, ...(text ? await store.searchMembers(groupId, text) : {}) };
  const { offset, limit, field, direction } = view;
  const orderBy: Order[] = [{ user: { [field]: direction } }, { id: direction }];
  const [total, members] = await Promise.all([
    store.countOfMembers(where),
    store.pageOfMembers({ where, offset, limit, orderBy }),
  ]);
  const profiles = await getService(strapi, 'users').readProfiles(members.map(({ id }) => id));
  const data = members.map(({ id, documentId: user, username, email }) => {
    const { firstName = null, lastName = null } = profiles.get(id) ?? {};
    return { documentId: user, username, email, firstName, lastName };
  });
  return pageOf(data, view, total);
};
