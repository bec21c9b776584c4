import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { getConfig } from '../../config';
import type { Actor, Origin } from '../../kernel/actor';
import { getService } from '../../kernel/get-service';
import type { Viewer } from '../../portal-sessions';
import { userActor } from '../../users/actor';
import type { HostUser } from '../../users/service';
import type { Language } from '../texts';

import { type Flash, leaveFlash } from './flash';

/** A request of somebody who is signed in. */
export interface PortalVisit {
  strapi: Core.Strapi;
  ctx: Context;
  viewer: Viewer;
  user: HostUser;
  language: Language;
  origin: Origin;
}

export const baseOf = (strapi: Core.Strapi): string => getConfig(strapi).pages.path;

export const nowOf = ({ strapi }: Pick<PortalVisit, 'strapi'>): Date => getService(strapi, 'clock').now();

export const actorOf = ({ user, origin }: PortalVisit): Actor => userActor(user, origin);

/** Sent on with GET, so that a reload of the next page does not post the form again. */
export const goTo = (ctx: Context, path: string): void => {
  ctx.status = 303;
  ctx.redirect(path);
};

/**
 * Leads on to a page of the portal, which says what was done.
 *
 * @param path below `/portal`
 */
export const leadOn = ({ strapi, ctx }: PortalVisit, path: string, flash?: Flash): void => {
  if (flash) {
    leaveFlash(strapi, ctx, flash);
  }
  goTo(ctx, `${baseOf(strapi)}/portal${path}`);
};
