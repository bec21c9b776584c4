import type { ListQuery, Listed } from '../accounts/contract';
import { CONSENT, TERMS, api } from '../kernel/api';
import { PLUGIN_ID } from '../kernel/plugin-id';
import type { Consent, ConsentQuery, CreateTerms, Terms } from './contract';

const ROOT = `/${PLUGIN_ID}/terms`;
export const CONSENTS_EXPORT = `/${PLUGIN_ID}/consents/export`;

const termsApi = api.injectEndpoints({
  endpoints: (build) => ({
    termsList: build.query<Listed<Terms>, ListQuery>({
      query: (params) => ({ url: ROOT, config: { params } }),
      providesTags: [TERMS],
    }),

    termsCreate: build.mutation<unknown, CreateTerms>({
      query: (data) => ({ url: ROOT, method: 'POST', data }),
      invalidatesTags: [TERMS],
    }),

    consentsList: build.query<Listed<Consent>, ConsentQuery>({
      query: (params) => ({ url: `/${PLUGIN_ID}/consents`, config: { params } }),
      providesTags: [CONSENT],
    }),
  }),
});

export const { useTermsListQuery, useTermsCreateMutation, useConsentsListQuery } = termsApi;
