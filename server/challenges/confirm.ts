import type { Origin } from '../kernel/actor';
import { addressKey, parseAddress } from '../kernel/email-address';
import { PluginError } from '../kernel/errors';

import { isRightCode, MAX_TRIES, slotOf, type ChallengeRecord, type Flow } from './challenge';
import type { Context } from './context';
import { codeExpired, codeInvalid } from './errors';
import type { ChallengeFlow, ChallengeResult } from './flow';

/** What a code has to be about. */
export interface Expected {
  flow: Flow;
  subject: string;
}

const isAbout = ({ flow, slot, address }: ChallengeRecord, expected: Expected): boolean =>
  flow === expected.flow &&
  address !== null &&
  slot === slotOf(expected.flow, expected.subject, addressKey(address));

/**
 * Whoever brings a challenge to a place that is for others has not tried a code.
 *
 * @throws PluginError `CodeExpired` (410)
 */
const assertAbout = async (
  { store }: Context,
  challengeId: string,
  expected: Expected | null,
): Promise<void> => {
  if (!expected) {
    return;
  }
  const record = await store.byChallengeId(challengeId);
  if (!record || !isAbout(record, expected)) {
    throw codeExpired();
  }
};

/** @throws PluginError `CodeInvalid` (400), `CodeExpired` (410) */
const check = async (
  { store, keys, now }: Context,
  challengeId: string,
  code: string,
): Promise<ChallengeRecord> => {
  const hasTry = await store.countTry(challengeId, now());
  const record = hasTry ? await store.byChallengeId(challengeId) : null;
  if (!record || !keys.keyIds.includes(record.keyId)) {
    throw codeExpired();
  }
  if (!isRightCode(keys, record, code)) {
    throw codeInvalid(Math.max(0, MAX_TRIES - record.tries));
  }
  return record;
};

const isWrongCode = (error: unknown): boolean => error instanceof PluginError && error.name === 'CodeInvalid';

interface Given {
  challenge: string;
  code: string;
  origin: Origin;
  expected: Expected | null;
}

/**
 * Checks a code and, where it is right, does what its flow says. The try is counted before the code is looked at, and
 * the challenge is used up in the transaction of what follows.
 *
 * @throws PluginError `CodeInvalid` (400) with `attemptsLeft`, `CodeExpired` (410), `RateLimitError` (429), and what the
 * flow throws
 */
export const confirmChallenge = async (
  context: Context,
  flows: ReadonlyMap<string, ChallengeFlow>,
  { challenge, code, origin, expected }: Given,
): Promise<ChallengeResult> => {
  await assertAbout(context, challenge, expected);
  const record = await context.limits.guessCode(
    origin.ip,
    () => check(context, challenge, code),
    isWrongCode,
  );
  const flow = flows.get(record.flow);
  const address = parseAddress(record.address ?? '');
  if (!flow || !address) {
    throw codeExpired();
  }
  const claim = async (): Promise<void> => {
    if (!(await context.store.claim(record, context.now()))) {
      throw codeExpired();
    }
  };
  return flow.confirm(record.payload ?? {}, { address, origin, claim });
};
