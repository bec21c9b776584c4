import type { InviterDigestPhrases } from './phrases';

export const es: InviterDigestPhrases = {
  language: 'es',
  direction: 'ltr',
  subject: 'Novedades de sus invitaciones',
  preview: 'Las respuestas a sus invitaciones y lo que requiere su atención.',
  heading: 'Qué ha sido de sus invitaciones',
  introduction: 'Esto es lo que ha ocurrido últimamente con las invitaciones que envió desde {{ siteName }}:',
  accepted: 'Aceptadas',
  declined: 'Rechazadas',
  expired: 'Caducadas',
  attention: 'Requieren su atención',
  more: 'y {{ part.more }} más',
  look: 'Abrir las invitaciones',
  why: 'Recibe este correo como máximo una vez al día porque usted envió estas invitaciones.',
};
