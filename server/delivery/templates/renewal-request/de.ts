import type { RenewalRequestPhrases } from './phrases';

export const de: RenewalRequestPhrases = {
  language: 'de',
  direction: 'ltr',
  subject: '{{ invitee }} bittet um einen neuen Link',
  preview: 'Eine Ihrer Einladungen ist abgelaufen.',
  heading: 'Bitte um einen neuen Link',
  toAccount:
    'Sie haben {{ invitee }} ({{ email }}) zu {{ accountName }} eingeladen. Die Einladung ist abgelaufen, und es wird um einen neuen Link gebeten.',
  toSite:
    'Sie haben {{ invitee }} ({{ email }}) eingeladen. Die Einladung ist abgelaufen, und es wird um einen neuen Link gebeten.',
  approve: 'Ansehen und genehmigen',
  asksFirst:
    'Es geschieht nichts, bevor Sie zustimmen: Die Schaltfläche führt auf eine Seite, die Sie zuerst fragt.',
  noLink: 'Senden Sie die Einladung erneut, wenn Sie das möchten.',
  unexpected:
    'Wenn Sie das nicht möchten, ignorieren Sie diese E-Mail. Bitte leiten Sie sie nicht weiter: Wer sie hat, kann in Ihrem Namen genehmigen.',
};
