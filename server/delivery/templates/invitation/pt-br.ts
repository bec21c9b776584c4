import type { InvitationPhrases } from './phrases';

const place = '{% if accountName %}{{ accountName }} em {% endif %}{{ siteName }}';

export const ptBR: InvitationPhrases = {
  language: 'pt-BR',
  direction: 'ltr',
  subject: `{% if inviterName %}{{ inviterName }} convida você a participar de ${place}{% else %}Convite para participar de ${place}{% endif %}`,
  preview:
    'Abra o convite para criar uma conta ou entrar.{% if expiresAt %} Ele é válido até {{ expiresAt }}.{% endif %}',
  heading: `Convite para participar de ${place}`,
  greeting: 'Olá{% if recipientName %}, {{ recipientName }}{% endif %},',
  introduction:
    '{% if inviterName %}{{ inviterName }} convida você a participar de {% else %}Você recebeu um convite para participar de {% endif %}{% if accountName %}a conta compartilhada “{{ accountName }}” em {% endif %}{{ siteName }}{% if roleName %}, com a função “{{ roleName }}”{% endif %}.',
  messageFrom: '{% if inviterName %}Mensagem de {{ inviterName }}:{% else %}Mensagem:{% endif %}',
  accept: 'Aceitar o convite',
  newHere: 'Ainda não tem conta?',
  registerUser: 'Criar uma conta de usuário',
  haveAccount: 'Se você já tem uma conta, entre na mesma página. Lá você também pode recusar o convite.',
  expires: 'Este convite é válido até {{ expiresAt }}. Ele é pessoal: por favor, não o repasse.',
  copyLink: 'Se o botão não funcionar, copie este endereço no seu navegador:',
  unexpected: 'Não sabe do que se trata? Então você pode ignorar este e-mail, e nada acontecerá.',
};
