import type { InvitationPhrases } from './phrases';

const place = '{% if accountName %}{{ accountName }} sur {% endif %}{{ siteName }}';

export const fr: InvitationPhrases = {
  language: 'fr',
  direction: 'ltr',
  subject: `{% if inviterName %}{{ inviterName }} vous invite à rejoindre ${place}{% else %}Invitation à rejoindre ${place}{% endif %}`,
  preview:
    'Ouvrez l’invitation pour créer un compte ou vous connecter.{% if expiresAt %} Elle est valable jusqu’au {{ expiresAt }}.{% endif %}',
  heading: `Invitation à rejoindre ${place}`,
  greeting: 'Bonjour{% if recipientName %} {{ recipientName }}{% endif %},',
  introduction:
    '{% if inviterName %}{{ inviterName }} vous invite à rejoindre {% else %}Vous avez reçu une invitation à rejoindre {% endif %}{% if accountName %}le compte partagé «\u00a0{{ accountName }}\u00a0» sur {% endif %}{{ siteName }}{% if roleName %}, avec le rôle «\u00a0{{ roleName }}\u00a0»{% endif %}.',
  messageFrom: '{% if inviterName %}Message de {{ inviterName }}\u00a0:{% else %}Message\u00a0:{% endif %}',
  accept: 'Accepter l’invitation',
  newHere: 'Vous n’avez pas encore de compte\u00a0?',
  registerUser: 'Créer un compte utilisateur',
  haveAccount:
    'Si vous avez déjà un compte, connectez-vous sur la même page. Vous pouvez aussi y refuser l’invitation.',
  expires:
    'Cette invitation est valable jusqu’au {{ expiresAt }}. Elle vous est personnelle\u00a0: merci de ne pas la transmettre.',
  copyLink: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:',
  unexpected:
    'Vous ne savez pas de quoi il s’agit\u00a0? Vous pouvez alors ignorer ce message, et rien ne se passera.',
};
