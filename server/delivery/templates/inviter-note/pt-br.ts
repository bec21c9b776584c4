import type { InviterNotePhrases } from './phrases';

export const ptBR: InviterNotePhrases = {
  language: 'pt-BR',
  direction: 'ltr',
  accepted: {
    subject: '{{ invitee }} aceitou seu convite',
    preview: 'Um dos seus convites foi aceito.',
    heading: 'Seu convite foi aceito',
    toAccount: '{{ who }} aceitou seu convite para {{ accountName }} em {{ siteName }}.',
    toSite: '{{ who }} aceitou seu convite para {{ siteName }}.',
  },
  declined: {
    subject: '{{ invitee }} recusou seu convite',
    preview: 'Um dos seus convites foi recusado.',
    heading: 'Seu convite foi recusado',
    toAccount: '{{ who }} recusou seu convite para {{ accountName }} em {{ siteName }}.',
    toSite: '{{ who }} recusou seu convite para {{ siteName }}.',
  },
  reason: 'O motivo informado:',
  look: 'Abrir o convite',
  why: 'Você recebe este e-mail porque enviou o convite.',
};
