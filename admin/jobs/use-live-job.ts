import { useJobsGetQuery } from './api';
import { pollingOf } from './poll';

/** A job, looked at again and again until it has ended. */
export const useLiveJob = (id: string) => {
  const job = useJobsGetQuery(id, { refetchOnMountOrArgChange: true });
  // The same query once more, only to poll it: how often depends on what the first one brought.
  useJobsGetQuery(id, { pollingInterval: pollingOf(job.data) });

  return job;
};
