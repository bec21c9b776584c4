import type { CodePhrases } from './phrases';

export const es: CodePhrases = {
  language: 'es',
  direction: 'ltr',
  subject: 'Su código de seguridad para {{ siteName }}',
  preview: 'Es válido durante diez minutos.',
  heading: 'Su código de seguridad',
  introduction: 'Introduzca este código en la página de {{ siteName }} que se lo ha pedido:',
  expires:
    'El código es válido hasta el {{ expiresAt }} y una sola vez. Un código más reciente lo sustituye.',
  unexpected:
    'Nadie de {{ siteName }} le pedirá nunca este código. Si no lo ha solicitado, puede ignorar este correo y no ocurrirá nada.',
};
