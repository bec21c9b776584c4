import { useInvitationsListQuery } from '../api';
import type { ListQuery } from '../contract';

const IN_FLIGHT_MS = 3_000;
const IDLE_MS = 30_000;

/** One page of the list, kept up to date: often while mails of it are on their way, else now and then. */
export const useLiveList = (query: ListQuery) => {
  const list = useInvitationsListQuery(query, { refetchOnMountOrArgChange: true });
  const isInFlight = list.data?.data.some(({ delivery }) =>
    ['queued', 'sending'].includes(delivery?.state ?? ''),
  );

  // The same query once more, only to poll it: how often depends on what the first one brought.
  useInvitationsListQuery(query, { pollingInterval: isInFlight ? IN_FLIGHT_MS : IDLE_MS });

  return list;
};
