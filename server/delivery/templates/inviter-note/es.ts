import type { InviterNotePhrases } from './phrases';

export const es: InviterNotePhrases = {
  language: 'es',
  direction: 'ltr',
  accepted: {
    subject: '{{ invitee }} ha aceptado su invitación',
    preview: 'Se ha aceptado una de sus invitaciones.',
    heading: 'Su invitación ha sido aceptada',
    toAccount: '{{ who }} ha aceptado su invitación a {{ accountName }} en {{ siteName }}.',
    toSite: '{{ who }} ha aceptado su invitación a {{ siteName }}.',
  },
  declined: {
    subject: '{{ invitee }} ha rechazado su invitación',
    preview: 'Se ha rechazado una de sus invitaciones.',
    heading: 'Su invitación ha sido rechazada',
    toAccount: '{{ who }} ha rechazado su invitación a {{ accountName }} en {{ siteName }}.',
    toSite: '{{ who }} ha rechazado su invitación a {{ siteName }}.',
  },
  reason: 'El motivo indicado:',
  look: 'Abrir la invitación',
  why: 'Recibe este correo porque usted envió la invitación.',
};
