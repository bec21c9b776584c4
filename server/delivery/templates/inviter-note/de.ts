import type { InviterNotePhrases } from './phrases';

export const de: InviterNotePhrases = {
  language: 'de',
  direction: 'ltr',
  accepted: {
    subject: '{{ invitee }} hat Ihre Einladung angenommen',
    preview: 'Eine Ihrer Einladungen wurde angenommen.',
    heading: 'Ihre Einladung wurde angenommen',
    toAccount: '{{ who }} hat Ihre Einladung zu {{ accountName }} auf {{ siteName }} angenommen.',
    toSite: '{{ who }} hat Ihre Einladung zu {{ siteName }} angenommen.',
  },
  declined: {
    subject: '{{ invitee }} hat Ihre Einladung abgelehnt',
    preview: 'Eine Ihrer Einladungen wurde abgelehnt.',
    heading: 'Ihre Einladung wurde abgelehnt',
    toAccount: '{{ who }} hat Ihre Einladung zu {{ accountName }} auf {{ siteName }} abgelehnt.',
    toSite: '{{ who }} hat Ihre Einladung zu {{ siteName }} abgelehnt.',
  },
  reason: 'Der angegebene Grund:',
  look: 'Einladung öffnen',
  why: 'Sie erhalten diese E-Mail, weil Sie die Einladung versandt haben.',
};
