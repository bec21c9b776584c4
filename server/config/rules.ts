import { parseDuration } from './duration';
import { isObject } from './leaves';

/** What must be true between keys; it is asked only where each of them is right by itself. */
export interface Rule {
  /** The first is the one that is named in the message. */
  reads: readonly [string, ...string[]];
  wants: string;
  holds: (...values: unknown[]) => boolean;
}

const ms = (value: unknown): number => (typeof value === 'string' ? (parseDuration(value) ?? 0) : 0);
const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const keysOf = (value: unknown): unknown[] =>
  items(value).map((item) => (isObject(item) ? (item.key as unknown) : undefined));

export const rules: readonly Rule[] = [
  {
    reads: ['expiry.default', 'expiry.max'],
    wants: 'must not be longer than expiry.max',
    holds: (value, max) => ms(value) <= ms(max),
  },
  {
    reads: ['expiry.presets', 'expiry.max'],
    wants: 'must hold nothing longer than expiry.max',
    holds: (presets, max) => items(presets).every((preset) => ms(preset) <= ms(max)),
  },
  {
    reads: ['links.acceptUrl', 'features.pages'],
    wants: 'must be set, as features.pages is off: links would lead nowhere',
    holds: (url, pages) => pages !== false || typeof url === 'string',
  },
  {
    reads: ['delivery.sendTimeout', 'delivery.lease'],
    wants: 'must be less than half of delivery.lease, or two nodes would send one mail',
    holds: (timeout, lease) => ms(timeout) < ms(lease) / 2,
  },
  {
    reads: ['delivery.retry.firstDelay', 'delivery.retry.maxDelay'],
    wants: 'must not be longer than delivery.retry.maxDelay',
    holds: (first, max) => ms(first) <= ms(max),
  },
  {
    reads: ['delivery.redis', 'delivery.engine'],
    wants: 'must be set, as delivery.engine is "bullmq"',
    holds: (redis, engine) => engine !== 'bullmq' || typeof redis === 'string',
  },
  {
    reads: ['rateLimit.redis', 'rateLimit.store'],
    wants: 'must be set, as rateLimit.store is "redis"',
    holds: (redis, store) => store !== 'redis' || typeof redis === 'string',
  },
  {
    reads: ['portal.sessionIdle', 'portal.sessionLife'],
    wants: 'must not be longer than portal.sessionLife',
    holds: (idle, life) => ms(idle) <= ms(life),
  },
  {
    reads: ['notifications.choices'],
    wants: 'must not name a key twice',
    holds: (choices) => new Set(keysOf(choices)).size === items(choices).length,
  },
  {
    reads: ['permissions.catalogue'],
    wants: 'must not name a key twice',
    holds: (catalogue) => new Set(keysOf(catalogue)).size === items(catalogue).length,
  },
];
