import type { ListQuery, Listed } from '../accounts/contract';
import { SIGN_UP_LINK, api } from '../kernel/api';
import { PLUGIN_ID } from '../kernel/plugin-id';
import type { LinkListQuery, SaveLink, SignUpLink, SignUpLinkDetail, SignUpUse } from './contract';

interface Single<T> {
  data: T;
}

const ROOT = `/${PLUGIN_ID}/sign-up-links`;
export const LINKS_EXPORT = `${ROOT}/export`;
const LIST = { type: SIGN_UP_LINK, id: 'LIST' } as const;

const one = (id: string) => `${ROOT}/${encodeURIComponent(id)}`;
/** Who came by a link, as a file. */
export const usesExportUrl = (id: string) => `${one(id)}/uses/export`;

const unwrap = <T>({ data }: Single<T>): T => data;

/** After a change even a failed one may have shown that the list is out of date. */
const changed = (id: string) => [{ type: SIGN_UP_LINK, id } as const, LIST];

export type Switch = 'pause' | 'resume' | 'revoke' | 'rotate';

const linksApi = api.injectEndpoints({
  endpoints: (build) => ({
    signUpLinksList: build.query<Listed<SignUpLink>, LinkListQuery>({
      query: (params) => ({ url: ROOT, config: { params } }),
      providesTags: [LIST],
    }),

    signUpLinksGet: build.query<SignUpLinkDetail, string>({
      query: (id) => one(id),
      transformResponse: unwrap<SignUpLinkDetail>,
      providesTags: (_result, _error, id) => [{ type: SIGN_UP_LINK, id }],
    }),

    signUpLinksUses: build.query<Listed<SignUpUse>, { id: string; query: ListQuery }>({
      query: ({ id, query }) => ({ url: `${one(id)}/uses`, config: { params: query } }),
      providesTags: (_result, _error, { id }) => [{ type: SIGN_UP_LINK, id }],
    }),

    signUpLinksCreate: build.mutation<SignUpLink, SaveLink>({
      query: (data) => ({ url: ROOT, method: 'POST', data }),
      transformResponse: unwrap<SignUpLink>,
      invalidatesTags: [LIST],
    }),

    signUpLinksUpdate: build.mutation<SignUpLink, { id: string; data: SaveLink }>({
      query: ({ id, data }) => ({ url: one(id), method: 'PUT', data }),
      transformResponse: unwrap<SignUpLink>,
      invalidatesTags: (_result, _error, { id }) => changed(id),
    }),

    signUpLinksSwitch: build.mutation<SignUpLink, { id: string; to: Switch }>({
      query: ({ id, to }) => ({ url: `${one(id)}/${to}`, method: 'POST', data: {} }),
      transformResponse: unwrap<SignUpLink>,
      invalidatesTags: (_result, _error, { id }) => changed(id),
    }),

    // What was deleted is not asked for again: an open page of it would meet a 404 before it is left.
    signUpLinksDelete: build.mutation<unknown, string>({
      query: (id) => ({ url: one(id), method: 'DELETE' }),
      invalidatesTags: (_result, error, id) => (error ? changed(id) : [LIST]),
    }),

    /** A mutation though it is a GET: it leaves an event each time, and a link must never come from a cache. */
    signUpLinksLink: build.mutation<{ url: string }, string>({
      query: (id) => `${one(id)}/link`,
      transformResponse: unwrap<{ url: string }>,
      invalidatesTags: (_result, _error, id) => [{ type: SIGN_UP_LINK, id }],
    }),
  }),
});

export const {
  useSignUpLinksListQuery,
  useSignUpLinksGetQuery,
  useSignUpLinksUsesQuery,
  useSignUpLinksCreateMutation,
  useSignUpLinksUpdateMutation,
  useSignUpLinksSwitchMutation,
  useSignUpLinksDeleteMutation,
  useSignUpLinksLinkMutation,
} = linksApi;
