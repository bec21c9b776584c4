import { useInvitationsListQuery } from '../invitations/api';
import { newestOf, PENDING, TROUBLES, type Count } from './troubles';

/** How many are shown that need a hand. */
const SHOWN = 5;

const useCounted = (count: Count, pageSize: number) => {
  const { filter } = count;
  const query = useInvitationsListQuery(
    { ...filter, pageSize, sort: 'createdAt:desc' },
    { refetchOnMountOrArgChange: true },
  );
  return { ...count, ...query, total: query.data?.meta.pagination.total ?? 0 };
};

/** How things stand with the invitations: what the list says of a few of its filters. */
export const usePulse = () => {
  const troubles = [
    useCounted(TROUBLES.attention, SHOWN),
    useCounted(TROUBLES.mail, SHOWN),
    useCounted(TROUBLES.renewal, SHOWN),
  ];
  const counts = [useCounted(PENDING, 1), ...troubles];

  return {
    counts,
    newest: newestOf(
      troubles.map(({ data }) => data?.data ?? []),
      SHOWN,
    ),
    isLoading: counts.some(({ isLoading }) => isLoading),
    isError: counts.some(({ isError }) => isError),
  };
};
