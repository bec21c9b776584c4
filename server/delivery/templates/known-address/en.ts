import type { KnownAddressPhrases } from './phrases';

export const en: KnownAddressPhrases = {
  language: 'en',
  direction: 'ltr',
  subject: 'You already have an account at {{ siteName }}',
  preview: 'Log in instead of registering.',
  heading: 'You already have an account',
  introduction:
    'Somebody, probably you, wanted to register at {{ siteName }} with this address. It already has an account there, so there is no code: please log in instead. If you have forgotten the password, you can be sent a new one there.',
  logIn: 'Log in',
  unexpected: 'If it was not you, you can ignore this email: nothing has changed.',
};
