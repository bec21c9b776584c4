import { type Message, say } from './message';
import { formatDistance } from './moment';
import type { Language, TextKey } from './texts';

/** A page that only says something, and at most one way on. */
export interface OutcomePage {
  title: Message;
  lines: Message[];
  /** The token that the button "ask for a new link" sends. */
  renewToken?: string;
  /** The challenge for which the button "send a new code" asks. */
  resendChallenge?: string;
  link?: { url: string; label: TextKey };
}

type Plain = readonly [title: TextKey, ...lines: TextKey[]];

/** The refusals that end the visit, by their stable names. Each says what happened and what to do next. */
const BY_NAME: Readonly<Record<string, Plain>> = {
  InvitationNotFound: ['not-found.title', 'not-found.text', 'not-found.next'],
  InvitationUsed: ['used.title', 'used.text', 'used.mine', 'used.next'],
  InvitationCancelled: ['cancelled.title', 'cancelled.text', 'cancelled.next'],
  InvitationDeclined: ['declined.title', 'declined.text', 'declined.next'],
  InvitationReplaced: ['replaced.title', 'replaced.text', 'replaced.next'],
  InvitationNeedsAttention: ['attention.title', 'attention.text', 'attention.next'],
  MailUnavailable: ['no-mail.title', 'no-mail.text', 'no-mail.next'],
  SeatLimitReached: ['full.title', 'full.text', 'full.next'],
  SignUpLinkExpired: ['join-expired.title', 'join-expired.text', 'join-ended.next'],
  SignUpLinkPaused: ['join-paused.title', 'join-paused.text', 'join-ended.next'],
  SignUpLinkRevoked: ['join-revoked.title', 'join-revoked.text', 'join-ended.next'],
  SignUpLinkExhausted: ['join-exhausted.title', 'join-exhausted.text', 'join-ended.next'],
  ForeignForm: ['foreign.title', 'foreign.text', 'foreign.next'],
};

const NO_LINK: Plain = ['no-link.title', 'no-link.text', 'no-link.next'];
const REFUSED: Plain = ['refused.title', 'refused.text', 'refused.next'];
const FAILED: Plain = ['failed.title', 'failed.text', 'failed.next'];

const plainly = ([title, ...lines]: Plain): OutcomePage => ({
  title: say(title),
  lines: lines.map((line) => say(line)),
});

/** What went wrong, whoever says so: the plugin's own errors, or the host before the plugin ran. */
export interface Refusal {
  name: string;
  status: number;
  /** Of an expired invitation: may its holder ask for a new link? */
  canRenew: boolean;
  /** Seconds, of 429. */
  retryAfterSeconds: number | null;
}

const rateLimited = (language: Language, { retryAfterSeconds }: Refusal): OutcomePage => ({
  title: say('rate-limited.title'),
  lines: [
    say('rate-limited.text'),
    retryAfterSeconds === null
      ? say('rate-limited.next')
      : say('rate-limited.when', { when: formatDistance(language, retryAfterSeconds * 1000) }),
  ],
});

const expired = (canRenew: boolean, token: string | null): OutcomePage => ({
  title: say('expired.title'),
  lines: [say('expired.text'), say(canRenew ? 'expired.can-renew' : 'expired.no-renew')],
  ...(canRenew && token !== null && { renewToken: token }),
});

/** What the ways on need. */
interface WaysOn {
  /** The link's token, to ask for a new one with; null where none is at hand. */
  token: string | null;
  /** Where people of this site log in. */
  loginUrl: string | null;
}

const used = (known: Plain, loginUrl: string | null): OutcomePage => ({
  ...plainly(known),
  ...(loginUrl !== null && { link: { url: loginUrl, label: 'accepted.go-to-login' as const } }),
});

/** The page of a refusal: what happened, and what to do next. */
export const outcomePage = (
  language: Language,
  refusal: Refusal,
  { token, loginUrl }: WaysOn,
): OutcomePage => {
  if (refusal.status === 429) {
    return rateLimited(language, refusal);
  }
  if (refusal.name === 'InvitationExpired') {
    return expired(refusal.canRenew, token);
  }
  const known = BY_NAME[refusal.name];
  if (known) {
    return refusal.name === 'InvitationUsed' ? used(known, loginUrl) : plainly(known);
  }
  if (refusal.status >= 500) {
    return plainly(FAILED);
  }
  return plainly(refusal.status === 404 || refusal.status === 405 ? NO_LINK : REFUSED);
};
