import { ACCOUNT, GROUP, INVITATION, MEMBERSHIP, OPTIONS, PERSON, api } from '../kernel/api';
import { PLUGIN_ID } from '../kernel/plugin-id';
import type {
  Account,
  Associate,
  FoundUser,
  ListQuery,
  Listed,
  Membership,
  SaveAccount,
  UpdateMembership,
} from './contract';

interface Single<T> {
  data: T;
}

const ROOT = `/${PLUGIN_ID}/accounts`;
export const ACCOUNTS_EXPORT = `${ROOT}/export`;
const ACCOUNTS = { type: ACCOUNT, id: 'LIST' } as const;
const MEMBERSHIPS = { type: MEMBERSHIP, id: 'LIST' } as const;
const INVITATIONS = { type: INVITATION, id: 'LIST' } as const;
const PEOPLE = { type: PERSON, id: 'LIST' } as const;

const one = (id: string) => `${ROOT}/${encodeURIComponent(id)}`;
const membership = (id: string) => `/${PLUGIN_ID}/memberships/${encodeURIComponent(id)}`;
const unwrap = <T>({ data }: Single<T>): T => data;

/** Who is in an account shows in its seats, among the people and in the groups. */
const MEMBERS_CHANGED = [ACCOUNT, MEMBERSHIPS, PEOPLE, GROUP, OPTIONS] as const;

const accountsApi = api.injectEndpoints({
  endpoints: (build) => ({
    // Seats are reserved by invitations, so whatever changes one of those changes an account, too.
    accountsList: build.query<Listed<Account>, ListQuery>({
      query: (params) => ({ url: ROOT, config: { params } }),
      providesTags: [ACCOUNTS, INVITATIONS],
    }),

    accountsGet: build.query<Account, string>({
      query: (id) => one(id),
      transformResponse: unwrap<Account>,
      providesTags: (_result, _error, id) => [{ type: ACCOUNT, id }, INVITATIONS],
    }),

    accountsCreate: build.mutation<Account, SaveAccount>({
      query: (data) => ({ url: ROOT, method: 'POST', data }),
      transformResponse: unwrap<Account>,
      invalidatesTags: [ACCOUNTS, OPTIONS],
    }),

    accountsUpdate: build.mutation<Account, { id: string; data: SaveAccount }>({
      query: ({ id, data }) => ({ url: one(id), method: 'PUT', data }),
      transformResponse: unwrap<Account>,
      invalidatesTags: (_result, _error, { id }) => [{ type: ACCOUNT, id }, ACCOUNTS, { type: OPTIONS }],
    }),

    // What was deleted is not asked for again: an open page of it would meet a 404 before it is left.
    accountsDelete: build.mutation<unknown, { id: string; force: boolean }>({
      query: ({ id, force }) => ({
        url: one(id),
        method: 'DELETE',
        ...(force && { config: { params: { force } } }),
      }),
      invalidatesTags: (_result, error) => (error ? [] : [ACCOUNTS, INVITATIONS, PEOPLE, GROUP, OPTIONS]),
    }),

    accountsMembers: build.query<Listed<Membership>, { id: string; query: ListQuery }>({
      query: ({ id, query }) => ({ url: `${one(id)}/members`, config: { params: query } }),
      providesTags: [MEMBERSHIPS],
    }),

    accountsTransfer: build.mutation<unknown, { id: string; membership: string }>({
      query: ({ id, membership: owner }) => ({
        url: `${one(id)}/transfer`,
        method: 'POST',
        data: { membership: owner },
      }),
      invalidatesTags: [...MEMBERS_CHANGED],
    }),

    accountsAssociate: build.mutation<unknown, { id: string; data: Associate }>({
      query: ({ id, data }) => ({ url: `${one(id)}/associate`, method: 'POST', data }),
      invalidatesTags: [...MEMBERS_CHANGED, INVITATIONS],
    }),

    membershipsUpdate: build.mutation<unknown, { id: string; data: UpdateMembership }>({
      query: ({ id, data }) => ({ url: membership(id), method: 'PUT', data }),
      invalidatesTags: [...MEMBERS_CHANGED],
    }),

    membershipsRemove: build.mutation<unknown, { id: string; revokeSessions: boolean }>({
      query: ({ id, revokeSessions }) => ({
        url: membership(id),
        method: 'DELETE',
        ...(revokeSessions && { config: { params: { revokeSessions } } }),
      }),
      invalidatesTags: [...MEMBERS_CHANGED],
    }),

    accountsFindUsers: build.query<FoundUser[], string>({
      query: (text) => ({ url: `/${PLUGIN_ID}/users`, config: { params: { _q: text } } }),
      transformResponse: unwrap<FoundUser[]>,
    }),
  }),
});

export const {
  useAccountsListQuery,
  useAccountsGetQuery,
  useAccountsCreateMutation,
  useAccountsUpdateMutation,
  useAccountsDeleteMutation,
  useAccountsMembersQuery,
  useAccountsTransferMutation,
  useAccountsAssociateMutation,
  useMembershipsUpdateMutation,
  useMembershipsRemoveMutation,
  useAccountsFindUsersQuery,
} = accountsApi;
