import type { InviterNotePhrases } from './phrases';

export const fr: InviterNotePhrases = {
  language: 'fr',
  direction: 'ltr',
  accepted: {
    subject: '{{ invitee }} a accepté votre invitation',
    preview: 'L’une de vos invitations a été acceptée.',
    heading: 'Votre invitation a été acceptée',
    toAccount: '{{ who }} a accepté votre invitation à rejoindre {{ accountName }} sur {{ siteName }}.',
    toSite: '{{ who }} a accepté votre invitation à rejoindre {{ siteName }}.',
  },
  declined: {
    subject: '{{ invitee }} a refusé votre invitation',
    preview: 'L’une de vos invitations a été refusée.',
    heading: 'Votre invitation a été refusée',
    toAccount: '{{ who }} a refusé votre invitation à rejoindre {{ accountName }} sur {{ siteName }}.',
    toSite: '{{ who }} a refusé votre invitation à rejoindre {{ siteName }}.',
  },
  reason: 'La raison indiquée :',
  look: 'Ouvrir l’invitation',
  why: 'Vous recevez ce message parce que vous avez envoyé l’invitation.',
};
