import { breathe } from '../kernel/batches';
import type { Loop } from '../kernel/loop';
import { createLoop } from '../kernel/loop';

import type { Context } from './context';
import { claimJob, workOn } from './run';

/** Works on the jobs of all nodes, one at a time on each; a turn that is under way at a stop ends after its step. */
export type JobRunner = Loop;

/** Then another job gets its turn, so that a small one need not wait for a large one. */
const STEPS_PER_TURN = 20;
export const createRunner = (context: Context): JobRunner => {
  const { strapi, config } = context;
  let isStopping = false;

  const turn = async (): Promise<boolean> => {
    const job = isStopping ? null : await claimJob(context);
    if (job) {
      await workOn(context, job, { steps: STEPS_PER_TURN, isStopping: () => isStopping, breathe });
    }
    return job !== null;
  };

  const loop = createLoop({
    strapi,
    name: 'invitations.jobs',
    intervalMs: config.pollIntervalMs,
    turn,
    trouble: 'jobs cannot go on now, and will later.',
  });

  return {
    ...loop,
    async stop() {
      isStopping = true;
      await loop.stop();
    },
  };
};

declare module '../kernel/get-service' {
  interface Services {
    'job-runner': JobRunner;
  }
}
