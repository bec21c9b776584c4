import type { KnownAddressPhrases } from './phrases';

export const ptBR: KnownAddressPhrases = {
  language: 'pt-BR',
  direction: 'ltr',
  subject: 'Você já tem uma conta em {{ siteName }}',
  preview: 'Entre em vez de se cadastrar.',
  heading: 'Você já tem uma conta',
  introduction:
    'Alguém, provavelmente você, quis se cadastrar em {{ siteName }} com este endereço. Ele já tem uma conta lá, por isso não há código: entre com ela. Se você esqueceu a senha, pode pedir uma nova lá.',
  logIn: 'Entrar',
  unexpected: 'Se não foi você, pode ignorar este e-mail: nada mudou.',
};
