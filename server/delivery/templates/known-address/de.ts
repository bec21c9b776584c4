import type { KnownAddressPhrases } from './phrases';

export const de: KnownAddressPhrases = {
  language: 'de',
  direction: 'ltr',
  subject: 'Sie haben schon ein Konto bei {{ siteName }}',
  preview: 'Melden Sie sich an, statt sich zu registrieren.',
  heading: 'Sie haben schon ein Konto',
  introduction:
    'Jemand, wahrscheinlich Sie selbst, wollte sich bei {{ siteName }} mit dieser Adresse registrieren. Sie hat dort schon ein Konto, deshalb gibt es keinen Code: Bitte melden Sie sich stattdessen an. Falls Sie das Passwort vergessen haben, können Sie sich dort ein neues zusenden lassen.',
  logIn: 'Anmelden',
  unexpected: 'Wenn Sie das nicht waren, können Sie diese E-Mail ignorieren: Es hat sich nichts geändert.',
};
