import type { CodePhrases } from './phrases';

export const ptBR: CodePhrases = {
  language: 'pt-BR',
  direction: 'ltr',
  subject: 'Seu código de segurança para {{ siteName }}',
  preview: 'Ele vale por dez minutos.',
  heading: 'Seu código de segurança',
  introduction: 'Digite este código na página de {{ siteName }} que o pediu:',
  expires: 'O código vale até {{ expiresAt }} e só uma vez. Um código mais novo o substitui.',
  unexpected:
    'Ninguém de {{ siteName }} vai pedir este código a você. Se você não o pediu, pode ignorar este e-mail, e nada acontecerá.',
};
