import type { Condition } from '../kernel/page-query';
import { pageOf, windowOf, type Page } from '../kernel/paging';

import type { Context } from './context';
import type { ListJobsQuery } from './contract';
import type { JobKinds } from './kind';
import { presentJob, type JobView } from './present';

const among = (column: string, text: string | undefined): Condition[] =>
  text === undefined ? [] : [{ [column]: { $in: text.split(',') } }];

/** What the plugin does by itself is nobody's news. */
const exceptHousekeeping = (kinds: JobKinds): Condition[] => {
  const names = [...kinds.values()].flatMap(({ name, isHousekeeping }) => (isHousekeeping ? [name] : []));
  return names.length === 0 ? [] : [{ kind: { $notIn: names } }];
};

/**
 * Jobs that somebody has started, the newest first.
 *
 * @param startedBy only those of one actor
 */
export const listJobs = async (
  { store, kinds }: Context,
  query: ListJobsQuery,
  startedBy?: string,
): Promise<Page<JobView>> => {
  const window = windowOf(query, 'createdAt:desc');
  const where: Condition = {
    $and: [
      ...exceptHousekeeping(kinds),
      ...among('kind', query.kind),
      ...among('state', query.state),
      ...among('startedBy', startedBy),
    ],
  };
  const [total, jobs] = await Promise.all([
    store.count(where),
    store.page({ where, orderBy: [{ id: window.direction }], offset: window.offset, limit: window.limit }),
  ]);
  return pageOf(jobs.map(presentJob), window, total);
};
