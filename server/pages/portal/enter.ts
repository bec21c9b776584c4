import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { getConfig } from '../../config';
import { getService } from '../../kernel/get-service';
import type { Acceptance } from '../../members/acceptance';

import { baseOf } from './visit';

/** How whoever has accepted is signed in already. */
interface Entering {
  /** They accepted with a session that the browser had. */
  isSignedIn: boolean;
  /** The host keeps them signed in, too. */
  isAtSite: boolean;
}

/**
 * Signs whoever has accepted by a link in to the portal.
 *
 * @returns where all invitations that still wait for them are on one screen; null where none does, or there is no portal
 */
export const enterPortal = async (
  strapi: Core.Strapi,
  ctx: Context,
  { user }: Acceptance,
  { isSignedIn, isAtSite }: Entering,
): Promise<string | null> => {
  if (!getConfig(strapi).features.portal) {
    return null;
  }
  if (!isSignedIn) {
    await getService(strapi, 'portal-sessions').begin(ctx, user);
    if (!isAtSite) {
      getService(strapi, 'users').tellSignIn(ctx, user.id);
    }
  }
  const { meta } = await getService(strapi, 'invitations').listMine(user, { pageSize: '1' });
  return meta.pagination.total > 0 ? `${baseOf(strapi)}/portal/invitations` : null;
};
