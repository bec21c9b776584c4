import type { RenewalRequestPhrases } from './phrases';

export const es: RenewalRequestPhrases = {
  language: 'es',
  direction: 'ltr',
  subject: '{{ invitee }} pide un nuevo enlace',
  preview: 'Una de sus invitaciones ha caducado.',
  heading: 'Se pide un nuevo enlace',
  toAccount:
    'Usted invitó a {{ invitee }} ({{ email }}) a {{ accountName }}. La invitación ha caducado y se pide un nuevo enlace.',
  toSite: 'Usted invitó a {{ invitee }} ({{ email }}). La invitación ha caducado y se pide un nuevo enlace.',
  approve: 'Ver y aprobar',
  asksFirst:
    'No ocurre nada antes de que lo apruebe: el botón lleva a una página que primero se lo pregunta.',
  noLink: 'Vuelva a enviar la invitación si así lo desea.',
  unexpected: 'Si no lo desea, ignore este correo. No lo reenvíe: quien lo tenga puede aprobar en su nombre.',
};
