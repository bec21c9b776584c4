import type { Circuit } from './circuit';
import { createCircuit } from './circuit';
import type { Completions } from './completions';
import { createCompletions } from './completions';
import type { MessageSources } from './compose';
import type { Context } from './context';
import type { Pace } from './pace';
import { createPace } from './pace';
import type { Quota } from './quota';
import { createQuota } from './quota';

/** What all that is sent from one node shares, whichever engine hands it out. */
export interface Worker {
  context: Context;
  sources: MessageSources;
  circuit: Circuit;
  completions: Completions;
  pace: Pace;
  quota: Quota;
  /** No mail is begun, claimed or not: the host stops, or the provider refuses everything. */
  isStopped(): boolean;
  /** No further mail is claimed: for the same reasons, or because the day's share is used up. */
  isHeldUp(): boolean;
  /** Why mails that are due stay in the queue; null where they do not. */
  holdUp(): string | null;
  /** From now on no further mail is begun. */
  stop(): void;
}

/** @param ratePerSecond what this node may send; null where somebody else sees to it */
export const createWorker = (
  context: Context,
  sources: MessageSources,
  ratePerSecond: number | null,
): Worker => {
  const circuit = createCircuit();
  const pace = createPace(ratePerSecond, () => context.now());
  let isStopping = false;
  const quota = createQuota(context);
  const refusal = (): string | null => context.readiness().reason ?? circuit.reason(context.now());
  const holdUp = (): string | null => refusal() ?? quota.reason(context.now());

  return {
    context,
    sources,
    circuit,
    completions: createCompletions(context, context.config.delivery.concurrency),
    pace,
    quota,
    isStopped: () => isStopping || refusal() !== null,
    isHeldUp: () => isStopping || holdUp() !== null,
    holdUp,
    stop() {
      isStopping = true;
      pace.stop();
    },
  };
};
