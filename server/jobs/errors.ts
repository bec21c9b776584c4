import { PluginError } from '../kernel/errors';

import type { JobRecord } from './job';

const sentenceOf = ({ state, actor }: JobRecord): string => {
  const by = actor.name === null ? '' : `, started by ${actor.name}`;
  return state === 'paused'
    ? `Such a job is paused${by}. It has to be resumed or cancelled first.`
    : `Such a job is running already${by}. Wait until it has ended, or cancel it.`;
};

/** 409: one of the kind is alive; `details` say which, its state and who started it. */
export const jobRunning = (job: JobRecord | null): PluginError =>
  new PluginError({
    name: 'JobRunning',
    status: 409,
    message: job ? sentenceOf(job) : 'Such a job was running a moment ago. Try again.',
    details: job
      ? {
          documentId: job.documentId,
          state: job.state,
          actor: { kind: job.actor.kind, name: job.actor.name },
        }
      : {},
  });

/** 409: it has ended. */
export const jobEnded = (): PluginError =>
  new PluginError({ name: 'JobEnded', status: 409, message: 'This job has ended already.' });

/** 409: it waits for somebody to apply it, or is not there yet. */
export const jobNotReady = (message: string): PluginError =>
  new PluginError({ name: 'JobNotReady', status: 409, message });
