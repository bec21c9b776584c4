import type { Texts } from './en';

export const es: Texts = {
  'page.error-prefix': 'Error:',
  'page.skip': 'Ir al contenido',

  'invitation.title': 'Su invitación',
  'invitation.heading': '{inviter} le invita',
  'invitation.heading-site': '{inviter} le invita a {site}',
  'invitation.heading-anonymous': 'Ha recibido una invitación',
  'invitation.heading-anonymous-site': 'Ha recibido una invitación a {site}',
  'invitation.heading-account': '{inviter} le invita a unirse a {account}',
  'invitation.heading-account-site': '{inviter} le invita a unirse a {account} en {site}',
  'invitation.heading-anonymous-account': 'Ha recibido una invitación para unirse a {account}',
  'invitation.heading-anonymous-account-site': 'Ha recibido una invitación para unirse a {account} en {site}',
  'invitation.nothing-yet': 'No ocurrirá nada hasta que pulse uno de los botones de abajo.',
  'invitation.inviter': 'Invitación de',
  'invitation.email': 'Dirección invitada',
  'invitation.account': 'Cuenta compartida',
  'invitation.role': 'Rol',
  'invitation.groups': 'Grupos',
  'invitation.permissions': 'Permisos',
  'invitation.all-permissions':
    'Todos los permisos: en esta cuenta compartida podrá hacer todo lo que puede hacer su titular, excepto cederla.',
  'invitation.expires': 'Válida hasta',
  'invitation.message': 'Mensaje',
  'invitation.role-change': 'Si acepta, el rol de su cuenta de usuario cambiará de {from} a {to}.',
  'invitation.role-becomes': 'Si acepta, el rol de esta cuenta de usuario pasará a ser {to}.',

  'register.heading': 'Cree su cuenta',
  'register.intro': 'Su cuenta quedará asociada a {email}.',
  'register.username': 'Nombre de usuario',
  'register.username-hint': 'Al menos 3 caracteres. Podrá iniciar sesión con él más adelante.',
  'register.password': 'Contraseña',
  'register.password-hint': 'Al menos {min} caracteres.',
  'register.first-name': 'Nombre',
  'register.last-name': 'Apellidos',
  'register.phone': 'Número de teléfono',
  'register.phone-hint': 'Con el prefijo del país, por ejemplo {example}.',
  'register.country': 'País',
  'register.country-none': 'Seleccione una opción',
  'register.submit': 'Crear la cuenta y aceptar',

  'login.heading': 'Inicie sesión para aceptar',
  'login.intro': 'Ya existe una cuenta para {email}. Inicie sesión con ella para aceptar la invitación.',
  'login.identifier': 'Nombre de usuario o correo electrónico',
  'login.password': 'Contraseña',
  'login.submit': 'Iniciar sesión y aceptar',
  'login.other': 'Ya tengo una cuenta',
  'login.instead': 'Prefiero iniciar sesión con contraseña',
  'login.other-intro': 'La invitación es para {email}; utilice la cuenta de esa dirección.',

  'session.heading': 'Aceptar la invitación',
  'session.signed-in': 'Sesión iniciada como',
  'session.submit': 'Aceptar como {email}',
  'session.mismatch':
    'Ha iniciado sesión como {current}, pero esta invitación es para {invited}. Solo se puede aceptar con la dirección invitada.',

  'decline.summary': 'No quiero aceptar',
  'decline.intro': 'La persona que le invitó verá que la ha rechazado. Esta acción no se puede deshacer.',
  'decline.reason': 'Motivo',
  'decline.suppress': 'No vuelvan a invitarme',
  'decline.suppress-hint': 'Su deseo quedará registrado.',
  'decline.submit': 'Rechazar la invitación',

  'form.optional': '(opcional)',
  'form.problem': 'Hay un problema',
  'form.show-password': 'Mostrar la contraseña',
  'form.hide-password': 'Ocultar la contraseña',
  'form.generate-password': 'Sugerir una contraseña',
  'form.strength': 'Seguridad de la contraseña',
  'form.strength-levels': 'Muy débil|Débil|Aceptable|Segura|Muy segura',

  'field.missing': 'Por favor, rellene este campo: {label}.',
  'field.username':
    'El nombre de usuario tiene entre 3 y 100 caracteres y no empieza ni termina con un espacio.',
  'field.username-taken': 'Este nombre de usuario ya está ocupado. Por favor, elija otro.',
  'field.password':
    'Por favor, elija otra contraseña: al menos {min} caracteres y que no sea fácil de adivinar.',
  'field.firstName': 'Este nombre no se puede utilizar. Tiene como máximo 100 caracteres.',
  'field.lastName': 'Estos apellidos no se pueden utilizar. Tienen como máximo 100 caracteres.',
  'field.phone':
    'Esto no es un número de teléfono. Escríbalo con el prefijo del país, por ejemplo {example}.',
  'field.countryCode': 'Por favor, elija un país de la lista.',
  'field.reason': 'El motivo tiene como máximo 1000 caracteres.',
  'field.other': 'Esto no se puede utilizar.',

  'problem.credentials': 'El nombre de usuario o la contraseña no son correctos.',
  'problem.email-taken': 'Ya existe una cuenta para esta dirección. Por favor, inicie sesión con ella.',
  'problem.email-mismatch': 'Esa cuenta tiene otra dirección. Solo {email} puede aceptar la invitación.',
  'problem.already-member': 'Ya forma parte de esta cuenta compartida; no queda nada que aceptar.',
  'problem.blocked':
    'Esta cuenta está bloqueada. Por favor, póngase en contacto con los responsables del sitio.',
  'problem.unconfirmed':
    'Por favor, confirme primero su dirección de correo: el enlace está en el mensaje que recibió.',
  'problem.login-required': 'Su sesión ha terminado. Por favor, inicie sesión para aceptar.',
  'problem.unproved':
    'Por favor, inicie sesión esta vez con su contraseña para demostrar que la cuenta es suya.',

  'accepted.title': 'Invitación aceptada',
  'accepted.session': 'Ha iniciado sesión como {username}.',
  'accepted.login': 'Su acceso está listo. Ya puede iniciar sesión con el nombre de usuario {username}.',
  'accepted.continue': 'Continuar',
  'accepted.go-to-login': 'Ir a la página de inicio de sesión',
  'accepted.close': 'Puede cerrar esta página.',

  'declined-now.title': 'Invitación rechazada',
  'declined-now.text': 'Ha rechazado la invitación. No se ha creado ninguna cuenta.',
  'declined-now.suppressed': 'Se ha registrado su deseo de no recibir más invitaciones.',
  'declined-now.next': 'Si ha sido un error, pida una nueva invitación a la persona que le invitó.',

  'renewed.requested-title': 'Nuevo enlace solicitado',
  'renewed.requested':
    'La persona que le invitó sabe que desea un nuevo enlace. Le llegará por correo en cuanto dé su conformidad.',
  'renewed.sent-title': 'Nuevo enlace enviado',
  'renewed.sent': 'Un nuevo enlace va de camino a su correo. El anterior sigue caducado.',
  'renewed.spam':
    '¿No le llega nada después de unos minutos? Mire también en la carpeta de correo no deseado.',

  'expired.title': 'Invitación caducada',
  'expired.text': 'Esta invitación es demasiado antigua para aceptarla.',
  'expired.can-renew': 'Puede pedir un nuevo enlace; se enviará a la dirección invitada.',
  'expired.renew': 'Pedir un nuevo enlace',
  'expired.no-renew':
    'Por favor, póngase en contacto con la persona que le invitó y pida una nueva invitación.',

  'used.title': 'Enlace ya utilizado',
  'used.text': 'Esta invitación ya se aceptó, y un enlace solo sirve una vez.',
  'used.mine': 'Si fue usted, simplemente inicie sesión.',
  'used.next':
    'Si no fue usted, póngase en contacto con la persona que le invitó y pida una nueva invitación.',

  'cancelled.title': 'Invitación cancelada',
  'cancelled.text': 'Esta invitación se retiró y ya no se puede aceptar.',
  'cancelled.next': 'Si no lo esperaba, póngase en contacto con la persona que le invitó.',

  'declined.title': 'Invitación rechazada',
  'declined.text': 'Esta invitación se rechazó y ya no se puede aceptar.',
  'declined.next': 'Si ha cambiado de opinión, pida una nueva invitación a la persona que le invitó.',

  'replaced.title': 'Hay un enlace más reciente',
  'replaced.text': 'Este enlace se sustituyó por otro más reciente y ya no funciona.',
  'replaced.next':
    'Busque la última invitación en su correo, también en la carpeta de correo no deseado, y abra el enlace que contiene.',

  'not-found.title': 'Invitación no encontrada',
  'not-found.text':
    'No hay ninguna invitación detrás de este enlace. Puede que se haya cortado por el camino.',
  'not-found.next':
    'Abra de nuevo el enlace del mensaje o cópielo entero en la barra de direcciones. Si no funciona, póngase en contacto con la persona que le invitó.',

  'no-link.title': 'Por favor, abra de nuevo su enlace',
  'no-link.text': 'Esta página se abrió sin invitación, o ha pasado demasiado tiempo.',
  'no-link.next':
    'Abra de nuevo el enlace del mensaje de invitación. Su navegador debe permitir las cookies de este sitio.',

  'attention.title': 'Alguien debe revisar esta invitación',
  'attention.text':
    'Lo que ofrece esta invitación ya no está disponible tal como era, por lo que de momento no se puede aceptar.',
  'attention.next':
    'Los responsables del sitio pueden verlo. Por favor, póngase en contacto con la persona que le invitó.',

  'rate-limited.title': 'Demasiados intentos',
  'rate-limited.text': 'Ha habido demasiados intentos en poco tiempo. No se ha cambiado nada.',
  'rate-limited.next': 'Por favor, espere y vuelva a intentarlo.',
  'rate-limited.when': 'Podrá volver a intentarlo {when}.',

  'no-mail.title': 'No se puede enviar ningún correo',
  'no-mail.text':
    'Este sitio tiene que enviarle un código por correo electrónico, pero por el momento no puede enviar correos. No se ha cambiado nada.',
  'no-mail.next': 'Por favor, avise a la persona que le envió el enlace o a quien administra este sitio.',

  'foreign.title': 'Esto no vino de esta página',
  'foreign.text': 'El formulario se envió desde otro sitio, así que no se ha cambiado nada.',
  'foreign.next': 'Abra el enlace del mensaje de invitación y utilice el formulario que encontrará allí.',

  'refused.title': 'Esto no es posible',
  'refused.text': 'No se pudo llevar a cabo la solicitud y no se ha cambiado nada.',
  'refused.next':
    'Abra de nuevo el enlace del mensaje de invitación. Si no funciona, póngase en contacto con la persona que le invitó.',

  'failed.title': 'Algo ha fallado',
  'failed.text': 'El fallo es nuestro. Por favor, inténtelo de nuevo dentro de unos minutos.',
  'failed.next': 'Si vuelve a ocurrir, póngase en contacto con la persona que le invitó.',
};
