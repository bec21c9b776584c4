import { createHash } from 'node:crypto';

import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { InferType } from 'yup';
import { number, object, string } from 'yup';

import { getConfig } from '../../config';
import { cookieOf, setCookie } from '../../kernel/cookie';
import { LANGUAGES } from '../../kernel/languages';

/**
 * What the page of a code knows of it, in a cookie that is named by the challenge's handle: as with links, the address
 * bar and the log know nothing that is worth anything, several tabs do not mix, and the page can be reloaded without
 * anything being sent twice. Nothing in it is believed: it is shown to whoever has it, and the challenge decides.
 */
const stateSchema = object({
  challenge: string().required().min(1).max(64),
  /** Where the code went; null where the page does not know. */
  address: string().nullable().default(null).max(254),
  language: string().required().oneOf(LANGUAGES),
  /** ISO 8601. */
  expiresAt: string().required().max(40),
  sentAt: string().required().max(40),
  /** Where to begin anew: a path below the pages' own. */
  back: string()
    .required()
    .max(100)
    .matches(/^\/[\w/-]*$/),
  /** What became of the last try. */
  last: string().oneOf(['wrong', 'malformed', 'resent', 'limited']),
  attemptsLeft: number(),
  /** When another code may be asked for. */
  freeAt: string().max(40),
});

export type CodeState = InferType<typeof stateSchema>;

const PREFIX = 'invitation_code_';
const HANDLE_LENGTH = 22;
const HANDLE = /^[\w-]{22}$/;

/** As long as another code can be asked for, and a while to read what became of it. */
const SECONDS = 60 * 60;

export const codeHandleOf = (challenge: string): string =>
  createHash('sha256').update(`invitations/code/${challenge}`).digest('base64url').slice(0, HANDLE_LENGTH);

const write = (
  strapi: Core.Strapi,
  ctx: Context,
  cookie: { name: string; value: string; maxAgeSeconds: number },
): void => {
  const { pages, publicUrl } = getConfig(strapi);
  const isSecure = ctx.secure || publicUrl?.startsWith('https:') === true;
  setCookie(ctx, { ...cookie, path: pages.path, isSecure });
};

const nameOf = ({ challenge }: Pick<CodeState, 'challenge'>): string => `${PREFIX}${codeHandleOf(challenge)}`;

export const keepCode = (strapi: Core.Strapi, ctx: Context, state: CodeState): void => {
  const value = Buffer.from(JSON.stringify(state)).toString('base64url');
  write(strapi, ctx, { name: nameOf(state), value, maxAgeSeconds: SECONDS });
};

export const forgetCode = (strapi: Core.Strapi, ctx: Context, state: CodeState): void =>
  write(strapi, ctx, { name: nameOf(state), value: '', maxAgeSeconds: 0 });

const parsed = (text: string): CodeState | null => {
  try {
    return stateSchema.validateSync(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')), {
      strict: true,
      stripUnknown: true,
    });
  } catch {
    return null;
  }
};

/** What this browser keeps under the handle, or null. */
export const keptCode = (ctx: Context, handle: string): CodeState | null => {
  const text = HANDLE.test(handle) ? cookieOf(ctx, `${PREFIX}${handle}`) : null;
  const state = text === null ? null : parsed(text);
  return state && codeHandleOf(state.challenge) === handle ? state : null;
};
