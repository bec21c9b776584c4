import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { getConfig } from '../config';
import type { Inspection } from '../invitations/inspect';
import { parseAddress } from '../kernel/email-address';
import { getService } from '../kernel/get-service';
import type { HostUser } from '../users/service';

import { isAddressFree } from './asked';
import type { FormState } from './form-state';
import { invitationPage } from './invitation-page';
import { chooseLanguage } from './language';
import { viewUrlOf, type LinkedPage } from './open';
import { showPage } from './page';
import { siteOf } from './site';
import { viewerOf } from './viewer';

/** The invitation of a request, and who looks at it. */
export interface Visitor {
  token: string;
  inspection: Inspection;
  viewer: HostUser | null;
  /** See `Visit`. */
  roleAfterLogin: string | null;
}

interface Shown {
  status?: number;
  state?: FormState | null;
}

/** Answers with the page of a living invitation. */
export const showInvitation = (
  strapi: Core.Strapi,
  ctx: Context,
  visitor: Visitor,
  { status = 200, state = null }: Shown = {},
): void => {
  const { portal, publicUrl } = getConfig(strapi);
  const language = chooseLanguage(ctx, visitor.inspection.locale);
  const model = invitationPage(
    { ...visitor, language, state, forgotUrl: portal.forgotPasswordUrl },
    { keys: getService(strapi, 'keys'), now: getService(strapi, 'clock').now(), site: siteOf(publicUrl) },
  );
  const cleanUrl = viewUrlOf(strapi, '/view', visitor.token);
  showPage(strapi, ctx, { status, language, template: 'invitation', model: { ...model, cleanUrl } });
};

/**
 * Where the invitation can only be accepted with the account of the invited address, what accepting does to it can be said
 * before anybody has logged in; which role it has now is nobody else's business. Under a freer policy nobody knows yet who
 * will log in, and it may not concern them.
 */
const roleAfterLogin = async (
  strapi: Core.Strapi,
  token: string,
  inspection: Inspection,
): Promise<string | null> => {
  const isKnown = inspection.userExists && !isAddressFree(inspection);
  const address = isKnown ? parseAddress(inspection.email) : null;
  const user = address && (await getService(strapi, 'users').findByAddress(address));
  const seen = user && (await getService(strapi, 'invitations').peek(token, user));
  return seen?.roleChange?.to ?? null;
};

/**
 * Looks without leaving a trace, for GET.
 *
 * @throws PluginError 404 or the 410 that names what happened
 */
export const peek = async (strapi: Core.Strapi, ctx: Context, token: string): Promise<Visitor> => {
  const viewer = await viewerOf(strapi, ctx);
  const inspection = await getService(strapi, 'invitations').peek(token, viewer);
  return { token, viewer, inspection, roleAfterLogin: await roleAfterLogin(strapi, token, inspection) };
};

/** The page of an invitation. */
export const createInvitationPage = (strapi: Core.Strapi): LinkedPage => ({
  view: '/view',
  async show(ctx, token) {
    showInvitation(strapi, ctx, await peek(strapi, ctx, token));
  },
});
