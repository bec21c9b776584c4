import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import type { Origin } from '../kernel/actor';
import { PluginError } from '../kernel/errors';
import { getService } from '../kernel/get-service';

import { domainOf } from './asked';
import type { Form } from './form';
import type { WayName } from './form-state';
import { chooseLanguage } from './language';
import { toFormState } from './problems';
import type { Language } from './texts';
import { peek, showInvitation, type Visitor } from './visitor';
import { viewerOf } from './viewer';

/** What came with a post. */
export interface Submission {
  form: Form;
  origin: Origin;
}

/** A posted form whose token opened a living invitation. */
export interface Posted extends Omit<Visitor, 'roleAfterLogin'>, Submission {
  way: WayName;
  language: Language;
}

/** Shows the form again with what is wrong with it. */
const showAgain = async (
  strapi: Core.Strapi,
  ctx: Context,
  posted: Posted,
  error: PluginError,
): Promise<void> => {
  const { way, form, language, inspection } = posted;
  const { email, emailPolicy, passwordPolicy } = inspection;
  const domains = emailPolicy === 'domain' ? [domainOf(email)] : [];
  const attempt = { way, form, language, email, domains, minLength: passwordPolicy.minLength };
  const state = toFormState(attempt, error);
  if (state === null) {
    throw error;
  }
  // Looked at afresh: the address may have got a user meanwhile, and then logging in leads.
  showInvitation(strapi, ctx, await peek(strapi, ctx, posted.token), { status: error.status, state });
};

/**
 * Answers a posted form. What the visitor can put right comes back as the same form with what was typed; what they
 * cannot is thrown on. A posted form proves that somebody, and not a scanner, sees the page, so the invitation is
 * marked as viewed.
 *
 * @throws PluginError 404, 410, or whatever else has a page of its own
 */
export const answerForm = async (
  strapi: Core.Strapi,
  ctx: Context,
  submission: Submission & { way: WayName },
  work: (posted: Posted) => Promise<void>,
): Promise<void> => {
  const token = submission.form.get('token') ?? '';
  const viewer = await viewerOf(strapi, ctx);
  const inspection = await getService(strapi, 'invitations').inspect(token, submission.origin, viewer);
  const posted = {
    ...submission,
    token,
    viewer,
    inspection,
    language: chooseLanguage(ctx, inspection.locale),
  };
  try {
    await work(posted);
  } catch (error) {
    if (!(error instanceof PluginError)) {
      throw error;
    }
    await showAgain(strapi, ctx, posted, error);
  }
};
