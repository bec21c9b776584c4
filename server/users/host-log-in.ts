import type { Core } from '@strapi/types';
import type { Context } from 'koa';

/** Is told of somebody who was signed in, before the answer is sent: it must neither wait nor fail. */
export type SignInListener = (ctx: Context, userId: number) => void;

/** An action of the host's controller of log-ins; its code has no types. */
export type Action = (ctx: Context, ...rest: unknown[]) => unknown;
type Actions = Record<string, Action>;

interface ControllerRegistry {
  extend(uid: string, extend: (controller: Actions) => Actions): void;
}

const AUTH_CONTROLLER = 'plugin::users-permissions.auth';

/** `callback` is the log-in with a password or by a provider; the others sign in whom they have registered or helped. */
const SIGNING_IN = ['callback', 'register', 'resetPassword'] as const;

interface AuthBody {
  jwt?: unknown;
  user?: { id?: unknown } | null;
}

/** Whom an answer of the host signs in; null where it is no such answer, but a refusal, say. */
const userIdOf = (body: unknown): number | null => {
  const { jwt, user } = (typeof body === 'object' && body !== null ? body : {}) as AuthBody;
  return jwt && typeof user?.id === 'number' ? user.id : null;
};

const watched =
  (tell: SignInListener) =>
  (action: Action): Action =>
  async (ctx, ...rest) => {
    const result = await action(ctx, ...rest);
    const userId = userIdOf(ctx.body ?? result);
    if (userId !== null) {
      tell(ctx, userId);
    }
    return result;
  };

/**
 * Wraps actions of the host's log-in: around them rather than around their routes, so that GraphQL and a site's own
 * routes to them are seen, too, and no other request pays for it. Those that this host does not have are left out.
 */
export const extendAuth = (
  strapi: Core.Strapi,
  names: readonly string[],
  wrap: (action: Action) => Action,
): void => {
  strapi.get<ControllerRegistry>('controllers').extend(AUTH_CONTROLLER, (controller) => {
    const present = names.flatMap((name) => {
      const action = controller[name];
      return action ? [[name, wrap(action.bind(controller))] as const] : [];
    });
    return { ...controller, ...Object.fromEntries(present) };
  });
};

/** Sees who logs in by the host's own actions. */
export const watchLogIns = (strapi: Core.Strapi, tell: SignInListener): void =>
  extendAuth(strapi, SIGNING_IN, watched(tell));
