import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { getService } from '../kernel/get-service';
import { originOf } from '../rate-limits';

import { userIdOf } from './log-in';

/** The host's controller of log-ins; its code has no types. */
type Actions = Record<string, (ctx: Context, ...rest: unknown[]) => unknown>;

interface ControllerRegistry {
  extend(uid: string, extend: (controller: Actions) => Actions): void;
}

const AUTH_CONTROLLER = 'plugin::users-permissions.auth';

/** `callback` is the log-in with a password or by a provider; the others sign in whom they have registered or helped. */
const SIGNING_IN = ['callback', 'register', 'resetPassword'] as const;

/** Notes the log-in once the answer is on its way. */
export const noteLogIn = (strapi: Core.Strapi, ctx: Context, userId: number): void => {
  const { ip } = originOf(strapi, ctx);
  ctx.res.once('close', () => getService(strapi, 'activity').note(userId, ip));
};

/**
 * Sees who logs in by the host's own actions: around them rather than around their routes, so that GraphQL's log-in and
 * a site's own routes to them are seen, too, and no other request pays for it.
 */
export const watchLogIns = (strapi: Core.Strapi): void => {
  const watched =
    (action: Actions[string]): Actions[string] =>
    async (ctx, ...rest) => {
      const result = await action(ctx, ...rest);
      const userId = userIdOf(ctx.body ?? result);
      if (userId !== null) {
        noteLogIn(strapi, ctx, userId);
      }
      return result;
    };
  strapi.get<ControllerRegistry>('controllers').extend(AUTH_CONTROLLER, (controller) => {
    const present = SIGNING_IN.flatMap((name) => {
      const action = controller[name];
      return action ? [[name, watched(action.bind(controller))] as const] : [];
    });
    return { ...controller, ...Object.fromEntries(present) };
  });
};
