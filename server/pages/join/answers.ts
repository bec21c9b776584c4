import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { getConfig } from '../../config';
import { PluginError } from '../../kernel/errors';
import { getService } from '../../kernel/get-service';
import { signUpSchema, type SignUpInspection } from '../../sign-up-links/contract';
import type { Submission } from '../answer-form';
import { askedBySignUpLink } from '../asked';
import { leadToCode } from '../code/show';
import type { FormState } from '../form-state';
import { toRegistration } from '../inputs';
import { chooseLanguage } from '../language';
import { viewUrlOf, type LinkedPage } from '../open';
import { showPage } from '../page';
import { toFormState } from '../problems';
import { siteOf } from '../site';

import { joinPage } from './join-page';

const VIEW = '/join/view';

interface Shown {
  status?: number;
  state?: FormState | null;
}

const show = (
  strapi: Core.Strapi,
  ctx: Context,
  { token, inspection }: { token: string; inspection: SignUpInspection },
  { status = 200, state = null }: Shown = {},
): void => {
  const { acceptance, publicUrl } = getConfig(strapi);
  const language = chooseLanguage(ctx);
  const now = getService(strapi, 'clock').now();
  const model = joinPage(
    { token, inspection, language, state },
    { now, site: siteOf(publicUrl), loginUrl: acceptance.loginUrl },
  );
  const cleanUrl = viewUrlOf(strapi, VIEW, token);
  showPage(strapi, ctx, { status, language, template: 'join', model: { ...model, cleanUrl } });
};

const look = async (strapi: Core.Strapi, token: string) => ({
  token,
  inspection: await getService(strapi, 'sign-up-links').inspect(token),
});

/** What can be put right comes back as the same form; the rest is thrown on. */
const showAgain = (
  strapi: Core.Strapi,
  ctx: Context,
  { form, inspection, token }: Pick<Submission, 'form'> & { inspection: SignUpInspection; token: string },
  error: PluginError,
): void => {
  const { domains, passwordPolicy } = inspection;
  const language = chooseLanguage(ctx);
  const { minLength } = passwordPolicy;
  const state = toFormState({ way: 'join', form, language, email: '', domains, minLength }, error);
  if (state === null) {
    throw error;
  }
  show(strapi, ctx, { token, inspection }, { status: error.status, state });
};

/**
 * `POST /invite/join/register`: sends a code to the address, whether or not it has an account.
 *
 * @throws PluginError 404, 410, 429, or whatever else has a page of its own
 */
const register = async (strapi: Core.Strapi, ctx: Context, { form, origin }: Submission): Promise<void> => {
  const { token, inspection } = await look(strapi, form.get('token') ?? '');
  const language = chooseLanguage(ctx);
  const users = getService(strapi, 'users');
  try {
    const asked = askedBySignUpLink(inspection);
    const input = await toRegistration(form, asked, signUpSchema, (...given) =>
      users.checkPassword(...given),
    );
    const challenge = await getService(strapi, 'sign-up-links').register(input, origin, language);
    leadToCode(strapi, ctx, challenge, {
      address: input.email,
      language,
      back: viewUrlOf(strapi, VIEW, token),
    });
  } catch (error) {
    if (!(error instanceof PluginError)) {
      throw error;
    }
    showAgain(strapi, ctx, { form, inspection, token }, error);
  }
};

/** What the page of a sign-up link does. */
export const createJoinAnswers = (strapi: Core.Strapi) => ({
  page: {
    view: VIEW,
    show: async (ctx, token) => {
      show(strapi, ctx, await look(strapi, token));
    },
  } satisfies LinkedPage,
  register: (ctx: Context, submission: Submission) => register(strapi, ctx, submission),
});
