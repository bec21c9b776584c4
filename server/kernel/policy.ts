import { errors } from '@strapi/utils';
import type { Context } from 'koa';

interface Ability {
  can(action: string): boolean;
}

/** Lets an administrator through who has at least one of the permissions; the host's own policy asks for all. */
export const hasAnyAdminPermission = (ctx: Context, { actions }: { actions: string[] }): boolean => {
  const ability = (ctx.state as { userAbility?: Ability }).userAbility;
  return actions.some((action) => ability?.can(action) === true);
};

interface AuthState {
  auth?: { strategy?: { name?: string } };
}

/** What the host calls its strategy for API tokens: the second name is the one of hosts before administrators had tokens. */
const TOKEN_STRATEGIES: readonly (string | undefined)[] = ['content-api-token', 'api-token'];

/** Did the host recognise an API token in this request? */
export const hasApiToken = (ctx: Context): boolean =>
  TOKEN_STRATEGIES.includes((ctx.state as AuthState).auth?.strategy?.name);

/**
 * Lets only API tokens through. A role of the host could be given these actions on its permission screen; they are
 * refused here all the same, because whoever is signed in would act for the whole site.
 *
 * @throws ForbiddenError for everybody else
 */
export const isApiToken = (ctx: Context): boolean => {
  if (!hasApiToken(ctx)) {
    throw new errors.ForbiddenError('This route is for API tokens only.');
  }
  return true;
};
