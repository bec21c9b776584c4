import type { InviterDigestPhrases } from './phrases';

export const de: InviterDigestPhrases = {
  language: 'de',
  direction: 'ltr',
  subject: 'Neues zu Ihren Einladungen',
  preview: 'Antworten auf Ihre Einladungen, und was Sie tun sollten.',
  heading: 'Was aus Ihren Einladungen wurde',
  introduction:
    'Das ist zuletzt mit den Einladungen geschehen, die Sie von {{ siteName }} aus versandt haben:',
  accepted: 'Angenommen',
  declined: 'Abgelehnt',
  expired: 'Abgelaufen',
  attention: 'Braucht Ihre Aufmerksamkeit',
  more: 'und {{ part.more }} weitere',
  look: 'Einladungen öffnen',
  why: 'Sie erhalten diese E-Mail höchstens einmal am Tag, weil Sie diese Einladungen versandt haben.',
};
