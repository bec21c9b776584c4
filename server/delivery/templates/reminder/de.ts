import { de as invitation } from '../invitation/de';
import type { InvitationPhrases } from '../invitation/phrases';

export const de: InvitationPhrases = {
  ...invitation,
  subject:
    'Erinnerung: {% if inviterName %}Einladung von {{ inviterName }} zu {% else %}Ihre Einladung zu {% endif %}{% if accountName %}{{ accountName }} auf {% endif %}{{ siteName }}',
  preview: 'Ihre Einladung ist noch offen.{% if expiresAt %} Sie gilt bis {{ expiresAt }}.{% endif %}',
  heading:
    'Ihre Einladung zu {% if accountName %}{{ accountName }} auf {% endif %}{{ siteName }} läuft bald ab',
  introduction:
    '{% if inviterName %}{{ inviterName }} hat Sie {% else %}Sie wurden {% endif %}{% if accountName %}zum Account „{{ accountName }}“ auf {% else %}zu {% endif %}{{ siteName }} eingeladen{% if roleName %}, mit der Rolle „{{ roleName }}“{% endif %}. Die Einladung ist noch offen.',
};
