import type { ApprovalTexts } from './en';

export const de: ApprovalTexts = {
  'approve.title': 'Neuen Link genehmigen',
  'approve.heading': 'Bitte um einen neuen Link',
  'approve.asks':
    'Sie haben {name} ({email}) eingeladen. Die Einladung ist abgelaufen, und es wird um einen neuen Link gebeten.',
  'approve.asks-account':
    'Sie haben {name} ({email}) zu {account} eingeladen. Die Einladung ist abgelaufen, und es wird um einen neuen Link gebeten.',
  'approve.what':
    'Wenn Sie zustimmen, wird ein neuer Link an {email} gesendet. Er gibt, was die Einladung gab.',
  'approve.submit': 'Zustimmen und neuen Link senden',
  'approve.ignore': 'Wenn Sie das nicht möchten, schließen Sie einfach diese Seite.',
  'approved.title': 'Genehmigt',
  'approved.text': 'Ein neuer Link ist unterwegs an {email}.',
  'approve-over.title': 'Es gibt nichts mehr zu genehmigen',
  'approve-over.text':
    'Die Bitte wurde bereits beantwortet, oder die Einladung ist inzwischen beendet oder geändert worden.',
  'approve-old.title': 'Dieser Link ist zu alt',
  'approve-old.text':
    'Die Bitte ist noch offen, liegt aber zu lange zurück, um mit diesem Link beantwortet zu werden. Bitte senden Sie die Einladung selbst erneut.',
  'approve-refused.title': 'Das dürfen Sie nicht genehmigen',
  'approve-refused.text': 'Sie dürfen nicht mehr geben, was diese Einladung gibt. Es wurde nichts gesendet.',
  'approve-refused.next': 'Bitte wenden Sie sich an die Verwaltung der Website.',
  'approve-failed.title': 'Es konnte nichts gesendet werden',
  'approve-failed.text':
    'Es ist kein Platz mehr frei, etwas von dem, was die Einladung gibt, existiert nicht mehr, oder die Adresse wurde erneut eingeladen. Es wurde nichts gesendet.',
  'approve-failed.next':
    'Bitte sehen Sie sich die Einladung dort an, wo Sie Personen einladen, oder wenden Sie sich an die Verwaltung der Website.',
};
