import { PluginError } from '../kernel/errors';

/** 409: whoever reads the mail of the address asked not to be invited again; an administrator may lift that. */
export const addressSuppressed = (): PluginError =>
  new PluginError({
    name: 'AddressSuppressed',
    status: 409,
    message: 'This address asked not to be invited again.',
  });
