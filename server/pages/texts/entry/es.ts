import type { EntryTexts } from './en';

export const es: EntryTexts = {
  'register.email': 'Correo electrónico',
  'register.intro-free':
    'La invitación se envió a {email}. También puede crear la cuenta con otra dirección.',
  'register.email-hint-any': 'Si utiliza otra dirección, primero le enviaremos allí un código de seguridad.',
  'register.email-hint-domain':
    'Puede utilizar otra dirección de {domain}; en ese caso, primero le enviaremos allí un código de seguridad.',
  'register.password-hint-strong': 'Al menos {min} caracteres y difícil de adivinar.',
  'form.strength-too-weak': 'insuficiente para este sitio',
  'field.email': 'Esto no es una dirección de correo electrónico.',
  'login.other-intro-free':
    'La invitación se envió a {email}. También puede aceptarla con la cuenta de otra dirección.',
  'login.forgot': 'He olvidado mi contraseña',
  'session.other-address':
    'La invitación se envió a {invited}. Si la acepta como {current}, quedará asociada a esa cuenta.',
  'problem.email-domain': 'La invitación solo se puede aceptar con una dirección de {domain}.',
  'problem.unproved-why':
    'Hasta ahora nadie ha demostrado que {email} y la cuenta de esa dirección pertenezcan a la misma persona. Si no conoce la contraseña, pida que le envíen una nueva y vuelva a esta página.',

  'terms.heading': 'Condiciones de uso',
  'terms.version': 'Versión {version}',
  'terms.read': 'Leer las condiciones de uso',
  'terms.open': 'Leer las condiciones de uso (se abre en otra pestaña)',
  'terms.agree': 'He leído las condiciones de uso y las acepto',
  'field.terms': 'Por favor, lea las condiciones de uso y acéptelas para continuar.',

  'code.title': 'Introduzca su código de seguridad',
  'code.sent':
    'Hemos enviado un mensaje a {email}. Por favor, introduzca el código de seis dígitos que contiene.',
  'code.sent-yours':
    'Hemos enviado un mensaje a la dirección de su cuenta. Por favor, introduzca el código de seis dígitos que contiene.',
  'code.known': 'Si el mensaje dice que ya tiene una cuenta, inicie sesión con ella.',
  'code.label': 'Código de seguridad',
  'code.hint': 'Seis dígitos. Los espacios no importan.',
  'code.expires': 'El código caduca {when}.',
  'code.submit': 'Confirmar el código',
  'code.resend-heading': '¿No ha recibido nada?',
  'code.resend-intro':
    'Mire también en la carpeta de correo no deseado. Un código nuevo anula el anterior; no da más intentos.',
  'code.resend-when': 'Podrá pedir un código nuevo {when}.',
  'code.resend': 'Enviar un código nuevo',
  'code.resent': 'Le hemos enviado un código nuevo. Solo sirve el código del último mensaje.',
  'code.wrong': 'Este código no es correcto. Intentos restantes: {count}.',
  'field.code': 'El código tiene seis dígitos.',
  'code-done.title': 'Dirección confirmada',
  'code-done.text': 'Se ha confirmado que la dirección {email} es suya.',
  'code-over.title': 'Este código ya no sirve',
  'code-over.text':
    'Es demasiado antiguo, se utilizó o se sustituyó, o hubo demasiados intentos incorrectos. No se ha cambiado nada.',
  'code-over.resend': 'Puede pedir un código nuevo o empezar de nuevo.',
  'code-over.again': 'Por favor, empiece de nuevo: abra otra vez el enlace que le trajo aquí.',
  'code-over.restart': 'Empezar de nuevo',

  'join.title': 'Registro',
  'join.heading': 'Registro',
  'join.heading-site': 'Registro en {site}',
  'join.heading-account': 'Unirse a {account}',
  'join.heading-account-site': 'Unirse a {account} en {site}',
  'join.form-heading': 'Cree su cuenta',
  'join.nothing-yet':
    'Enviamos un código de seguridad a su dirección. Su cuenta se crea cuando haya introducido ese código.',
  'join.domains': 'Para direcciones de',
  'join.submit': 'Registrarse',
  'join.known': '¿Ya tiene una cuenta aquí? Entonces no necesita registrarse de nuevo.',
  'problem.join-domain': 'Este enlace es solo para direcciones de {domains}.',
  'join-done.title': 'Registro completado',
  'join-expired.title': 'Enlace de registro caducado',
  'join-expired.text': 'Ya es tarde para registrarse con este enlace.',
  'join-paused.title': 'Registro en pausa',
  'join-paused.text': 'De momento nadie puede registrarse con este enlace. Por favor, inténtelo más tarde.',
  'join-revoked.title': 'Enlace de registro no válido',
  'join-revoked.text': 'Este enlace se retiró o se sustituyó por otro nuevo.',
  'join-exhausted.title': 'No quedan plazas',
  'join-exhausted.text': 'Ya se han registrado tantas personas como estaba previsto para este enlace.',
  'join-ended.next': 'Por favor, póngase en contacto con quien le dio el enlace.',
  'full.title': 'No quedan plazas',
  'full.text': 'La cuenta compartida a la que iba a unirse está completa. No se ha cambiado nada.',
  'full.next':
    'Por favor, póngase en contacto con la persona que le invitó. El enlace volverá a funcionar en cuanto haya una plaza.',
};
