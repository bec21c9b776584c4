import type { FilledConfig } from './defaults';

/** So many, in so long a time. */
export interface Allowance {
  points: number;
  perMs: number;
}

type Durations<T, Keys extends keyof T & string> = Omit<T, Keys> & Record<`${Keys}Ms`, number>;
type Delivery = FilledConfig['delivery'];

/**
 * `public`: of one address on one public route; `failures`: wrong passwords on one invitation; codes that are sent, and
 * wrong ones that are tried, by one address and by all together.
 */
type RateLimitName =
  'public' | 'failures' | 'codesPerIp' | 'codesOverall' | 'wrongCodesPerIp' | 'wrongCodesOverall';

/**
 * The configuration as the features read it: complete, checked and frozen. The keys are those that a site writes,
 * with every duration in milliseconds under a name that ends in `Ms`.
 */
export interface Config extends Omit<
  FilledConfig,
  | 'publicUrl'
  | 'secret'
  | 'expiry'
  | 'delivery'
  | 'jobs'
  | 'portal'
  | 'reminders'
  | 'rateLimit'
  | 'retention'
  | 'imports'
> {
  /** Absolute, without a slash at its end; null where there is none, and then no mail can be sent. */
  publicUrl: string | null;
  /** Newest first: the first signs, all are accepted. */
  secrets: readonly string[];
  /** The texts are offered in forms, the milliseconds are reckoned with. */
  expiry: FilledConfig['expiry'] & { defaultMs: number; maxMs: number };
  delivery: Omit<Durations<Delivery, 'sendTimeout' | 'pollInterval' | 'lease'>, 'retry'> & {
    retry: Durations<Delivery['retry'], 'firstDelay' | 'maxDelay'>;
  };
  jobs: Durations<FilledConfig['jobs'], 'pollInterval' | 'lease' | 'keepFor'>;
  imports: FilledConfig['imports'] & { maxBytes: number; keepForMs: number };
  portal: Durations<FilledConfig['portal'], 'sessionLife' | 'sessionIdle'>;
  remindersMs: readonly number[];
  rateLimit: Omit<FilledConfig['rateLimit'], RateLimitName | 'codes'> &
    Record<RateLimitName, Allowance> & {
      /** Codes that are sent to one mailbox. */
      codes: readonly Allowance[];
    };
  retention: { pseudonymiseAfterMs: number | null };
}
