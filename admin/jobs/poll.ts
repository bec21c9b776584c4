import { isAlive, isMoving, type Job } from './contract';

const MOVING_MS = 1_000;
/** What waits may be moved on by somebody else. */
const WAITING_MS = 10_000;

/** How often to look at a piece of work, in milliseconds; 0 for never again. */
export const pollingOf = (job: Pick<Job, 'state'> | undefined): number => {
  if (!job || !isAlive(job)) return 0;
  return isMoving(job) ? MOVING_MS : WAITING_MS;
};
