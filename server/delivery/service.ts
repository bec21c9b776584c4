import { afterCommit } from '../kernel/transaction';
import type { LifecycleContext } from '../kernel/feature';
import { getService } from '../kernel/get-service';
import type { LookUp } from '../kernel/look-up';

import type { MessageSources } from './compose';
import { createBullmqEngine } from './bullmq-engine';
import { createContext } from './context';
import { createDatabaseEngine } from './database-engine';
import type { Delivery, DeliveryOrder, DeliveryView, Foreseen } from './delivery';
import { viewOf } from './delivery';
import { drop } from './drop';
import type { DeliveryEngine } from './engine';
import { enqueue, foresee, recentMails, write } from './enqueue';
import type { MessageSource } from './message';
import type { Readiness } from './readiness';
import { retry } from './retry';
import type { MailCounts } from './store';
import { LANGUAGES } from './templates/catalogue';

export type { Beginning, DeliveryOrder, DeliverySubject, DeliveryView, Foreseen } from './delivery';
export type { DeliveryChanges } from './events';
export type { MailCounts } from './store';
export type { Message, MessageSource, Obsolete } from './message';
export type { Readiness } from './readiness';

/** The outbox, as the other features use it. */
export interface DeliveryService {
  /**
   * Says who composes the mails of a kind; to be called while the plugin registers or starts.
   *
   * @throws Error where somebody else does already
   */
  registerKind(kind: string, source: MessageSource): void;
  /**
   * Orders mails, in the caller's transaction. Where mail cannot be sent, or an address has had its share for the day,
   * the order is kept as `suppressed` with the reason.
   *
   * @throws the database's error where a dedupe key is taken; the caller's transaction cannot commit then
   */
  enqueue(orders: readonly DeliveryOrder[]): Promise<void>;
  /** What `foresee` has to know of these recipients. */
  recentMails(recipientKeys: readonly string[]): LookUp<MailCounts>;
  /**
   * What becomes of mails to these recipients that are ordered now, in the same order: so that what they are about can be
   * written together with how its mail begins, and the order then handed to `enqueueForeseen`.
   *
   * @param sent their recent mails
   */
  foresee<T extends Pick<DeliveryOrder, 'recipientKey'>>(
    wanted: readonly T[],
    sent: MailCounts,
  ): Foreseen<T>[];
  /** As `enqueue`, for what keeps by itself how its mail begins: nothing is told of these orders. */
  enqueueForeseen(orders: readonly Foreseen<DeliveryOrder>[]): Promise<void>;
  /** Suppresses what has not been sent yet; what is being sent at the moment is not called back. */
  drop(subjectType: string, subjectIds: readonly number[], reason: string): Promise<void>;
  /** Sends the latest mail again where it failed, died or was suppressed; answers how many were queued. */
  retry(subject: { type: string; id: number }): Promise<number>;
  /** By the id of the subject, newest first. */
  ofSubjects(subjectType: string, subjectIds: readonly number[]): Promise<Map<number, DeliveryView[]>>;
  /** Can mail be sent at all, and if not, what is to be done? */
  readiness(): Readiness;
  /** The languages that there are texts in, English first. */
  languages(): string[];
  /** Sends what is due now and waits until it is written down. */
  drain(): Promise<void>;
}

declare module '../kernel/get-service' {
  interface Services {
    delivery: DeliveryService;
    'delivery-sources': Map<string, MessageSource>;
  }
}

export const createSources = (): Map<string, MessageSource> => new Map();

export const createEngine = ({ strapi }: LifecycleContext): DeliveryEngine => {
  const sources: MessageSources = getService(strapi, 'delivery-sources');
  const context = createContext(strapi);
  const create = context.config.delivery.engine === 'bullmq' ? createBullmqEngine : createDatabaseEngine;
  return create(context, sources);
};

const groupBySubject = (views: readonly (readonly [number, DeliveryView])[]): Map<number, DeliveryView[]> => {
  const groups = new Map<number, DeliveryView[]>();
  for (const [subjectId, view] of views) {
    groups.set(subjectId, [...(groups.get(subjectId) ?? []), view]);
  }
  return groups;
};

export const createDeliveryService = ({ strapi }: LifecycleContext): DeliveryService => {
  const context = createContext(strapi);
  const engine = () => getService(strapi, 'delivery-engine');
  const wake = () => afterCommit(strapi, () => engine().wake());

  /** Whoever waits behind a queue that rests is told why. */
  const shown = (delivery: Delivery): DeliveryView => {
    const holdUp = delivery.state === 'queued' && delivery.error === null ? engine().holdUp() : null;
    return holdUp === null ? viewOf(delivery) : { ...viewOf(delivery), error: holdUp };
  };

  return {
    registerKind(kind, source) {
      const sources = getService(strapi, 'delivery-sources');
      if (sources.has(kind)) {
        throw new Error(`Two features compose emails of the kind "${kind}".`);
      }
      sources.set(kind, source);
    },
    async enqueue(orders) {
      if (orders.length > 0) {
        await enqueue(context, orders);
        wake();
      }
    },
    recentMails: (recipientKeys) => recentMails(context, recipientKeys),
    foresee: (wanted, sent) => foresee(context, wanted, sent),
    async enqueueForeseen(orders) {
      if (orders.length > 0) {
        await write(context, orders);
        wake();
      }
    },
    drop: (subjectType, subjectIds, reason) => drop(context, subjectType, subjectIds, reason),
    async retry(subject) {
      const count = await retry(context, subject);
      wake();
      return count;
    },
    async ofSubjects(subjectType, subjectIds) {
      const deliveries = await context.store.ofSubjects(subjectType, subjectIds);
      return groupBySubject(deliveries.map((delivery) => [delivery.subjectId, shown(delivery)] as const));
    },
    readiness: context.readiness,
    languages: () => [...LANGUAGES],
    drain: () => engine().drain(),
  };
};
