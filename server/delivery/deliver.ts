import { DAY_MS } from '../kernel/clock';

import { nextDelayMs } from './back-off';
import type { Circuit } from './circuit';
import type { Composition } from './compose';
import type { Completion } from './completion';
import { dead, failed, held, released, sent, suppressed } from './completion';
import type { Context } from './context';
import type { Delivery } from './delivery';
import type { Failure } from './failure';
import { failureOf } from './failure';
import type { Pace } from './pace';
import { scrub } from './scrub';
import type { ReadyMail } from './send';
import { handOver, makeMail } from './send';

/** A claimed delivery, with what there is to send. */
export interface Job {
  delivery: Delivery;
  leaseEndsAt: Date;
  composition: Composition;
}

interface Tools {
  context: Context;
  circuit: Circuit;
  pace: Pace;
}

const later = (now: Date, delayMs: number): Date => new Date(now.getTime() + delayMs);

const tryAgain = ({ context }: Tools, delivery: Delivery, reason: string, atLeastMs: number): Completion => {
  const delayMs = nextDelayMs(delivery.attempts, context.config.delivery.retry, Math.random());
  return delayMs === null
    ? dead(delivery, `${reason} Given up after ${delivery.attempts} attempts.`)
    : failed(delivery, reason, later(context.now(), Math.max(delayMs, atLeastMs)));
};

const REFUSED = 'Sending rests, as the email provider does not accept the credentials of this site:';

/**
 * Everybody waits, and it costs this mail no attempt. But where it had waited before, and others went through since,
 * the refusal is about this mail: it must not stop the others again and again.
 */
const afterRefusal = (tools: Tools, delivery: Delivery, reason: string): Completion => {
  const { context, circuit } = tools;
  const hasWaited = delivery.error?.startsWith(REFUSED) === true;
  if (hasWaited && circuit.hasWorkedSinceRest()) {
    return tryAgain(tools, delivery, `${REFUSED} ${reason}`, 0);
  }
  const why = `${REFUSED} ${reason}`;
  const now = context.now();
  if (circuit.restsUntil(now) === null) {
    context.strapi.log.error(`Invitations: ${why} No email is lost; they go out once it does.`);
  }
  return held(delivery, why, circuit.rest(now, { cause: 'credentials', reason: why, forMs: null }));
};

const THROTTLED = 'Sending rests, as the email provider asked for it:';

/**
 * One refusal slows all lanes down; what was in flight beside it and is refused too is the same one.
 *
 * @returns when the rest ends
 */
const slowDown = ({ context, circuit, pace }: Tools, reason: string, forMs: number | null): Date => {
  const now = context.now();
  const until = circuit.restsUntil(now);
  if (until !== null) {
    return until;
  }
  pace.slowDown();
  const end = circuit.rest(now, { cause: 'throttled', reason, forMs });
  context.strapi.log.warn(`Invitations: ${reason} It goes on, more slowly, at ${end.toISOString()}.`);
  return end;
};

/** How long a mail waits at no cost: mail servers give up after four to five days, too (RFC 5321 §4.5.4.1). */
const PATIENCE_DAYS = 5;
const OUT_OF_PATIENCE = `After ${PATIENCE_DAYS} days of that it counts as a failure.`;

const isOutOfPatience = ({ createdAt }: Delivery, now: Date): boolean =>
  now.getTime() - createdAt.getTime() >= PATIENCE_DAYS * DAY_MS;

/**
 * As with refused credentials, but everybody waits even where it is about this mail: it cannot be told for certain. After
 * some days of that, attempts count as they do for any other failure, so that the mail is given up in the end.
 */
const afterThrottling = (
  tools: Tools,
  delivery: Delivery,
  { reason, retryAfterMs }: Pick<Failure, 'reason' | 'retryAfterMs'>,
): Completion => {
  const isItsOwn = delivery.error?.startsWith(THROTTLED) === true && tools.circuit.hasWorkedSinceRest();
  const why = `${THROTTLED} ${reason}`;
  const until = slowDown(tools, why, retryAfterMs);
  const isTooLate = isOutOfPatience(delivery, tools.context.now());
  if (!isItsOwn && !isTooLate) {
    return held(delivery, why, until);
  }
  return tryAgain(tools, delivery, isTooLate ? `${why} ${OUT_OF_PATIENCE}` : why, retryAfterMs ?? 0);
};

const afterFailure = (
  tools: Tools,
  delivery: Delivery,
  { kind, reason, retryAfterMs }: Failure,
): Completion => {
  switch (kind) {
    case 'permanent':
      return dead(delivery, reason);
    case 'credentials':
      return afterRefusal(tools, delivery, reason);
    case 'throttled':
      return afterThrottling(tools, delivery, { reason, retryAfterMs });
    case 'temporary':
      return tryAgain(tools, delivery, reason, 0);
  }
};

const send = async (tools: Tools, delivery: Delivery, { mail, language }: ReadyMail): Promise<Completion> => {
  const { context, circuit, pace } = tools;
  try {
    await handOver(context, mail, context.config.delivery.sendTimeoutMs);
  } catch (error) {
    return afterFailure(tools, delivery, failureOf(error));
  }
  circuit.close(context.now());
  pace.speedUp();
  return sent(delivery, language);
};

const render = (context: Context, delivery: Delivery, composition: Composition): ReadyMail | Completion => {
  if (!('message' in composition)) {
    throw new Error('There is nothing to render.');
  }
  try {
    return makeMail(context, delivery, composition.message);
  } catch (error) {
    // It would fail again: only another record or another template makes it a mail.
    const words = scrub(error instanceof Error ? error.message : String(error));
    return dead(delivery, `The email could not be made: ${words}`);
  }
};

/**
 * Works on one claimed delivery and says how it ended. It never throws: what goes wrong with one mail is that mail's
 * own end.
 */
export const deliver = async (
  tools: Tools,
  { delivery, leaseEndsAt, composition }: Job,
): Promise<Completion> => {
  const { context } = tools;
  const { retry, sendTimeoutMs } = context.config.delivery;
  if (delivery.attempts > retry.attempts) {
    return dead(
      delivery,
      `Given up after ${retry.attempts} attempts: the process ended in the middle of the last ones.`,
    );
  }
  if ('obsolete' in composition) {
    return suppressed(delivery, composition.obsolete);
  }
  if ('failure' in composition) {
    return tryAgain(tools, delivery, composition.failure, 0);
  }
  const now = context.now();
  if (later(now, sendTimeoutMs) >= leaseEndsAt) {
    // Too late: by the time the provider answers, another node may have begun to send it.
    return released(delivery, now);
  }
  const made = render(context, delivery, composition);
  return 'mail' in made ? send(tools, delivery, made) : made;
};
