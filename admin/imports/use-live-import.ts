import { pollingOf } from '../jobs/poll';
import { useImportsGetQuery } from './api';

/** An import, looked at again and again until it has ended. */
export const useLiveImport = (id: string) => {
  const found = useImportsGetQuery(id, { refetchOnMountOrArgChange: true });
  // The same query once more, only to poll it: how often depends on what the first one brought.
  useImportsGetQuery(id, { pollingInterval: pollingOf(found.data) });

  return found;
};
