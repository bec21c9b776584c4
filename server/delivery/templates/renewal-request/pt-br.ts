import type { RenewalRequestPhrases } from './phrases';

export const ptBR: RenewalRequestPhrases = {
  language: 'pt-BR',
  direction: 'ltr',
  subject: '{{ invitee }} pede um novo link',
  preview: 'Um dos seus convites expirou.',
  heading: 'Pedido de um novo link',
  toAccount:
    'Você convidou {{ invitee }} ({{ email }}) para {{ accountName }}. O convite expirou e um novo link foi pedido.',
  toSite: 'Você convidou {{ invitee }} ({{ email }}). O convite expirou e um novo link foi pedido.',
  approve: 'Ver e aprovar',
  asksFirst: 'Nada acontece antes da sua aprovação: o botão leva a uma página que pergunta primeiro.',
  noLink: 'Envie o convite novamente, se quiser.',
  unexpected: 'Se não quiser, ignore este e-mail. Não o encaminhe: quem o tiver pode aprovar em seu nome.',
};
