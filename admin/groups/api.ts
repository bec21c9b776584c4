import { GROUP, MEMBERSHIP, OPTIONS, PERSON, api } from '../kernel/api';
import { PLUGIN_ID } from '../kernel/plugin-id';
import type { ListQuery, Listed } from '../accounts/contract';
import type { Group, GroupListQuery, GroupMember, SaveGroup } from './contract';

interface Single<T> {
  data: T;
}

const ROOT = `/${PLUGIN_ID}/groups`;
export const GROUPS_EXPORT = `${ROOT}/export`;
const LIST = { type: GROUP, id: 'LIST' } as const;
const MEMBERSHIPS = { type: MEMBERSHIP, id: 'LIST' } as const;
const PEOPLE = { type: PERSON, id: 'LIST' } as const;
const CHOICES = { type: OPTIONS } as const;

const one = (id: string) => `${ROOT}/${encodeURIComponent(id)}`;
const unwrap = <T>({ data }: Single<T>): T => data;

/** Who is in a group, and what it is called, shows wherever people are listed and groups are offered. */
const changed = (id: string) => [{ type: GROUP, id } as const, LIST, MEMBERSHIPS, PEOPLE, CHOICES];

const groupsApi = api.injectEndpoints({
  endpoints: (build) => ({
    groupsList: build.query<Listed<Group>, GroupListQuery>({
      query: (params) => ({ url: ROOT, config: { params } }),
      providesTags: [LIST],
    }),

    groupsGet: build.query<Group, string>({
      query: (id) => one(id),
      transformResponse: unwrap<Group>,
      providesTags: (_result, _error, id) => [{ type: GROUP, id }],
    }),

    groupsCreate: build.mutation<Group, SaveGroup>({
      query: (data) => ({ url: ROOT, method: 'POST', data }),
      transformResponse: unwrap<Group>,
      invalidatesTags: [LIST, CHOICES],
    }),

    groupsUpdate: build.mutation<Group, { id: string; data: SaveGroup }>({
      query: ({ id, data }) => ({ url: one(id), method: 'PUT', data }),
      transformResponse: unwrap<Group>,
      invalidatesTags: (_result, _error, { id }) => changed(id),
    }),

    // What was deleted is not asked for again: an open page of it would meet a 404 before it is left.
    groupsDelete: build.mutation<unknown, { id: string; detach: boolean }>({
      query: ({ id, detach }) => ({
        url: one(id),
        method: 'DELETE',
        ...(detach && { config: { params: { detach } } }),
      }),
      invalidatesTags: (_result, error) => (error ? [] : [LIST, MEMBERSHIPS, PEOPLE, CHOICES]),
    }),

    groupsMembers: build.query<Listed<GroupMember>, { id: string; query: ListQuery }>({
      query: ({ id, query }) => ({ url: `${one(id)}/members`, config: { params: query } }),
      providesTags: (_result, _error, { id }) => [{ type: GROUP, id }],
    }),

    groupsAddMember: build.mutation<unknown, { id: string; user: string }>({
      query: ({ id, user }) => ({ url: `${one(id)}/members`, method: 'POST', data: { user } }),
      invalidatesTags: (_result, _error, { id }) => changed(id),
    }),

    groupsRemoveMember: build.mutation<unknown, { id: string; user: string }>({
      query: ({ id, user }) => ({
        url: `${one(id)}/members/${encodeURIComponent(user)}`,
        method: 'DELETE',
      }),
      invalidatesTags: (_result, _error, { id }) => changed(id),
    }),
  }),
});

export const {
  useGroupsListQuery,
  useGroupsGetQuery,
  useGroupsCreateMutation,
  useGroupsUpdateMutation,
  useGroupsDeleteMutation,
  useGroupsMembersQuery,
  useGroupsAddMemberMutation,
  useGroupsRemoveMemberMutation,
} = groupsApi;
