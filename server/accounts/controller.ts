import { getConfig } from '../config';
import { defineController, type Actions } from '../kernel/controller';
import { notFound } from '../kernel/errors';
import type { LifecycleContext } from '../kernel/feature';

/** A controller of what a site switches off with `features.accounts`: then it has none of its routes. */
export const accountsController = <A extends Actions>(build: (context: LifecycleContext) => A) =>
  defineController((context) => {
    const entries = Object.entries(build(context)).map(([name, action]) => [
      name,
      (ctx: Parameters<typeof action>[0]) => {
        if (!getConfig(context.strapi).features.accounts) {
          throw notFound();
        }
        return action(ctx);
      },
    ]);
    return Object.fromEntries(entries) as A;
  });
