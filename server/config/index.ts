import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';
import { createKeyRing } from '../kernel/secret';

import { getConfig } from './get-config';
import { checkKeyAgreement } from './key-agreement';
import { validator } from './validator';

export type { Allowance, Config } from './config';
export type { InvitationsConfig } from './defaults';
export { parseDuration } from './duration';
export { getConfig } from './get-config';
export { logInUrlOf } from './log-in-url';
export { refuseReusedSecrets } from './host-secrets';

/** What Strapi's loader takes as `config`. The defaults are filled in by `getConfig`, see there why. */
export const pluginConfig = { default: {}, validator };

/** The configuration and the keys: the first feature, as all others read them. */
export const config = defineFeature({
  name: 'config',
  services: { keys: ({ strapi }) => createKeyRing(getConfig(strapi).secrets) },
  register({ strapi }) {
    // Now, not at the first use: what is wrong with the host's secrets has to stop the start.
    getConfig(strapi);
  },
  async bootstrap({ strapi }) {
    await checkKeyAgreement(strapi, getService(strapi, 'keys'));
  },
});
