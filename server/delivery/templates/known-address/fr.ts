import type { KnownAddressPhrases } from './phrases';

export const fr: KnownAddressPhrases = {
  language: 'fr',
  direction: 'ltr',
  subject: 'Vous avez déjà un compte sur {{ siteName }}',
  preview: 'Connectez-vous au lieu de vous inscrire.',
  heading: 'Vous avez déjà un compte',
  introduction:
    'Quelqu’un, probablement vous, a voulu s’inscrire sur {{ siteName }} avec cette adresse. Elle y a déjà un compte, il n’y a donc pas de code : connectez-vous plutôt. Si vous avez oublié le mot de passe, vous pouvez y en demander un nouveau.',
  logIn: 'Se connecter',
  unexpected: 'Si ce n’était pas vous, vous pouvez ignorer cet e-mail : rien n’a changé.',
};
