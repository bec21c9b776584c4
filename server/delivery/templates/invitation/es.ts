import type { InvitationPhrases } from './phrases';

const place = '{% if accountName %}{{ accountName }} en {% endif %}{{ siteName }}';

export const es: InvitationPhrases = {
  language: 'es',
  direction: 'ltr',
  subject: `{% if inviterName %}{{ inviterName }} le invita a unirse a ${place}{% else %}Invitación para unirse a ${place}{% endif %}`,
  preview:
    'Abra la invitación para crear una cuenta o iniciar sesión.{% if expiresAt %} Es válida hasta el {{ expiresAt }}.{% endif %}',
  heading: `Invitación para unirse a ${place}`,
  greeting: 'Buenos días{% if recipientName %}, {{ recipientName }}{% endif %}:',
  introduction:
    '{% if inviterName %}{{ inviterName }} le invita a unirse a {% else %}Ha recibido una invitación para unirse a {% endif %}{% if accountName %}la cuenta compartida «{{ accountName }}» en {% endif %}{{ siteName }}{% if roleName %}, con el rol «{{ roleName }}»{% endif %}.',
  messageFrom: '{% if inviterName %}Mensaje de {{ inviterName }}:{% else %}Mensaje:{% endif %}',
  accept: 'Aceptar la invitación',
  newHere: '¿Aún no tiene cuenta?',
  registerUser: 'Crear una cuenta de usuario',
  haveAccount:
    'Si ya tiene una cuenta, inicie sesión en la misma página. Allí también puede rechazar la invitación.',
  expires:
    'Esta invitación es válida hasta el {{ expiresAt }}. Es personal: por favor, no la comparta con nadie.',
  copyLink: 'Si el botón no funciona, copie esta dirección en su navegador:',
  unexpected: '¿No sabe de qué se trata? Entonces puede ignorar este correo y no ocurrirá nada.',
};
