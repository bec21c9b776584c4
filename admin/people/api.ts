import { INVITATION, MEMBERSHIP, PERSON, api } from '../kernel/api';
import { PLUGIN_ID } from '../kernel/plugin-id';
import type { PeoplePage, PeopleQuery, PersonDetail, UpdatePerson } from './contract';

interface Single<T> {
  data: T;
}

const ROOT = `/${PLUGIN_ID}/people`;
export const PEOPLE_EXPORT = `${ROOT}/export`;
const PEOPLE = { type: PERSON, id: 'LIST' } as const;
const MEMBERSHIPS = { type: MEMBERSHIP, id: 'LIST' } as const;
const INVITATIONS = { type: INVITATION, id: 'LIST' } as const;

const user = (id: string) => `${ROOT}/user/${encodeURIComponent(id)}`;
const unwrap = <T>({ data }: Single<T>): T => data;

const peopleApi = api.injectEndpoints({
  endpoints: (build) => ({
    // Invitations and memberships show among the people, so whatever changes one of those changes this, too.
    peopleList: build.query<PeoplePage, PeopleQuery>({
      query: (params) => ({ url: ROOT, config: { params } }),
      providesTags: [PEOPLE, MEMBERSHIPS, INVITATIONS],
    }),

    peopleGet: build.query<PersonDetail, string>({
      query: (id) => user(id),
      transformResponse: unwrap<PersonDetail>,
      providesTags: (_result, _error, id) => [{ type: PERSON, id }, MEMBERSHIPS, INVITATIONS],
    }),

    peopleUpdate: build.mutation<unknown, { id: string; data: UpdatePerson }>({
      query: ({ id, data }) => ({ url: user(id), method: 'PUT', data }),
      invalidatesTags: (_result, _error, { id }) => [{ type: PERSON, id }, PEOPLE, MEMBERSHIPS],
    }),

    peopleRevokeSessions: build.mutation<unknown, string>({
      query: (id) => ({ url: `${user(id)}/revoke-sessions`, method: 'POST', data: {} }),
      invalidatesTags: (_result, _error, id) => [{ type: PERSON, id }],
    }),
  }),
});

export const {
  usePeopleListQuery,
  usePeopleGetQuery,
  usePeopleUpdateMutation,
  usePeopleRevokeSessionsMutation,
} = peopleApi;
