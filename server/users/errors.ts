import { PluginError } from '../kernel/errors';

/** 409: the address has a user already; whoever holds it logs in instead. */
export const emailTaken = (): PluginError =>
  new PluginError({
    name: 'EmailTaken',
    status: 409,
    message: 'This email address has a user already. Please log in instead.',
  });

/** 409: another user has this name, or has it as their email address. */
export const usernameTaken = (): PluginError =>
  new PluginError({ name: 'UsernameTaken', status: 409, message: 'This user name is taken.' });

/** 401: one answer for an unknown identifier and for a wrong password. */
export const invalidCredentials = (): PluginError =>
  new PluginError({
    name: 'InvalidCredentials',
    status: 401,
    message: 'The identifier or the password is wrong.',
  });

/** Is it the answer to a password that is wrong? Such guesses are counted. */
export const isInvalidCredentials = (error: unknown): boolean =>
  error instanceof PluginError && error.name === 'InvalidCredentials';

/** 401: there is no session, or one that cannot be used. */
export const loginRequired = (): PluginError =>
  new PluginError({ name: 'LoginRequired', status: 401, message: 'Please log in first.' });

/** 401: there is a session, but it may be that of somebody else who registered the address first. */
export const unprovedAddress = (): PluginError =>
  new PluginError({
    name: 'LoginRequired',
    status: 401,
    message:
      'Your address has not been proved yet: please accept with your password instead, or prove your address first.',
    details: { reason: 'unproved-address' },
  });

/** 403: the host has blocked the user. */
export const userBlocked = (): PluginError =>
  new PluginError({
    name: 'UserBlocked',
    status: 403,
    message: 'This user has been blocked by an administrator.',
  });

/** 403: the password is right, but the host asks for a confirmed address first. */
export const confirmationRequired = (): PluginError =>
  new PluginError({
    name: 'ForbiddenError',
    status: 403,
    message: 'Please confirm your email address first: the link is in the mail that you were sent.',
    details: { reason: 'unconfirmed-address' },
  });
