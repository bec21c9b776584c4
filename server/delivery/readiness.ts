import type { Core } from '@strapi/types';

import { getConfig } from '../config';

import { emailProviderOf, isEmailConfigured } from './host-email';

/** Can mail be sent at all? */
export interface Readiness {
  isReady: boolean;
  /** For the administrator: what is missing, and what to do. */
  reason: string | null;
}

const NO_PROVIDER =
  'No email is sent, because the email plugin of this site has no provider: set one under "email" in config/plugins. ' +
  'The link can be copied meanwhile.';

const NO_PUBLIC_URL =
  'No email is sent, because this site has no public address to make links with: set "publicUrl" in the configuration ' +
  'of the invitations plugin, or the "url" of the server.';

const not = (reason: string): Readiness => ({ isReady: false, reason });

const check = (strapi: Core.Strapi): Readiness => {
  if (emailProviderOf(strapi) === null || !isEmailConfigured(strapi)) {
    return not(NO_PROVIDER);
  }
  return getConfig(strapi).publicUrl === null ? not(NO_PUBLIC_URL) : { isReady: true, reason: null };
};

/** Looks once: what it depends on is read at the start and needs a restart to change. */
export const createReadiness = (strapi: Core.Strapi): (() => Readiness) => {
  let known: Readiness | null = null;
  return () => {
    // Before the start is over, another plugin may still be about to set the provider.
    if (!strapi.isLoaded) {
      return check(strapi);
    }
    return (known ??= check(strapi));
  };
};
