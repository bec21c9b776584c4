import type { MessageId } from '../kernel/messages';

const LABELS: Record<string, MessageId> = {
  'invitations.resend': 'job.kind.bulk-resend',
  'invitations.extend': 'job.kind.bulk-extend',
  'invitations.cancel': 'job.kind.bulk-cancel',
  'invitations.delete': 'job.kind.bulk-delete',
  'invitations.retry': 'job.kind.bulk-retry',
  'invitations.reassign': 'job.kind.reassign',
};

/** The kinds of work that are done with many invitations at once, as the server's list of jobs takes them. */
export const BULK_KINDS = Object.keys(LABELS).join(',');

/** What a piece of work is called; a kind that we do not know is some work. */
export const kindLabel = (kind: string): MessageId => LABELS[kind] ?? 'job.kind.other';
