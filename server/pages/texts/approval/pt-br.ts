import type { ApprovalTexts } from './en';

export const ptBR: ApprovalTexts = {
  'approve.title': 'Aprovar um novo link',
  'approve.heading': 'Pedido de um novo link',
  'approve.asks': 'Você convidou {name} ({email}). O convite expirou e um novo link foi pedido.',
  'approve.asks-account':
    'Você convidou {name} ({email}) para {account}. O convite expirou e um novo link foi pedido.',
  'approve.what': 'Se você aprovar, um novo link será enviado para {email}. Ele dá o que o convite dava.',
  'approve.submit': 'Aprovar e enviar um novo link',
  'approve.ignore': 'Se não quiser, basta fechar esta página.',
  'approved.title': 'Aprovado',
  'approved.text': 'Um novo link está a caminho de {email}.',
  'approve-over.title': 'Não há mais nada a aprovar',
  'approve-over.text': 'O pedido já foi respondido, ou o convite terminou ou mudou desde então.',
  'approve-old.title': 'Este link é antigo demais',
  'approve-old.text':
    'O pedido continua aberto, mas é antigo demais para este link. Envie o convite novamente.',
  'approve-refused.title': 'Você não pode aprovar isto',
  'approve-refused.text': 'Você não pode mais dar o que este convite dá. Nada foi enviado.',
  'approve-refused.next': 'Fale com um administrador do site.',
  'approve-failed.title': 'Não foi possível enviar',
  'approve-failed.text':
    'Não há mais lugar, algo que o convite dá não existe mais, ou o endereço foi convidado de novo. Nada foi enviado.',
  'approve-failed.next': 'Veja o convite onde você convida pessoas, ou fale com um administrador do site.',
};
