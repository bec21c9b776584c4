import { getConfig } from '../config';
import { defineController, type Actions } from '../kernel/controller';
import { notFound } from '../kernel/errors';
import type { LifecycleContext } from '../kernel/feature';

/** Makes controllers of what a site can switch off: then it has none of their routes. */
export const controllerOf =
  (feature: 'accounts' | 'signUpLinks') =>
  <A extends Actions>(build: (context: LifecycleContext) => A) =>
    defineController((context) => {
      const entries = Object.entries(build(context)).map(([name, action]) => [
        name,
        (ctx: Parameters<typeof action>[0]) => {
          if (!getConfig(context.strapi).features[feature]) {
            throw notFound();
          }
          return action(ctx);
        },
      ]);
      return Object.fromEntries(entries) as A;
    });

/** A controller of what a site switches off with `features.accounts`. */
export const accountsController = controllerOf('accounts');
