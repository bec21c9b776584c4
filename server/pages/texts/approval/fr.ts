import type { ApprovalTexts } from './en';

export const fr: ApprovalTexts = {
  'approve.title': 'Approuver un nouveau lien',
  'approve.heading': 'Un nouveau lien est demandé',
  'approve.asks': 'Vous avez invité {name} ({email}). L’invitation a expiré et un nouveau lien est demandé.',
  'approve.asks-account':
    'Vous avez invité {name} ({email}) à rejoindre {account}. L’invitation a expiré et un nouveau lien est demandé.',
  'approve.what':
    'Si vous approuvez, un nouveau lien est envoyé à {email}. Il donne ce que donnait l’invitation.',
  'approve.submit': 'Approuver et envoyer un nouveau lien',
  'approve.ignore': 'Sinon, fermez simplement cette page.',
  'approved.title': 'Approuvé',
  'approved.text': 'Un nouveau lien est en route vers {email}.',
  'approve-over.title': 'Plus rien à approuver',
  'approve-over.text':
    'La demande a déjà reçu une réponse, ou l’invitation s’est terminée ou a changé depuis.',
  'approve-old.title': 'Ce lien est trop ancien',
  'approve-old.text':
    'La demande est toujours ouverte, mais elle est trop ancienne pour ce lien. Renvoyez vous-même l’invitation.',
  'approve-refused.title': 'Vous ne pouvez pas approuver cela',
  'approve-refused.text': 'Vous ne pouvez plus donner ce que donne cette invitation. Rien n’a été envoyé.',
  'approve-refused.next': 'Adressez-vous à un administrateur du site.',
  'approve-failed.title': 'L’envoi n’a pas été possible',
  'approve-failed.text':
    'Il n’y a plus de place, quelque chose que donne l’invitation n’existe plus, ou l’adresse a été invitée de nouveau. Rien n’a été envoyé.',
  'approve-failed.next':
    'Regardez l’invitation là où vous invitez des personnes, ou adressez-vous à un administrateur du site.',
};
