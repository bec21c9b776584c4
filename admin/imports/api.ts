import type { Listed } from '../accounts/contract';
import { isAlive } from '../jobs/contract';
import { IMPORT, INVITATION, PERSON, api } from '../kernel/api';
import { PLUGIN_ID } from '../kernel/plugin-id';
import type { Import, ImportDefaults, ImportDetail, ImportRow, Mapping } from './contract';

const ROOT = `/${PLUGIN_ID}/imports`;
const LIST = { type: IMPORT, id: 'LIST' } as const;

const one = (id: string) => `${ROOT}/${encodeURIComponent(id)}`;
const unwrap = ({ data }: { data: ImportDetail }): ImportDetail => data;
const changed = (id: string) => [{ type: IMPORT, id } as const, LIST];

/** The file with what became of each row, as a file. */
export const importResultUrl = (id: string) => `${one(id)}/result`;

export type ImportSwitch = 'apply' | 'pause' | 'resume' | 'cancel';

interface Upload {
  file: File;
  defaults: ImportDefaults;
}

interface RowsQuery {
  page: number;
  pageSize: number;
  outcome?: string;
}

const toForm = ({ file, defaults }: Upload): FormData => {
  const form = new FormData();
  // What belongs to a file comes before it: the server reads it while it arrives.
  form.append('defaults', JSON.stringify(defaults));
  form.append('file', file, file.name);
  return form;
};

const importsApi = api.injectEndpoints({
  endpoints: (build) => ({
    importsList: build.query<Listed<Import>, { page: number; pageSize: number }>({
      query: (params) => ({ url: ROOT, config: { params } }),
      providesTags: [LIST],
    }),

    importsGet: build.query<ImportDetail, string>({
      query: (id) => one(id),
      transformResponse: unwrap,
      providesTags: (_result, _error, id) => [{ type: IMPORT, id }],
      // What it has created is asked for once it has ended: it was not this browser that created it.
      async onQueryStarted(_id, { dispatch, queryFulfilled }) {
        const answer = await queryFulfilled.catch(() => null);
        if (answer && !isAlive(answer.data))
          dispatch(api.util.invalidateTags([LIST, { type: INVITATION, id: 'LIST' }, PERSON]));
      },
    }),

    importsRows: build.query<Listed<ImportRow>, { id: string; query: RowsQuery }>({
      query: ({ id, query }) => ({ url: `${one(id)}/rows`, config: { params: query } }),
      providesTags: (_result, _error, { id }) => [{ type: IMPORT, id }],
    }),

    importsCreate: build.mutation<ImportDetail, Upload>({
      query: (upload) => ({ url: ROOT, method: 'POST', data: toForm(upload) }),
      transformResponse: unwrap,
      invalidatesTags: [LIST],
    }),

    importsMap: build.mutation<ImportDetail, { id: string; mapping: Mapping }>({
      query: ({ id, mapping }) => ({ url: `${one(id)}/mapping`, method: 'PUT', data: { mapping } }),
      transformResponse: unwrap,
      invalidatesTags: (_result, _error, { id }) => changed(id),
    }),

    importsSwitch: build.mutation<ImportDetail, { id: string; to: ImportSwitch }>({
      query: ({ id, to }) => ({ url: `${one(id)}/${to}`, method: 'POST', data: {} }),
      transformResponse: unwrap,
      invalidatesTags: (_result, _error, { id }) => changed(id),
    }),
  }),
});

export const {
  useImportsListQuery,
  useImportsGetQuery,
  useImportsRowsQuery,
  useImportsCreateMutation,
  useImportsMapMutation,
  useImportsSwitchMutation,
} = importsApi;
