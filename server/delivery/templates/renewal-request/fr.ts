import type { RenewalRequestPhrases } from './phrases';

export const fr: RenewalRequestPhrases = {
  language: 'fr',
  direction: 'ltr',
  subject: '{{ invitee }} demande un nouveau lien',
  preview: 'L’une de vos invitations a expiré.',
  heading: 'Un nouveau lien est demandé',
  toAccount:
    'Vous avez invité {{ invitee }} ({{ email }}) à rejoindre {{ accountName }}. L’invitation a expiré et un nouveau lien est demandé.',
  toSite:
    'Vous avez invité {{ invitee }} ({{ email }}). L’invitation a expiré et un nouveau lien est demandé.',
  approve: 'Voir et approuver',
  asksFirst: 'Rien ne se passe avant votre accord : le bouton mène à une page qui vous le demande d’abord.',
  noLink: 'Renvoyez l’invitation si vous le souhaitez.',
  unexpected: 'Sinon, ignorez cet e-mail. Ne le transférez pas : quiconque l’a peut approuver en votre nom.',
};
