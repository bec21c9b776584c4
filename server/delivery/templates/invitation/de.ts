import type { InvitationPhrases } from './phrases';

export const de: InvitationPhrases = {
  language: 'de',
  direction: 'ltr',
  subject:
    '{% if inviterName %}{{ inviterName }} lädt Sie zu {% else %}Einladung zu {% endif %}{% if accountName %}{{ accountName }} auf {% endif %}{{ siteName }}{% if inviterName %} ein{% endif %}',
  preview:
    'Öffnen Sie die Einladung, um sich zu registrieren oder anzumelden.{% if expiresAt %} Sie gilt bis {{ expiresAt }}.{% endif %}',
  heading: 'Sie sind zu {% if accountName %}{{ accountName }} auf {% endif %}{{ siteName }} eingeladen',
  greeting: 'Guten Tag{% if recipientName %} {{ recipientName }}{% endif %},',
  introduction:
    '{% if inviterName %}{{ inviterName }} lädt Sie {% else %}Sie wurden {% endif %}{% if accountName %}zum Account „{{ accountName }}“ auf {% else %}zu {% endif %}{{ siteName }}{% if inviterName %} ein{% else %} eingeladen{% endif %}{% if roleName %}, mit der Rolle „{{ roleName }}“{% endif %}.',
  messageFrom: '{% if inviterName %}Nachricht von {{ inviterName }}:{% else %}Nachricht:{% endif %}',
  accept: 'Einladung annehmen',
  newHere: 'Neu hier?',
  registerUser: 'Benutzerkonto anlegen',
  haveAccount:
    'Wenn Sie schon ein Konto haben, melden Sie sich auf derselben Seite an. Dort können Sie auch ablehnen.',
  expires:
    'Diese Einladung gilt bis {{ expiresAt }}. Sie ist nur für Sie bestimmt: Bitte geben Sie sie nicht weiter.',
  copyLink: 'Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
  unexpected:
    'Sie wissen nicht, worum es geht? Dann können Sie diese E-Mail einfach ignorieren, und es geschieht nichts.',
};
