import type { CodePhrases } from './phrases';

export const fr: CodePhrases = {
  language: 'fr',
  direction: 'ltr',
  subject: 'Votre code de sécurité pour {{ siteName }}',
  preview: 'Il est valable dix minutes.',
  heading: 'Votre code de sécurité',
  introduction: 'Saisissez ce code sur la page de {{ siteName }} qui vous l’a demandé :',
  expires:
    'Le code est valable jusqu’au {{ expiresAt }}, et une seule fois. Un code plus récent le remplace.',
  unexpected:
    'Personne chez {{ siteName }} ne vous demandera jamais ce code. Si vous ne l’avez pas demandé, vous pouvez ignorer cet e-mail : il ne se passera rien.',
};
