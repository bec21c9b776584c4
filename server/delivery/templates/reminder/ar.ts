import { ar as invitation } from '../invitation/ar';
import type { InvitationPhrases } from '../invitation/phrases';

export const ar: InvitationPhrases = {
  ...invitation,
  subject:
    'تذكير: {% if inviterName %}دعوة من ⁨{{ inviterName }}⁩ للانضمام إلى {% else %}دعوتك للانضمام إلى {% endif %}{% if accountName %}⁨{{ accountName }}⁩ في {% endif %}⁨{{ siteName }}⁩',
  preview: 'ما زالت دعوتك مفتوحة.{% if expiresAt %} تنتهي صلاحيتها في ⁨{{ expiresAt }}⁩.{% endif %}',
  heading:
    'دعوتك للانضمام إلى {% if accountName %}⁨{{ accountName }}⁩ في {% endif %}⁨{{ siteName }}⁩ تنتهي قريبًا',
  introduction:
    '{% if inviterName %}تلقيت دعوة من ⁨{{ inviterName }}⁩ للانضمام إلى {% if accountName %}⁨{{ accountName }}⁩ في {% endif %}⁨{{ siteName }}⁩{% else %}تلقيت دعوة للانضمام إلى {% if accountName %}⁨{{ accountName }}⁩ في {% endif %}⁨{{ siteName }}⁩{% endif %}{% if roleName %} بدور «⁨{{ roleName }}⁩»{% endif %}. ما زالت الدعوة مفتوحة.',
};
