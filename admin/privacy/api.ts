import { INVITATION, MEMBERSHIP, PERSON, SUPPRESSION, api } from '../kernel/api';
import { PLUGIN_ID } from '../kernel/plugin-id';
import type { Erasure } from './contract';

const ROOT = `/${PLUGIN_ID}/privacy`;
export const PRIVACY_EXPORT = `${ROOT}/export`;

const privacyApi = api.injectEndpoints({
  endpoints: (build) => ({
    privacyErase: build.mutation<Erasure, string>({
      query: (email) => ({ url: `${ROOT}/erase`, method: 'POST', data: { email } }),
      transformResponse: ({ data }: { data: Erasure }) => data,
      invalidatesTags: [INVITATION, PERSON, MEMBERSHIP, SUPPRESSION],
    }),
  }),
});

export const { usePrivacyEraseMutation } = privacyApi;
