import { parseDuration } from '../config/duration';
import { SECOND_MS } from '../kernel/clock';
import { invalidField } from '../kernel/errors';

import type { Context } from './context';
import type { InvitationPatch, InvitationRecord } from './record';

type Timed = Pick<Context, 'config' | 'now'>;

/** What was asked for: a duration from now, a time, or nothing. */
export interface AskedLife {
  expiresIn?: string | undefined;
  expiresAt?: string | undefined;
}

export interface Life {
  expiresAt: Date;
  lifeSeconds: number;
}

const checked = (context: Timed, now: Date, lengthMs: number, field: string): Life => {
  if (lengthMs < SECOND_MS) {
    throw invalidField(field, 'An invitation lives for at least a second.');
  }
  if (lengthMs > context.config.expiry.maxMs) {
    throw invalidField(field, 'An invitation cannot live that long on this site.');
  }
  return { expiresAt: new Date(now.getTime() + lengthMs), lifeSeconds: Math.floor(lengthMs / SECOND_MS) };
};

/**
 * The life that an invitation gets from now on.
 *
 * @param originalMs what it gets where nothing was asked for
 * @throws PluginError `ValidationError` where it is too short or too long
 */
export const grantLife = (context: Timed, asked: AskedLife, originalMs: number): Life => {
  const now = context.now();
  if (asked.expiresAt !== undefined) {
    return checked(context, now, Date.parse(asked.expiresAt) - now.getTime(), 'expiresAt');
  }
  if (asked.expiresIn !== undefined) {
    return checked(context, now, parseDuration(asked.expiresIn) ?? 0, 'expiresIn');
  }
  // A life from before the site lowered its maximum is shortened rather than refused.
  return checked(context, now, Math.min(originalMs, context.config.expiry.maxMs), 'expiresIn');
};

/**
 * What is written of an invitation that gets a new life from now on, as long as its last one unless something else was
 * asked for.
 *
 * @throws PluginError `ValidationError` where it is too short or too long
 */
export const newLife = (
  context: Timed,
  asked: AskedLife,
  { lifeSeconds }: Pick<InvitationRecord, 'lifeSeconds'>,
): InvitationPatch => ({
  state: 'pending',
  expiredAt: null,
  renewalRequestedAt: null,
  remindedLead: null,
  ...grantLife(context, asked, lifeSeconds * SECOND_MS),
});

export const isLifeAsked = ({ expiresIn, expiresAt }: AskedLife): boolean =>
  expiresIn !== undefined || expiresAt !== undefined;
