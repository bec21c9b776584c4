import { MINUTE_MS } from '../kernel/clock';

/** A row of the table. */
export interface SessionRecord {
  id: number;
  /** Null where the user was deleted. */
  userId: number | null;
  passwordMark: string | null;
  startedAt: Date;
  seenAt: Date;
  endsAt: Date;
}

/** What the session is checked against, as it is now. */
export interface Circumstances {
  now: Date;
  idleMs: number;
  /** The marks of the user's present password under every key; none where they have no password. */
  passwordMarks: readonly string[];
  /** Everything older has ended. */
  validFrom: Date | null;
}

/** Whether the clock has ended it: by its age, or because nobody used it. */
export const isOver = (
  { seenAt, endsAt }: SessionRecord,
  { now, idleMs }: Pick<Circumstances, 'now' | 'idleMs'>,
): boolean => now >= endsAt || now.getTime() - seenAt.getTime() >= idleMs;

/** Another password, or none any more, ends what the former one began; so does a cut-off. */
const isRevoked = (
  { passwordMark, startedAt }: SessionRecord,
  { passwordMarks, validFrom }: Circumstances,
): boolean =>
  (passwordMark === null ? passwordMarks.length > 0 : !passwordMarks.includes(passwordMark)) ||
  (validFrom !== null && startedAt < validFrom);

export const isLiving = (session: SessionRecord, circumstances: Circumstances): boolean =>
  !isOver(session, circumstances) && !isRevoked(session, circumstances);

/** Written down once a minute at most, so that reading a page costs no write. */
export const isToBeTouched = ({ seenAt }: SessionRecord, now: Date): boolean =>
  now.getTime() - seenAt.getTime() >= MINUTE_MS;
