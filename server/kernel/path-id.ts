import type { Context } from 'koa';

import { notFound } from './errors';

/** What a `documentId` or a slug is made of; other texts cannot name anything, and some the database would choke on. */
const PATH_ID = /^[\w-]{1,64}$/;

export const isPathId = (text: unknown): text is string => typeof text === 'string' && PATH_ID.test(text);

/**
 * A parameter of the path that names something.
 *
 * @throws PluginError `NotFoundError` (404)
 */
export const pathId = (ctx: Context, name = 'id'): string => {
  const value = (ctx.params as Record<string, unknown>)[name];
  if (!isPathId(value)) {
    throw notFound();
  }
  return value;
};
