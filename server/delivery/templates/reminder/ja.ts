import { ja as invitation } from '../invitation/ja';
import type { InvitationPhrases } from '../invitation/phrases';

export const ja: InvitationPhrases = {
  ...invitation,
  subject:
    'リマインダー: {% if inviterName %}{{ inviterName }} 様から {% endif %}{{ siteName }}{% if accountName %} の {{ accountName }}{% endif %} への招待',
  preview: '招待への回答をお待ちしています。{% if expiresAt %}有効期限: {{ expiresAt }}{% endif %}',
  heading:
    '{{ siteName }}{% if accountName %} の {{ accountName }}{% endif %} への招待の期限が近づいています',
  introduction:
    '{% if inviterName %}{{ inviterName }} 様から、{% endif %}{{ siteName }}{% if accountName %} の共有アカウント「{{ accountName }}」{% endif %} への招待が届いています{% if roleName %}（ロール:「{{ roleName }}」）{% endif %}。まだご回答をいただいていません。',
};
