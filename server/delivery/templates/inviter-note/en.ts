import type { InviterNotePhrases } from './phrases';

export const en: InviterNotePhrases = {
  language: 'en',
  direction: 'ltr',
  accepted: {
    subject: '{{ invitee }} has accepted your invitation',
    preview: 'An invitation of yours was accepted.',
    heading: 'Your invitation was accepted',
    toAccount: '{{ who }} has accepted your invitation to {{ accountName }} at {{ siteName }}.',
    toSite: '{{ who }} has accepted your invitation to {{ siteName }}.',
  },
  declined: {
    subject: '{{ invitee }} has declined your invitation',
    preview: 'An invitation of yours was declined.',
    heading: 'Your invitation was declined',
    toAccount: '{{ who }} has declined your invitation to {{ accountName }} at {{ siteName }}.',
    toSite: '{{ who }} has declined your invitation to {{ siteName }}.',
  },
  reason: 'The reason they gave:',
  look: 'Open the invitation',
  why: 'You receive this email because you sent the invitation.',
};
