import type { Context } from 'koa';

import { PluginError } from '../kernel/errors';

export const foreignForm = (): PluginError =>
  new PluginError({ name: 'ForeignForm', status: 403, message: 'The form was sent from another site.' });

const isForeign = (ctx: Context, publicUrl: string | null): boolean => {
  const site = ctx.get('Sec-Fetch-Site');
  if (site !== '') {
    return site !== 'same-origin' && site !== 'none';
  }
  // `null` is what browsers send from a page with `Referrer-Policy: no-referrer`, as ours are; it says nothing.
  const origin = ctx.get('Origin');
  return origin !== '' && origin !== 'null' && origin !== ctx.origin && origin !== publicUrl;
};

/**
 * Refuses forms that another site sends. The token in the form is a capability, not a proof of intent: whoever holds a
 * link of their own could otherwise make a stranger's browser register with it, and be signed in as somebody else
 * (log-in CSRF).
 *
 * @throws PluginError 403
 */
export const assertOwnForm = (ctx: Context, publicUrl: string | null): void => {
  if (isForeign(ctx, publicUrl)) {
    throw foreignForm();
  }
};
