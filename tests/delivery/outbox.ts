import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Delivery } from '../../server/delivery/delivery';
import type { DeliveryEngine } from '../../server/delivery/engine';
import type { DeliveryOrder, DeliveryService, Message } from '../../server/delivery/service';
import type { Bus, DomainEvent } from '../../server/kernel/bus';
import { addressKey } from '../../server/kernel/email-address';
import { until, type App } from '../support';

const UID = 'plugin::invitations.delivery';

/** The outbox of a running app, with a kind of mail of the tests' own. */
export interface Outbox {
  service: DeliveryService;
  engine: DeliveryEngine;
  /** What the bus told of deliveries, in order. */
  events: DomainEvent[];
  /** What is composed for a subject; by default an invitation to the address it was ordered for. */
  compose: Map<number, () => Message | { obsolete: string }>;
  /** Orders a mail without a transaction around it. */
  order(address: string): Promise<Ordered>;
  /** The order as it would be made. */
  orderOf(address: string): Ordered;
  /** As it is stored; times are texts. */
  row(order: DeliveryOrder): Promise<Row>;
  /** How many of these are in a state. */
  countOf(orders: readonly DeliveryOrder[], state: string): Promise<number>;
  untilSent(orders: readonly DeliveryOrder[]): Promise<void>;
}

export type Row = Omit<Delivery, 'dueAt' | 'sentAt' | 'createdAt'> &
  Record<'dueAt' | 'sentAt', string | null> & { createdAt: string };

export interface Ordered extends DeliveryOrder {
  address: string;
}

export const linkOf = (subjectId: number): string => `https://site.test/invite?token=token-of-${subjectId}`;

const messageTo = (address: string, subjectId: number): Message => ({
  to: address,
  language: 'en',
  template: 'invitation',
  variables: { inviterName: 'Ada', siteName: 'Engines', link: linkOf(subjectId) },
});

const serviceOf = <T>(strapi: Core.Strapi, name: string): T =>
  strapi.plugin('invitations').service(name) as unknown as T;

/** Opens the outbox; once per app. */
export const openOutbox = ({ strapi }: Pick<App, 'strapi'>): Outbox => {
  const service = serviceOf<DeliveryService>(strapi, 'delivery');
  const events: DomainEvent[] = [];
  const compose: Outbox['compose'] = new Map();
  const addresses = new Map<number, string>();
  let lastSubject = 0;

  serviceOf<Bus>(strapi, 'bus').subscribe('delivery.', (heard) => void events.push(...heard));
  service.registerKind('test', {
    compose: (subjectIds) =>
      Promise.resolve(
        new Map(
          subjectIds.map(
            (id) => [id, compose.get(id)?.() ?? messageTo(addresses.get(id) ?? '', id)] as const,
          ),
        ),
      ),
  });

  const orderOf = (address: string): Ordered => {
    lastSubject += 1;
    addresses.set(lastSubject, address);
    return {
      address,
      kind: 'test',
      dedupeKey: randomBytes(8).toString('hex'),
      subject: { type: 'test', id: lastSubject, documentId: `subject-${lastSubject}` },
      recipientKey: addressKey(address),
    };
  };

  const countOf: Outbox['countOf'] = (orders, state) =>
    strapi.db
      .query(UID)
      .count({ where: { state, dedupeKey: { $in: orders.map(({ dedupeKey }) => dedupeKey) } } });

  return {
    service,
    engine: serviceOf<DeliveryEngine>(strapi, 'delivery-engine'),
    events,
    compose,
    orderOf,
    async order(address) {
      const ordered = orderOf(address);
      await service.enqueue([ordered]);
      return ordered;
    },
    countOf,
    async untilSent(orders) {
      await until(
        `${orders.length} mails to be sent`,
        async () => (await countOf(orders, 'sent')) === orders.length,
        60_000,
      );
    },
    async row({ dedupeKey }) {
      return (await strapi.db.query(UID).findOne({ where: { dedupeKey } })) as Row;
    },
  };
};
