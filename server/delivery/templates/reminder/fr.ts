import { fr as invitation } from '../invitation/fr';
import type { InvitationPhrases } from '../invitation/phrases';

export const fr: InvitationPhrases = {
  ...invitation,
  subject:
    'Rappel : {% if inviterName %}{{ inviterName }} vous invite à rejoindre {% else %}votre invitation à rejoindre {% endif %}{% if accountName %}{{ accountName }} sur {% endif %}{{ siteName }}',
  preview:
    'Votre invitation attend toujours une réponse.{% if expiresAt %} Elle est valable jusqu’au {{ expiresAt }}.{% endif %}',
  heading:
    'Votre invitation à rejoindre {% if accountName %}{{ accountName }} sur {% endif %}{{ siteName }} expire bientôt',
  introduction:
    '{% if inviterName %}{{ inviterName }} vous a invité à rejoindre {% else %}Vous avez reçu une invitation à rejoindre {% endif %}{% if accountName %}le compte partagé « {{ accountName }} » sur {% endif %}{{ siteName }}{% if roleName %}, avec le rôle « {{ roleName }} »{% endif %}. L’invitation attend toujours une réponse.',
};
