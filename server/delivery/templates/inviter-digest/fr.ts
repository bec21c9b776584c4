import type { InviterDigestPhrases } from './phrases';

export const fr: InviterDigestPhrases = {
  language: 'fr',
  direction: 'ltr',
  subject: 'Des nouvelles de vos invitations',
  preview: 'Les réponses à vos invitations, et ce qui vous attend.',
  heading: 'Ce que sont devenues vos invitations',
  introduction:
    'Voici ce qui est arrivé récemment aux invitations que vous avez envoyées depuis {{ siteName }} :',
  accepted: 'Acceptées',
  declined: 'Refusées',
  expired: 'Expirées',
  attention: 'À vérifier',
  more: 'et {{ part.more }} de plus',
  look: 'Ouvrir les invitations',
  why: 'Vous recevez ce message une fois par jour au plus, parce que vous avez envoyé ces invitations.',
};
