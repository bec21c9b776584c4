import { es as invitation } from '../invitation/es';
import type { InvitationPhrases } from '../invitation/phrases';

export const es: InvitationPhrases = {
  ...invitation,
  subject:
    'Recordatorio: {% if inviterName %}{{ inviterName }} le invita a unirse a {% else %}su invitación para unirse a {% endif %}{% if accountName %}{{ accountName }} en {% endif %}{{ siteName }}',
  preview: 'Su invitación sigue abierta.{% if expiresAt %} Es válida hasta el {{ expiresAt }}.{% endif %}',
  heading:
    'Su invitación para unirse a {% if accountName %}{{ accountName }} en {% endif %}{{ siteName }} caduca pronto',
  introduction:
    '{% if inviterName %}{{ inviterName }} le invitó a unirse a {% else %}Ha recibido una invitación para unirse a {% endif %}{% if accountName %}la cuenta compartida «{{ accountName }}» en {% endif %}{{ siteName }}{% if roleName %}, con el rol «{{ roleName }}»{% endif %}. La invitación sigue abierta.',
};
