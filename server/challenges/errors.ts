import { PluginError } from '../kernel/errors';

/** 400: also of a code that can never be right, so that a known address is not told from an unknown one. */
export const codeInvalid = (attemptsLeft: number): PluginError =>
  new PluginError({
    name: 'CodeInvalid',
    status: 400,
    message: 'This code is wrong. Please use the code of the latest email.',
    details: { attemptsLeft },
  });

/** 409: this site sends no mail, so that no address can be proved by one; the same for known and unknown addresses. */
export const mailUnavailable = (): PluginError =>
  new PluginError({
    name: 'MailUnavailable',
    status: 409,
    message: 'This site cannot send email at the moment, so it cannot send you a code.',
  });

/** 410: too old, replaced, used, out of tries, or never there. */
export const codeExpired = (): PluginError =>
  new PluginError({
    name: 'CodeExpired',
    status: 410,
    message: 'This code can no longer be used. Please begin again to be sent a new one.',
  });
