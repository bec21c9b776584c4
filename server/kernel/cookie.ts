import type { Context } from 'koa';

export interface Cookie {
  name: string;
  value: string;
  /** It is sent nowhere else. */
  path: string;
  isSecure: boolean;
  /** Left out: until the browser is closed. */
  maxAgeSeconds?: number;
}

/**
 * Gives the browser a cookie that no script reads and no other site's form sends along.
 *
 * Not by Koa's `cookies.set`: it refuses `Secure` behind a proxy that the host has not declared.
 */
export const setCookie = (ctx: Context, { name, value, path, isSecure, maxAgeSeconds }: Cookie): void => {
  const attributes = [
    `${name}=${value}`,
    `Path=${path}`,
    ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure ? ['Secure'] : []),
  ];
  ctx.append('Set-Cookie', attributes.join('; '));
};

/** What the browser sent under this name, or null. */
export const cookieOf = (ctx: Context, name: string): string | null =>
  ctx.cookies.get(name, { signed: false }) ?? null;
