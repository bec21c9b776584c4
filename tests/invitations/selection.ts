import { getService } from '../../server/kernel/get-service';
// For the types of the services.
import type {} from '../../server/invitations/service';
import type { App, Caller } from '../support';

export const ADMIN = '/invitations/invitations';
export const JOBS = '/invitations/jobs';
export const INVITATION = 'plugin::invitations.invitation';

export const may = (...actions: string[]): string[] =>
  actions.map((action) => `plugin::invitations.${action}`);

export interface Made {
  id: number;
  documentId: string;
  email: string;
}

/** Makes so many invitations without a mail, `name-0@bulk.test` and so on. */
export const make = async (app: App, count: number, name: string, input: object = {}): Promise<Made[]> => {
  const outcomes = await getService(app.strapi, 'invitations').createMany(
    Array.from({ length: count }, (_, index) => ({
      email: `${name}-${index}@bulk.test`,
      send: false,
      ...input,
    })),
  );
  return outcomes.map((outcome) => {
    if ('error' in outcome) throw outcome.error;
    return outcome.record;
  });
};

export const idsOf = (made: readonly Made[]): string[] => made.map(({ documentId }) => documentId);

/** State → how many of these have it, as the rows say. */
export const statesOf = async (app: App, made: readonly Made[]): Promise<Record<string, number>> => {
  const rows = (await app.strapi.db
    .query(INVITATION)
    .findMany({ where: { documentId: { $in: idsOf(made) } }, select: ['state'] })) as { state: string }[];
  const counts: Record<string, number> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};

/** How often something was told of these. */
export const eventsOf = async (app: App, name: string, made: readonly Made[]): Promise<number[]> => {
  const rows = (await app.strapi.db
    .query('plugin::invitations.event')
    .findMany({ where: { name }, select: ['subjectId'] })) as { subjectId: number }[];
  return made.map(({ id }) => rows.filter(({ subjectId }) => subjectId === id).length);
};

interface JobAnswer {
  status: number;
  body: { data: { documentId: string } };
}

/** Waits until a job that was answered has ended, and what it has come to. */
export const finished = async (app: App, { status, body }: JobAnswer, http: Caller) => {
  expect(status).toBe(202);
  await getService(app.strapi, 'jobs').drain();
  return (await http.get(`${JOBS}/${body.data.documentId}`).expect(200)).body.data;
};

/** The lines of a spreadsheet, without the mark at its beginning. */
export const linesOf = (csv: string): string[] => csv.replace('\uFEFF', '').trim().split('\n');
