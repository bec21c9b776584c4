import type { Context } from 'koa';

import { PluginError } from '../kernel/errors';

/** What a form sent: texts by name. */
export type Form = ReadonlyMap<string, string>;

const notAForm = (): PluginError =>
  new PluginError({ name: 'UnsupportedMediaType', status: 415, message: 'The body must be a form.' });

const isForm = (ctx: Context): boolean => typeof ctx.is('application/x-www-form-urlencoded') === 'string';

/**
 * Reads a posted form. The host's parser makes lists and objects of repeated and bracketed names; no form of ours has
 * such, so they are left out.
 *
 * @throws PluginError 415 for anything that a form of a page cannot send
 */
export const readForm = (ctx: Context): Form => {
  if (!isForm(ctx)) {
    throw notAForm();
  }
  const { body } = ctx.request as { body?: unknown };
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return new Map(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
};

/** A line of text without the blanks around it; undefined where nothing was written. */
export const lineOf = (form: Form, name: string): string | undefined => form.get(name)?.trim() || undefined;

/** The invitation's token in a posted form, or null, whatever was posted. */
export const tokenInForm = (ctx: Context): string | null =>
  isForm(ctx) ? (readForm(ctx).get('token') ?? null) : null;
