import type { CodePhrases } from './phrases';

export const de: CodePhrases = {
  language: 'de',
  direction: 'ltr',
  subject: 'Ihr Sicherheitscode für {{ siteName }}',
  preview: 'Er gilt zehn Minuten lang.',
  heading: 'Ihr Sicherheitscode',
  introduction: 'Geben Sie diesen Code auf der Seite von {{ siteName }} ein, die danach gefragt hat:',
  expires: 'Der Code gilt bis {{ expiresAt }} und nur einmal. Ein neuerer Code ersetzt ihn.',
  unexpected:
    'Niemand von {{ siteName }} wird Sie je nach diesem Code fragen. Wenn Sie ihn nicht angefordert haben, können Sie diese E-Mail ignorieren, und es geschieht nichts.',
};
