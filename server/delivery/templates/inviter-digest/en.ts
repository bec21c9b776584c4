import type { InviterDigestPhrases } from './phrases';

export const en: InviterDigestPhrases = {
  language: 'en',
  direction: 'ltr',
  subject: 'Your invitations: what happened',
  preview: 'Answers to your invitations, and what needs you.',
  heading: 'What happened to your invitations',
  introduction: 'This is what happened lately to the invitations that you sent from {{ siteName }}:',
  accepted: 'Accepted',
  declined: 'Declined',
  expired: 'Expired',
  attention: 'Needs your attention',
  more: 'and {{ part.more }} more',
  look: 'Open the invitations',
  why: 'You receive this email at most once a day because you sent these invitations.',
};
