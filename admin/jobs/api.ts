import type { Listed } from '../accounts/contract';
import { ACCOUNT, GROUP, INVITATION, JOB, PERSON, api } from '../kernel/api';
import { PLUGIN_ID } from '../kernel/plugin-id';
import type { JobSwitch } from './JobButtons';
import { isAlive, type Job, type OneJob } from './contract';

const ROOT = `/${PLUGIN_ID}/jobs`;
const LIST = { type: JOB, id: 'LIST' } as const;

const one = (id: string) => `${ROOT}/${encodeURIComponent(id)}`;
const unwrap = ({ data }: { data: OneJob }): OneJob => data;

/** What a job could not do, as a file. */
export const jobResultUrl = (id: string) => `${one(id)}/result`;

export interface JobListQuery {
  /** One or several, with commas */
  kind?: string;
  state?: string;
  pageSize?: number;
}

const jobsApi = api.injectEndpoints({
  endpoints: (build) => ({
    jobsList: build.query<Listed<Job>, JobListQuery>({
      query: (params) => ({ url: ROOT, config: { params } }),
      providesTags: [LIST],
    }),

    jobsGet: build.query<OneJob, string>({
      query: (id) => one(id),
      transformResponse: unwrap,
      providesTags: (_result, _error, id) => [{ type: JOB, id }],
      // What it has changed is asked for anew once it has ended: it was not this browser that changed it.
      async onQueryStarted(_id, { dispatch, queryFulfilled }) {
        const answer = await queryFulfilled.catch(() => null);
        if (answer && !isAlive(answer.data))
          dispatch(api.util.invalidateTags([LIST, INVITATION, PERSON, ACCOUNT, GROUP]));
      },
    }),

    jobsSwitch: build.mutation<OneJob, { id: string; to: JobSwitch }>({
      query: ({ id, to }) => ({ url: `${one(id)}/${to}`, method: 'POST', data: {} }),
      transformResponse: unwrap,
      invalidatesTags: (_result, _error, { id }) => [{ type: JOB, id }, LIST],
    }),
  }),
});

export const { useJobsListQuery, useJobsGetQuery, useJobsSwitchMutation } = jobsApi;
