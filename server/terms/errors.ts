import { PluginError } from '../kernel/errors';

/** 400: the terms in force were not agreed to; `details.version` is their version. */
export const termsNotAccepted = (version: string): PluginError =>
  new PluginError({
    name: 'TermsNotAccepted',
    status: 400,
    message: 'Please read the terms and agree to them.',
    details: { version },
  });

/** 409: what was published stays what it is. */
export const versionTaken = (): PluginError =>
  new PluginError({
    name: 'VersionTaken',
    status: 409,
    message: 'There is a version of the terms by this name already.',
  });
