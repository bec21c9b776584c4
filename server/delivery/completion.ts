import type { Delivery } from './delivery';
import type { DeliveryPatch } from './store';

/** How the work on a claimed delivery ended. */
export interface Completion {
  delivery: Delivery;
  patch: DeliveryPatch & Pick<Delivery, 'state' | 'dueAt' | 'error'>;
  /** The delivery was only put back, and nobody needs to hear of it. */
  isSilent?: boolean;
}

const finished = { dueAt: null, sentAt: null } as const;

/** The time is filled in when it is written. */
export const sent = (delivery: Delivery, language: string): Completion => ({
  delivery,
  patch: { ...finished, state: 'sent', error: null, language },
});

export const dead = (delivery: Delivery, error: string): Completion => ({
  delivery,
  patch: { ...finished, state: 'dead', error },
});

export const suppressed = (delivery: Delivery, error: string): Completion => ({
  delivery,
  patch: { ...finished, state: 'suppressed', error },
});

export const failed = (delivery: Delivery, error: string, dueAt: Date): Completion => ({
  delivery,
  patch: { state: 'failed', error, dueAt },
});

/** It waits for a provider that refuses everybody; that is not this mail's fault and costs it no attempt. */
export const held = (delivery: Delivery, error: string, dueAt: Date): Completion => ({
  delivery,
  patch: { state: 'queued', attempts: delivery.attempts - 1, error, dueAt },
});

/** Claimed, but not tried: it goes back as it was. */
export const released = (delivery: Delivery, now: Date): Completion => ({
  delivery,
  patch: {
    state: delivery.attempts > 1 ? 'failed' : 'queued',
    attempts: delivery.attempts - 1,
    error: delivery.error,
    dueAt: now,
  },
  isSilent: true,
});
