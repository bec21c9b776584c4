import { en as invitation } from '../invitation/en';
import type { InvitationPhrases } from '../invitation/phrases';

export const en: InvitationPhrases = {
  ...invitation,
  subject:
    'Reminder: {% if inviterName %}{{ inviterName }} has invited you to join {% else %}your invitation to join {% endif %}{% if accountName %}{{ accountName }} at {% endif %}{{ siteName }}',
  preview: 'Your invitation is still open.{% if expiresAt %} It expires on {{ expiresAt }}.{% endif %}',
  heading:
    'Your invitation to join {% if accountName %}{{ accountName }} at {% endif %}{{ siteName }} expires soon',
  introduction:
    '{% if inviterName %}{{ inviterName }} has invited you to join {% else %}You have been invited to join {% endif %}{% if accountName %}the account “{{ accountName }}” at {% endif %}{{ siteName }}{% if roleName %} with the role “{{ roleName }}”{% endif %}. The invitation is still open.',
};
