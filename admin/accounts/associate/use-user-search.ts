import { useDebounce } from '@strapi/strapi/admin';
import { useAccountsFindUsersQuery } from '../api';
import type { FoundUser } from '../contract';

const TYPING_PAUSE_MS = 300;
/** One letter would find half the site. */
const SHORTEST = 2;

const NONE: FoundUser[] = [];

/** The users whose name or address has the text in it, asked for while it is typed. */
export const useUserSearch = (text: string) => {
  const settled = useDebounce(text.trim(), TYPING_PAUSE_MS);
  const isSkipped = settled.length < SHORTEST;
  const { currentData, error, isFetching } = useAccountsFindUsersQuery(settled, {
    skip: isSkipped,
    refetchOnMountOrArgChange: true,
  });
  const isCurrent = settled === text.trim();

  return {
    users: isSkipped ? NONE : (currentData ?? NONE),
    error: isSkipped ? undefined : error,
    /** Whether the answer is that of what is typed. */
    isSettled: isCurrent && !isSkipped && !isFetching && currentData !== undefined,
  };
};
