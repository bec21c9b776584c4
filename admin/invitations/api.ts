import type { Job } from '../jobs/contract';
import { INVITATION, JOB, OPTIONS, api } from '../kernel/api';
import { PLUGIN_ID } from '../kernel/plugin-id';
import type {
  AccountOption,
  BulkAllRequest,
  BulkRequest,
  BulkRow,
  CreateInvitation,
  EmailCheck,
  GroupOption,
  Invitation,
  InvitationDetail,
  InvitationPage,
  ListQuery,
  Options,
  ReassignRequest,
  UpdateInvitation,
} from './contract';

interface Single<T> {
  data: T;
}

const ROOT = `/${PLUGIN_ID}/invitations`;
export const INVITATIONS_EXPORT = `${ROOT}/export`;
const LIST = { type: INVITATION, id: 'LIST' } as const;

const one = (id: string) => `${ROOT}/${encodeURIComponent(id)}`;
const unwrap = <T>({ data }: Single<T>): T => data;

/** After a change even a failed one may have shown that the list is out of date. */
const changed = (id: string) => [{ type: INVITATION, id } as const, LIST];

const invitationsApi = api.injectEndpoints({
  endpoints: (build) => ({
    invitationsList: build.query<InvitationPage, ListQuery>({
      query: (params) => ({ url: ROOT, config: { params } }),
      providesTags: [LIST],
    }),

    invitationsGet: build.query<InvitationDetail, string>({
      query: (id) => one(id),
      transformResponse: unwrap<InvitationDetail>,
      providesTags: (_result, _error, id) => [{ type: INVITATION, id }],
    }),

    invitationsOptions: build.query<Options, undefined>({
      query: () => `/${PLUGIN_ID}/options`,
      transformResponse: unwrap<Options>,
      providesTags: [OPTIONS],
    }),

    /** Those that have the text in their names. */
    invitationsAccountOptions: build.query<AccountOption[], string>({
      query: (text) => ({ url: `/${PLUGIN_ID}/options/accounts`, config: { params: { _q: text } } }),
      transformResponse: unwrap<AccountOption[]>,
      providesTags: [OPTIONS],
    }),

    invitationsGroupOptions: build.query<GroupOption[], { _q?: string; account?: string }>({
      query: (params) => ({ url: `/${PLUGIN_ID}/options/groups`, config: { params } }),
      transformResponse: unwrap<GroupOption[]>,
      providesTags: [OPTIONS],
    }),

    invitationsCheck: build.query<EmailCheck, { email: string; account?: string }>({
      query: (params) => ({ url: `${ROOT}/check`, config: { params } }),
      transformResponse: unwrap<EmailCheck>,
      providesTags: [LIST],
    }),

    invitationsCreate: build.mutation<Invitation, CreateInvitation>({
      query: (data) => ({ url: ROOT, method: 'POST', data }),
      transformResponse: unwrap<Invitation>,
      invalidatesTags: [LIST],
    }),

    invitationsUpdate: build.mutation<Invitation, { id: string; data: UpdateInvitation }>({
      query: ({ id, data }) => ({ url: one(id), method: 'PUT', data }),
      transformResponse: unwrap<Invitation>,
      invalidatesTags: (_result, _error, { id }) => changed(id),
    }),

    invitationsResend: build.mutation<Invitation, { id: string; replaceLink?: boolean; expiresIn?: string }>({
      query: ({ id, ...data }) => ({ url: `${one(id)}/resend`, method: 'POST', data }),
      transformResponse: unwrap<Invitation>,
      invalidatesTags: (_result, _error, { id }) => changed(id),
    }),

    invitationsExtend: build.mutation<Invitation, { id: string; expiresIn: string }>({
      query: ({ id, expiresIn }) => ({ url: `${one(id)}/extend`, method: 'POST', data: { expiresIn } }),
      transformResponse: unwrap<Invitation>,
      invalidatesTags: (_result, _error, { id }) => changed(id),
    }),

    invitationsCancel: build.mutation<Invitation, string>({
      query: (id) => ({ url: `${one(id)}/cancel`, method: 'POST', data: {} }),
      transformResponse: unwrap<Invitation>,
      invalidatesTags: (_result, _error, id) => changed(id),
    }),

    invitationsRetryDelivery: build.mutation<Invitation, string>({
      query: (id) => ({ url: `${one(id)}/retry-delivery`, method: 'POST', data: {} }),
      transformResponse: unwrap<Invitation>,
      invalidatesTags: (_result, _error, id) => changed(id),
    }),

    invitationsApproveRenewal: build.mutation<Invitation, string>({
      query: (id) => ({ url: `${one(id)}/approve-renewal`, method: 'POST', data: {} }),
      transformResponse: unwrap<Invitation>,
      invalidatesTags: (_result, _error, id) => changed(id),
    }),

    invitationsBulk: build.mutation<BulkRow[], BulkRequest>({
      query: (data) => ({ url: `${ROOT}/bulk`, method: 'POST', data }),
      transformResponse: unwrap<BulkRow[]>,
      // What was deleted is not asked for again: an open page of it would meet a 404 before it is left.
      invalidatesTags: (_result, _error, { action, ids }) =>
        action === 'delete' ? [LIST] : ids.flatMap((id) => changed(id)),
    }),

    /** Only starts it: the list changes while the job goes on. */
    invitationsBulkAll: build.mutation<Job, BulkAllRequest>({
      query: (data) => ({ url: `${ROOT}/bulk`, method: 'POST', data }),
      transformResponse: unwrap<Job>,
      invalidatesTags: [{ type: JOB, id: 'LIST' }],
    }),

    /** Only starts it. */
    invitationsReassign: build.mutation<Job, ReassignRequest>({
      query: (data) => ({ url: `${ROOT}/reassign`, method: 'POST', data }),
      transformResponse: unwrap<Job>,
      invalidatesTags: [{ type: JOB, id: 'LIST' }],
    }),

    /** A mutation though it is a GET: it leaves an event each time, and a link must never come from a cache. */
    invitationsLink: build.mutation<{ url: string; expiresAt: string }, string>({
      query: (id) => `${one(id)}/link`,
      transformResponse: unwrap<{ url: string; expiresAt: string }>,
      invalidatesTags: (_result, _error, id) => [{ type: INVITATION, id }],
    }),
  }),
});

export const {
  useInvitationsListQuery,
  useInvitationsGetQuery,
  useInvitationsOptionsQuery,
  useInvitationsAccountOptionsQuery,
  useInvitationsGroupOptionsQuery,
  useInvitationsCheckQuery,
  useLazyInvitationsCheckQuery,
  useInvitationsCreateMutation,
  useInvitationsUpdateMutation,
  useInvitationsResendMutation,
  useInvitationsExtendMutation,
  useInvitationsCancelMutation,
  useInvitationsRetryDeliveryMutation,
  useInvitationsApproveRenewalMutation,
  useInvitationsBulkMutation,
  useInvitationsBulkAllMutation,
  useInvitationsReassignMutation,
  useInvitationsLinkMutation,
} = invitationsApi;
