import { useState } from 'react';
import { useAllowed, useAllowedJobs } from '../kernel/permissions';
import { useJobsListQuery } from './api';

const MOST = 10;

/** Whether the server tells this admin of jobs: of their own where they can start some, or of those of others, too. */
const useMayAsk = (): boolean => {
  const { allowed } = useAllowed();
  const { allowed: ofOthers } = useAllowedJobs();
  const { resend, extend, cancel, delete: remove, retryDelivery, reassign } = allowed;
  return [resend, extend, cancel, remove, retryDelivery, reassign, ofOthers.read, ofOthers.manage].some(
    Boolean,
  );
};

/**
 * The jobs that a page shows: those that are alive when it is opened and those that are started on it, each until its
 * result was read.
 *
 * @param kind one or several, with commas
 */
export const useShownJobs = (kind: string) => {
  const mayAsk = useMayAsk();
  const [met, setMet] = useState<string[]>([]);
  const [closed, setClosed] = useState<string[]>([]);
  const { data } = useJobsListQuery(
    { kind, state: 'running,paused', pageSize: MOST },
    { skip: !mayAsk, refetchOnMountOrArgChange: true },
  );

  // A job leaves the list of those that are alive when it ends; its result is still to be shown.
  const fresh = (data?.data ?? []).map(({ documentId }) => documentId).filter((id) => !met.includes(id));
  if (fresh.length > 0) setMet([...met, ...fresh]);

  return {
    ids: met.filter((id) => !closed.includes(id)),
    add: (id: string) => setMet((known) => (known.includes(id) ? known : [...known, id])),
    close: (id: string) => setClosed((known) => [...known, id]),
  };
};
