import type { KnownAddressPhrases } from './phrases';

export const es: KnownAddressPhrases = {
  language: 'es',
  direction: 'ltr',
  subject: 'Ya tiene una cuenta en {{ siteName }}',
  preview: 'Inicie sesión en lugar de registrarse.',
  heading: 'Ya tiene una cuenta',
  introduction:
    'Alguien, probablemente usted, ha querido registrarse en {{ siteName }} con esta dirección. Ya tiene una cuenta allí, por lo que no hay ningún código: inicie sesión. Si ha olvidado la contraseña, puede pedir allí una nueva.',
  logIn: 'Iniciar sesión',
  unexpected: 'Si no ha sido usted, puede ignorar este correo: nada ha cambiado.',
};
