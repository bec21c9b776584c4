import type { Context } from 'koa';

import type { LifecycleContext } from './feature';
import { PluginError, errorBody } from './errors';

/** One action of a controller; what it returns becomes the body, unless it set one itself. */
export type Action = (ctx: Context) => unknown;
export type Actions = Record<string, Action>;

/** Answers an error that is meant for the caller: for middlewares, which stand outside of a controller. */
export const answerError = (ctx: Context, error: PluginError): void => {
  if (error.retryAfterSeconds !== undefined) {
    ctx.set('Retry-After', String(error.retryAfterSeconds));
  }
  ctx.status = error.status;
  ctx.body = errorBody(error);
};

const guarded =
  (action: Action): Action =>
  async (ctx) => {
    try {
      const result = await action(ctx);
      if (result !== undefined) {
        ctx.body = result;
      }
    } catch (error) {
      if (!(error instanceof PluginError)) {
        throw error;
      }
      answerError(ctx, error);
    }
  };

/**
 * Makes a controller whose actions answer a thrown `PluginError` with its own status. Strapi's table of errors knows
 * no 409, 410 or 422 and would make them 400.
 */
export const defineController =
  <A extends Actions>(build: (context: LifecycleContext) => A) =>
  (context: LifecycleContext): Record<keyof A, Action> => {
    const actions = build(context);
    const entries = Object.entries(actions).map(([name, action]) => [name, guarded(action)] as const);
    return Object.fromEntries(entries) as Record<keyof A, Action>;
  };
