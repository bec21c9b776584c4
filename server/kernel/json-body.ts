import type { Context } from 'koa';

import { invalidField, unsupportedMediaType } from './errors';

interface ParsedRequest {
  body?: unknown;
}

const hasBody = (ctx: Context): boolean =>
  ctx.request.header['transfer-encoding'] !== undefined || ctx.request.length > 0;

/**
 * The body of a request, which must be a JSON object; none at all is an empty one.
 *
 * @throws PluginError `UnsupportedMediaType` (415), or `ValidationError` (400) where it is JSON but no object
 */
export const jsonBody = (ctx: Context): object => {
  if (!hasBody(ctx)) {
    return {};
  }
  // `is` of a request with a body: false where the type is missing or another one.
  if (!ctx.request.is('json')) {
    throw unsupportedMediaType();
  }
  const { body } = ctx.request as ParsedRequest;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw invalidField([], 'The body must be a JSON object.');
  }
  return body;
};
