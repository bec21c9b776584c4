import type { Core } from '@strapi/strapi';
import { layOver, parseObject } from './lay-over';

type Env = Core.Config.Shared.ConfigParams['env'];

/** The playground's configuration of the plugin, with `INVITATIONS_CONFIG` (a JSON object) laid over it. */
export const invitations = (env: Env) => {
  const publicUrl = env('PUBLIC_URL', '');
  const redis = env('REDIS_URL', '');
  const own = {
    ...(publicUrl && { publicUrl }),
    ...(redis && { rateLimit: { redis }, delivery: { redis } }),
    permissions: {
      catalogue: [
        { key: 'invoices.view', label: 'View invoices', group: 'Invoices' },
        { key: 'invoices.edit', label: 'Edit invoices', group: 'Invoices' },
      ],
    },
  };
  return {
    enabled: true,
    config: layOver(own, parseObject('INVITATIONS_CONFIG', env('INVITATIONS_CONFIG', '{}'))),
  };
};
