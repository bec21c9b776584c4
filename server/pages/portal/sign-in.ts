import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { getConfig } from '../../config';
import type { Origin } from '../../kernel/actor';
import { PluginError } from '../../kernel/errors';
import { getService } from '../../kernel/get-service';
import { parse } from '../../kernel/validate';
import { invalidCredentials, isInvalidCredentials } from '../../users/errors';
import type { HostUser } from '../../users/service';
import { credentialFields } from '../credential-fields';
import { fieldErrorsOf } from '../field-errors';
import { type Form, lineOf } from '../form';
import { type Message, say } from '../message';
import { siteOf } from '../site';

import { signInSchema } from './contract';
import { leaveFlash } from './flash';
import { portalLanguage } from './language';
import { safeNext } from './next-path';
import { type Problem, showFramed } from './show';
import { baseOf, goTo } from './visit';

interface Attempt {
  /** A page of the portal. */
  next: string;
  identifier: string;
  errors: ReadonlyMap<string, Message>;
  general: readonly Message[];
  status: number;
}

const showDoor = (strapi: Core.Strapi, ctx: Context, attempt: Attempt): void => {
  const { publicUrl, portal } = getConfig(strapi);
  const fields = credentialFields('sign-in', attempt);
  const site = siteOf(publicUrl);
  const problems: Problem[] = [
    ...attempt.general.map((message) => ({ fieldId: null, message })),
    ...fields.flatMap(({ id, error }) => (error ? [{ fieldId: id, message: error }] : [])),
  ];
  showFramed(
    { strapi, ctx, language: portalLanguage(ctx), visit: null },
    {
      template: 'portal-sign-in',
      title: 'sign-in.title',
      current: 'sign-in',
      status: attempt.status,
      problems,
      model: {
        fields,
        intro: site === null ? say('sign-in.intro') : say('sign-in.intro-site', { site }),
        next: attempt.next,
        forgotUrl: portal.forgotPasswordUrl,
      },
    },
  );
};

const FRESH = { identifier: '', errors: new Map<string, Message>(), general: [], status: 200 };

/** `GET …/sign-in`: whoever is signed in already goes on. */
export const openDoor = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const next = safeNext(baseOf(strapi), ctx.query.next);
  if (await getService(strapi, 'portal-sessions').viewer(ctx)) {
    goTo(ctx, next);
    return;
  }
  showDoor(strapi, ctx, { ...FRESH, next });
};

const LABELS = { identifier: 'login.identifier', password: 'login.password' } as const;

/** What is wrong, for those who try to sign in; null where it is not about what they typed. */
const wrongOf = (error: PluginError): Pick<Attempt, 'errors' | 'general'> | null => {
  const inGeneral = (message: Message) => ({ errors: new Map<string, Message>(), general: [message] });
  switch (error.name) {
    case 'ValidationError': {
      const errors = new Map<string, Message>();
      for (const { path } of fieldErrorsOf(error)) {
        const name = path[0] === 'password' ? 'password' : 'identifier';
        errors.set(name, say('field.missing', { label: { key: LABELS[name] } }));
      }
      return { errors, general: [] };
    }
    case 'InvalidCredentials':
      return inGeneral(say('problem.credentials'));
    case 'UserBlocked':
      return inGeneral(say('problem.blocked'));
    case 'ForbiddenError':
      return error.details.reason === 'unconfirmed-address' ? inGeneral(say('problem.unconfirmed')) : null;
    default:
      return null;
  }
};

/** Wrong passwords are counted per identifier and per address, as there is no link here that could be counted. */
const authenticate = async (strapi: Core.Strapi, form: Form, { ip }: Origin): Promise<HostUser> => {
  const identifier = lineOf(form, 'identifier');
  const password = form.get('password') || undefined;
  const credentials = parse(signInSchema, {
    ...(identifier !== undefined && { identifier }),
    ...(password !== undefined && { password }),
  });
  const users = getService(strapi, 'users');
  const { id, passwordMark } = await getService(strapi, 'rate-limits').guessSignIn(
    { identifier: credentials.identifier, ip },
    () => users.checkCredentials(credentials),
    isInvalidCredentials,
  );
  const user = await users.findAdmitted(id);
  if (!user) {
    throw invalidCredentials();
  }
  // Of the password that was checked: the user may have another one by now.
  return { ...user, passwordMark };
};

/** `POST …/sign-in`. */
export const signIn = async (
  strapi: Core.Strapi,
  ctx: Context,
  { form, origin }: { form: Form; origin: Origin },
): Promise<void> => {
  const next = safeNext(baseOf(strapi), form.get('next'));
  try {
    const user = await authenticate(strapi, form, origin);
    await getService(strapi, 'portal-sessions').begin(ctx, user);
    getService(strapi, 'users').tellSignIn(ctx, user.id);
    goTo(ctx, next);
  } catch (error) {
    const wrong = error instanceof PluginError ? wrongOf(error) : null;
    if (!(error instanceof PluginError) || !wrong) {
      throw error;
    }
    showDoor(strapi, ctx, {
      ...wrong,
      next,
      identifier: form.get('identifier') ?? '',
      status: error.status,
    });
  }
};

/** `POST …/sign-out`. */
export const signOut = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  await getService(strapi, 'portal-sessions').end(ctx);
  leaveFlash(strapi, ctx, 'done.signed-out');
  goTo(ctx, `${baseOf(strapi)}/sign-in`);
};
