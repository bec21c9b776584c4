import type { DeliveryChanges } from '../delivery/service';
import { SYSTEM } from '../kernel/actor';
import type { DomainEvent } from '../kernel/bus';

import type { Context } from './context';
import type { MailSummary } from './record';

const changesOf = (event: DomainEvent): DeliveryChanges => event.changes as unknown as DeliveryChanges;

type Summary = Partial<MailSummary>;

const summaryOf = ({ state, error, sentAt, attempts, nextAttemptAt }: DeliveryChanges): Summary => ({
  deliveryState: state,
  deliveryError: error,
  deliveryAttempts: attempts,
  deliveryNextAttemptAt: nextAttemptAt,
  // A later failure does not undo that an earlier mail went out.
  ...(sentAt ? { deliverySentAt: sentAt } : {}),
});

/** Rows that get the same summary are written with one statement. */
const grouped = (events: readonly DomainEvent[]): { ids: number[]; patch: Summary }[] => {
  const groups = new Map<string, { ids: number[]; patch: Summary }>();
  for (const event of events) {
    const patch = summaryOf(changesOf(event));
    const key = JSON.stringify(patch);
    const group = groups.get(key) ?? { ids: [], patch };
    group.ids.push(event.subject.id);
    groups.set(key, group);
  }
  return [...groups.values()];
};

const NAMES: Record<string, string> = {
  'delivery.sent': 'invitation.sent',
  'delivery.failed': 'invitation.delivery-failed',
  'delivery.dead': 'invitation.delivery-failed',
};

/** Keeps the record's summary of its latest mail, and tells of it in the invitation's own words. */
export const followDelivery = async (
  { store, bus }: Context,
  events: readonly DomainEvent[],
): Promise<void> => {
  const ours = events.filter(({ subject }) => subject.type === 'invitation');
  for (const { ids, patch } of grouped(ours)) {
    await store.change({ id: { $in: ids } }, patch);
  }
  await bus.publish(
    ours.flatMap((event) => {
      const name = NAMES[event.name];
      const { error, attempts, kind } = changesOf(event);
      return name
        ? [
            {
              name,
              subject: event.subject,
              actor: SYSTEM,
              changes: { kind, attempts, ...(error ? { error } : {}) },
            },
          ]
        : [];
    }),
  );
};
