/**
 * What empties the outbox. The database's own is the only one so far; another (a queue on Redis) would keep the rows as
 * the truth about each mail and take over only the question of who sends what, and when.
 */
export interface DeliveryEngine {
  start(): void;
  /** There is something new to send. */
  wake(): void;
  /** Begins nothing more, and waits for what is under way. */
  stop(): Promise<void>;
  /** Sends all that is due now, and waits until it is written down. */
  drain(): Promise<void>;
  /** Why mails that are due stay in the queue on this node; null where they do not. */
  holdUp(): string | null;
}

declare module '../kernel/get-service' {
  interface Services {
    'delivery-engine': DeliveryEngine;
  }
}
