import { SECOND_MS } from '../kernel/clock';
import { addressKey } from '../kernel/email-address';
import { rateLimited } from '../kernel/errors';
import { randomId } from '../kernel/secret';
import { inTransaction } from '../kernel/transaction';

import { CODE_LIFE_MS, MAX_TRIES, RESEND_MS, slotOf, windowAt, type ChallengeRecord } from './challenge';
import type { Context } from './context';
import { codeExpired, mailUnavailable } from './errors';
import type { ChallengeRequest, OpenChallenge } from './flow';
import { orderOf, SUBJECT } from './mail';
import type { ChallengePatch } from './store';
import type { Origin } from '../kernel/actor';

const later = (moment: Date, ms: number): Date => new Date(moment.getTime() + ms);
const latest = (...moments: Date[]): Date => new Date(Math.max(...moments.map((moment) => moment.getTime())));

/** A new code: it kills the one before it, and is worth as many tries as are left. */
const newCode = (
  { keys }: Context,
  window: Pick<ChallengeRecord, 'tries' | 'windowEndsAt'>,
  openedAt: Date,
  now: Date,
): ChallengePatch => {
  const expiresAt = later(now, CODE_LIFE_MS);
  return {
    ...window,
    nonce: randomId(),
    keyId: keys.currentKeyId,
    expiresAt,
    keptUntil: latest(expiresAt, window.windowEndsAt, later(openedAt, RESEND_MS)),
  };
};

/** Writes the challenge and orders its mail, in the transaction that holds the slot. */
const send = async (
  { store, delivery }: Context,
  slot: string,
  { hasFormer, ...patch }: ChallengePatch & { hasFormer: boolean },
): Promise<OpenChallenge> => {
  const record = await store.write(slot, patch);
  // Looking for mails that cannot be there would lock the gap into which others insert theirs (InnoDB): a deadlock.
  if (hasFormer) {
    await delivery.drop(SUBJECT, [record.id], 'A newer code takes its place.');
  }
  await delivery.enqueue([orderOf(record)]);
  return { challenge: record.challengeId, expiresAt: record.expiresAt.toISOString() };
};

/**
 * Nobody is told to look for a mail that is never sent.
 *
 * @throws PluginError `MailUnavailable` (409)
 */
const assertMail = ({ delivery }: Context): void => {
  if (!delivery.readiness().isReady) {
    throw mailUnavailable();
  }
};

/**
 * Sends a code to an address. A second request for the same takes the place of the first, whose challenge is over: it
 * may have been somebody else's, with another password in it.
 *
 * Not to be called inside a transaction: the limits would wait for it.
 *
 * @throws PluginError `MailUnavailable` (409) where the site sends none, `RateLimitError` (429), also where the tries are
 * used up, until they are counted anew
 */
export const openChallenge = async (context: Context, request: ChallengeRequest): Promise<OpenChallenge> => {
  const { flow, subject, address, language, payload, isDecoy, origin } = request;
  assertMail(context);
  await context.limits.consumeCode(address.key, origin.ip);
  const slot = slotOf(flow, subject, address.key);
  return inTransaction(context.strapi, async () => {
    const former = await context.store.hold(slot);
    const now = context.now();
    const window = windowAt(former, now);
    if (window.tries >= MAX_TRIES) {
      throw rateLimited(Math.ceil((window.windowEndsAt.getTime() - now.getTime()) / SECOND_MS));
    }
    return send(context, slot, {
      hasFormer: former !== null,
      challengeId: randomId(),
      flow,
      address: address.canonical,
      language,
      payload,
      isDecoy,
      openedAt: now,
      usedAt: null,
      ...newCode(context, window, now, now),
    });
  });
};

/** May another code be sent for what was asked for then? */
const isResendable = ({ usedAt, openedAt }: ChallengeRecord, now: Date): boolean =>
  usedAt === null && later(openedAt, RESEND_MS) > now;

/**
 * Sends a new code for a challenge, which keeps its name.
 *
 * @throws PluginError `CodeExpired` (410) where it is over, also for want of tries; `MailUnavailable` (409),
 * `RateLimitError` (429)
 */
export const resendCode = async (
  context: Context,
  challengeId: string,
  { ip }: Origin,
): Promise<OpenChallenge> => {
  const asked = await context.store.byChallengeId(challengeId);
  if (!asked?.address || !isResendable(asked, context.now())) {
    throw codeExpired();
  }
  assertMail(context);
  await context.limits.consumeCode(addressKey(asked.address), ip);
  return inTransaction(context.strapi, async () => {
    const current = await context.store.hold(asked.slot);
    const now = context.now();
    const window = windowAt(current, now);
    if (current?.challengeId !== challengeId || !isResendable(current, now) || window.tries >= MAX_TRIES) {
      throw codeExpired();
    }
    return send(context, asked.slot, { hasFormer: true, ...newCode(context, window, current.openedAt, now) });
  });
};
