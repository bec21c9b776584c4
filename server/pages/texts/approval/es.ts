import type { ApprovalTexts } from './en';

export const es: ApprovalTexts = {
  'approve.title': 'Aprobar un nuevo enlace',
  'approve.heading': 'Se pide un nuevo enlace',
  'approve.asks': 'Usted invitó a {name} ({email}). La invitación ha caducado y se pide un nuevo enlace.',
  'approve.asks-account':
    'Usted invitó a {name} ({email}) a {account}. La invitación ha caducado y se pide un nuevo enlace.',
  'approve.what': 'Si lo aprueba, se enviará un nuevo enlace a {email}. Da lo mismo que daba la invitación.',
  'approve.submit': 'Aprobar y enviar un nuevo enlace',
  'approve.ignore': 'Si no lo desea, cierre esta página.',
  'approved.title': 'Aprobado',
  'approved.text': 'Un nuevo enlace va de camino a {email}.',
  'approve-over.title': 'No queda nada que aprobar',
  'approve-over.text':
    'La petición ya fue respondida, o la invitación ha terminado o ha cambiado desde entonces.',
  'approve-old.title': 'Este enlace es demasiado antiguo',
  'approve-old.text':
    'La petición sigue abierta, pero es demasiado antigua para este enlace. Vuelva a enviar usted la invitación.',
  'approve-refused.title': 'No puede aprobar esto',
  'approve-refused.text': 'Ya no puede dar lo que da esta invitación. No se ha enviado nada.',
  'approve-refused.next': 'Consulte a un administrador del sitio.',
  'approve-failed.title': 'No se ha podido enviar',
  'approve-failed.text':
    'Ya no queda sitio, algo de lo que da la invitación ya no existe, o la dirección ha sido invitada de nuevo. No se ha enviado nada.',
  'approve-failed.next':
    'Mire la invitación donde invita a las personas, o consulte a un administrador del sitio.',
};
