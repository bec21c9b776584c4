import { ptBR as invitation } from '../invitation/pt-br';
import type { InvitationPhrases } from '../invitation/phrases';

export const ptBR: InvitationPhrases = {
  ...invitation,
  subject:
    'Lembrete: {% if inviterName %}{{ inviterName }} convida você a participar de {% else %}seu convite para participar de {% endif %}{% if accountName %}{{ accountName }} em {% endif %}{{ siteName }}',
  preview: 'Seu convite ainda está aberto.{% if expiresAt %} Ele é válido até {{ expiresAt }}.{% endif %}',
  heading:
    'Seu convite para participar de {% if accountName %}{{ accountName }} em {% endif %}{{ siteName }} expira em breve',
  introduction:
    '{% if inviterName %}{{ inviterName }} convidou você a participar de {% else %}Você recebeu um convite para participar de {% endif %}{% if accountName %}a conta compartilhada “{{ accountName }}” em {% endif %}{{ siteName }}{% if roleName %}, com a função “{{ roleName }}”{% endif %}. O convite ainda está aberto.',
};
