import { ROLE_UID } from '../users/user';

import { lookAfter, sweepSoon } from './attention-job';
import type { Context } from './context';

/**
 * Follows what invitations count on, in the transaction in which it changes: those who vouch for them, and the roles and
 * accounts that they give.
 */
export const followGrants = (context: Context): void => {
  context.permissions.onStandingChanged((changed) => lookAfter(context, changed));
  context.bus.subscribe('account.deleted', () => sweepSoon(context));
  context.strapi.db.lifecycles.subscribe({
    models: [ROLE_UID],
    afterDelete: () => sweepSoon(context),
    afterDeleteMany: () => sweepSoon(context),
  });
};
