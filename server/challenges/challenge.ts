import { createHash } from 'node:crypto';

import { MINUTE_MS } from '../kernel/clock';
import { isSame, type KeyRing } from '../kernel/secret';

/** Ways on which a mailbox is proved; whoever opens a challenge of one says there what follows when the code is right. */
export type Flow = 'invitation' | 'acceptance' | 'sign-up' | 'address';

/** How long a code is good for. */
export const CODE_LIFE_MS = 10 * MINUTE_MS;
/** A new code does not refill the tries: they are counted from the first code on, for so long. */
export const WINDOW_MS = 10 * MINUTE_MS;
export const MAX_TRIES = 5;
/** How long a new code may be asked for: mail servers that do not know a sender let it wait for a quarter of an hour. */
export const RESEND_MS = 30 * MINUTE_MS;

const DIGITS = 6;
const KEY_USE = 'code/v1';

/** A row of the table, which holds neither the code nor a hash of it. */
export interface ChallengeRecord {
  id: number;
  documentId: string;
  /** Names the challenge to whoever opened it: 128 random bits, new with every request. */
  challengeId: string;
  slot: string;
  flow: string;
  /** Null once the challenge was used. */
  address: string | null;
  language: string | null;
  payload: Record<string, unknown> | null;
  /** The address has a user already: whoever reads its mail is told to log in, and no code is ever right. */
  isDecoy: boolean;
  /** 128 random bits, new with every code. */
  nonce: string;
  /** Fingerprint of the key under which the code was made. */
  keyId: string;
  tries: number;
  openedAt: Date;
  windowEndsAt: Date;
  expiresAt: Date;
  keptUntil: Date;
  usedAt: Date | null;
}

/** What there is one challenge of at a time: a flow, what it is about, and an address. */
export const slotOf = (flow: string, subject: string, addressKey: string): string =>
  createHash('sha256')
    .update(JSON.stringify([flow, subject, addressKey]))
    .digest('hex');

/** What a code is bound to: worth nothing for another flow, subject, address, request or after the next code. */
export type CodeBinding = Pick<ChallengeRecord, 'flow' | 'slot' | 'challengeId' | 'nonce' | 'keyId'>;

/**
 * The six digits, derived at the moment of need and never stored. The MAC is a number of 256 bits, so that no code is
 * noticeably likelier than another.
 *
 * @returns null where the key is no longer in the ring
 */
export const codeOf = (
  keys: KeyRing,
  { flow, slot, challengeId, nonce, keyId }: CodeBinding,
): string | null => {
  const mac = keys.mac(KEY_USE, [flow, slot, challengeId, nonce], keyId);
  return mac && String(BigInt(`0x${mac.toString('hex')}`) % BigInt(10 ** DIGITS)).padStart(DIGITS, '0');
};

/** People type and paste codes with spaces and dashes of all kinds between the digits, and with digits of their script. */
export const readCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Pd}.]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));

export const isCode = (text: string): boolean => /^\d{6}$/.test(text);

/** Compares in constant time; decoys are compared all the same, and are never right. */
export const isRightCode = (keys: KeyRing, record: ChallengeRecord, code: string): boolean => {
  const expected = codeOf(keys, record);
  const isRight = isSame(Buffer.from(expected ?? ''), Buffer.from(code));
  return isRight && expected !== null && !record.isDecoy;
};

/** Of a new request or a new code: the window that runs goes on with its tries, one that is over begins anew. */
export const windowAt = (
  former: Pick<ChallengeRecord, 'tries' | 'windowEndsAt'> | null,
  now: Date,
): Pick<ChallengeRecord, 'tries' | 'windowEndsAt'> =>
  former && former.windowEndsAt > now
    ? { tries: former.tries, windowEndsAt: former.windowEndsAt }
    : { tries: 0, windowEndsAt: new Date(now.getTime() + WINDOW_MS) };

/** Can still be proved with the code that was sent last. */
export const isAlive = ({ usedAt, expiresAt, tries }: ChallengeRecord, now: Date): boolean =>
  usedAt === null && expiresAt > now && tries < MAX_TRIES;
