import type { ListQuery, Listed } from '../accounts/contract';
import { INVITATION, SUPPRESSION, api } from '../kernel/api';
import { PLUGIN_ID } from '../kernel/plugin-id';
import type { Suppression } from './contract';

const ROOT = `/${PLUGIN_ID}/suppressions`;
/** The wizard's look at an address tells of it, too. */
const CHECKS = { type: INVITATION, id: 'LIST' } as const;

const suppressionsApi = api.injectEndpoints({
  endpoints: (build) => ({
    suppressionsList: build.query<Listed<Suppression>, ListQuery>({
      query: (params) => ({ url: ROOT, config: { params } }),
      providesTags: [SUPPRESSION],
    }),

    /** Whether one address is among them. */
    suppressionsFind: build.query<Listed<Suppression>, string>({
      query: (email) => ({ url: ROOT, config: { params: { email } } }),
      providesTags: [SUPPRESSION],
    }),

    suppressionsCreate: build.mutation<unknown, string>({
      query: (email) => ({ url: ROOT, method: 'POST', data: { email } }),
      invalidatesTags: [SUPPRESSION, CHECKS],
    }),

    suppressionsDelete: build.mutation<unknown, string>({
      query: (id) => ({ url: `${ROOT}/${encodeURIComponent(id)}`, method: 'DELETE' }),
      invalidatesTags: [SUPPRESSION, CHECKS],
    }),
  }),
});

export const {
  useSuppressionsListQuery,
  useLazySuppressionsFindQuery,
  useSuppressionsCreateMutation,
  useSuppressionsDeleteMutation,
} = suppressionsApi;
