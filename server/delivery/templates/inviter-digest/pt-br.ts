import type { InviterDigestPhrases } from './phrases';

export const ptBR: InviterDigestPhrases = {
  language: 'pt-BR',
  direction: 'ltr',
  subject: 'Novidades dos seus convites',
  preview: 'As respostas aos seus convites e o que precisa de você.',
  heading: 'O que aconteceu com seus convites',
  introduction: 'Isto é o que aconteceu recentemente com os convites que você enviou de {{ siteName }}:',
  accepted: 'Aceitos',
  declined: 'Recusados',
  expired: 'Expirados',
  attention: 'Precisam da sua atenção',
  more: 'e mais {{ part.more }}',
  look: 'Abrir os convites',
  why: 'Você recebe este e-mail no máximo uma vez por dia porque enviou estes convites.',
};
