import type { PluginError } from '../../kernel/errors';
import { type Message, say } from '../message';
import { formatDistance } from '../moment';
import type { Language, TextKey } from '../texts';

import { showPortal } from './show';
import type { PortalVisit } from './visit';

type Plain = readonly [title: TextKey, ...lines: TextKey[]];

const ended = (line: TextKey): Plain => ['portal-ended.title', line];

/** The refusals that no form can put right, by their stable names. */
const BY_NAME: Readonly<Record<string, Plain>> = {
  NotFoundError: ['portal-not-found.title', 'portal-not-found.text'],
  InvitationNotFound: ['portal-not-found.title', 'portal-not-found.text'],
  ForbiddenError: ['portal-forbidden.title', 'portal-forbidden.text'],
  PermissionCeiling: ['portal-forbidden.title', 'invite.problem-ceiling'],
  InvitationUsed: ended('portal-ended.accepted'),
  InvitationDeclined: ended('portal-ended.declined'),
  InvitationCancelled: ended('portal-ended.cancelled'),
  InvitationExpired: ended('portal-ended.expired'),
  InvitationNeedsAttention: ['attention.title', 'attention.text', 'attention.next'],
  AlreadyMember: ['portal-refused.title', 'problem.already-member'],
  MailUnavailable: ['no-mail.title', 'no-mail.text', 'no-mail.next'],
  SeatLimitReached: ['portal-refused.title', 'invite.problem-seats'],
  InvitationPending: ['portal-refused.title', 'invite.problem-pending'],
  AddressSuppressed: ['portal-refused.title', 'invite.problem-suppressed'],
  OwnerMustTransfer: ['portal-owner.title', 'portal-owner.text'],
  ForeignForm: ['foreign.title', 'portal-foreign.text'],
};

const REFUSED: Plain = ['portal-refused.title', 'portal-refused.text'];

const linesOf = (language: Language, error: PluginError): { title: TextKey; lines: Message[] } => {
  if (error.retryAfterSeconds !== undefined) {
    const when = formatDistance(language, error.retryAfterSeconds * 1000);
    return {
      title: 'rate-limited.title',
      lines: [say('rate-limited.text'), say('rate-limited.when', { when })],
    };
  }
  const [title, ...lines] = BY_NAME[error.name] ?? REFUSED;
  return { title, lines: lines.map((line) => say(line)) };
};

/** Answers with the page of a refusal, under its own status. */
export const showPortalRefusal = (visit: PortalVisit, error: PluginError): void => {
  const { title, lines } = linesOf(visit.language, error);
  if (error.retryAfterSeconds !== undefined) {
    visit.ctx.set('Retry-After', String(error.retryAfterSeconds));
  }
  showPortal(visit, {
    template: 'portal-outcome',
    title,
    model: { heading: say(title), lines },
    status: error.status,
  });
};
