import type { Response } from 'supertest';
import { getService } from '../../server/kernel/get-service';
import type { ImportDetail, ImportRowView } from '../../server/imports/service';
import { until, type App, type Caller } from '../support';

export const IMPORTS = '/invitations/imports';

interface UploadOptions {
  fileName?: string;
  defaults?: object;
  mapping?: object;
}

/** Uploads a file as a form does. */
export const upload = (
  http: Caller,
  file: string | Buffer,
  { fileName = 'people.csv', defaults, mapping }: UploadOptions = {},
): Promise<Response> => {
  const form = http
    .post(IMPORTS)
    .attach('file', typeof file === 'string' ? Buffer.from(file) : file, fileName);
  if (defaults) void form.field('defaults', JSON.stringify(defaults));
  if (mapping) void form.field('mapping', JSON.stringify(mapping));
  return form.then((answer) => answer);
};

/** What an answer is about. @throws Error with the answer, where it is an error */
export const shown = ({ status, body }: Response): ImportDetail => {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return (body as { data: ImportDetail }).data;
};

/** Works on jobs until there is nothing to do. */
export const work = (app: App): Promise<void> => getService(app.strapi, 'jobs').drain();

/** Uploads a file and lets it be checked. */
export const checked = async (
  app: App,
  http: Caller,
  file: string,
  options: UploadOptions = {},
): Promise<ImportDetail> => {
  const { documentId } = shown(await upload(http, file, options));
  await work(app);
  return shown(await http.get(`${IMPORTS}/${documentId}`));
};

export const rowsOf = async (http: Caller, documentId: string, query = ''): Promise<ImportRowView[]> => {
  const answer = await http.get(`${IMPORTS}/${documentId}/rows?pageSize=100&${query}`);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return (answer.body as { data: ImportRowView[] }).data;
};

/** Waits, where somebody else does the work. */
export const untilState = (http: Caller, documentId: string, state: string): Promise<unknown> =>
  until(
    `import ${documentId} to be ${state}`,
    async () => shown(await http.get(`${IMPORTS}/${documentId}`)).state === state,
    60_000,
  );

/** A file of so many people who are not there yet. */
export const crowd = (name: string, size: number): string =>
  [
    'email,name',
    ...Array.from({ length: size }, (_, index) => `${name}-${index}@crowd.test,Person ${index}`),
  ].join('\n');
