/**
 * What empties the outbox. With each engine the rows are the truth about every mail; an engine only decides which node
 * sends what, and when.
 */
export interface DeliveryEngine {
  /** @throws Error where a package that it needs is not installed */
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
