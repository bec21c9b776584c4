import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { getConfig } from '../config';
import type { Inspection } from '../invitations/inspect';
import { parseAddress } from '../kernel/email-address';
import { getService } from '../kernel/get-service';
import type { HostUser } from '../users/service';

import type { FormState } from './form-state';
import { invitationPage } from './invitation-page';
import { chooseLanguage } from './language';
import { handleOf } from './link-cookie';
import { showPage } from './page';

const siteOf = (publicUrl: string | null): string | null =>
  publicUrl === null ? null : new URL(publicUrl).host;

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
  const { pages, publicUrl } = getConfig(strapi);
  const language = chooseLanguage(ctx, visitor.inspection.locale);
  const model = invitationPage(
    { ...visitor, language, state },
    { keys: getService(strapi, 'keys'), now: getService(strapi, 'clock').now(), site: siteOf(publicUrl) },
  );
  const cleanUrl = `${pages.path}/view/${handleOf(visitor.token)}`;
  showPage(strapi, ctx, { status, language, template: 'invitation', model: { ...model, cleanUrl } });
};

/**
 * The invitation can only be accepted with the account of the invited address, so what accepting does to it can be
 * said before anybody has logged in; which role it has now is nobody else's business.
 */
const roleAfterLogin = async (
  strapi: Core.Strapi,
  token: string,
  inspection: Inspection,
): Promise<string | null> => {
  const address = inspection.userExists ? parseAddress(inspection.email) : null;
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
  const viewer = await getService(strapi, 'users').fromCookie(ctx);
  const inspection = await getService(strapi, 'invitations').peek(token, viewer);
  return { token, viewer, inspection, roleAfterLogin: await roleAfterLogin(strapi, token, inspection) };
};
