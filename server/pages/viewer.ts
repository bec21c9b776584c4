import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { getService } from '../kernel/get-service';
import type { HostUser } from '../users/service';

/** Who is signed in on this browser: at the portal, or by the host's cookie. */
export const viewerOf = async (strapi: Core.Strapi, ctx: Context): Promise<HostUser | null> =>
  (await getService(strapi, 'portal-sessions').viewer(ctx))?.user ?? null;
