import type { PluginError } from '../kernel/errors';

import type { Refusal } from './outcome-page';

/** A refusal of the plugin's own, as its page needs it. */
export const toRefusal = ({ name, status, details, retryAfterSeconds }: PluginError): Refusal => ({
  name,
  status,
  canRenew: details.canRenew === true,
  retryAfterSeconds: retryAfterSeconds ?? null,
});
