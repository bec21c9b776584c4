import type { Context } from 'koa';

import { getConfig } from '../config';
import { notFound, PluginError } from '../kernel/errors';
import type { LifecycleContext } from '../kernel/feature';
import { originOf } from '../rate-limits';

import type { Submission } from './answer-form';
import { createAnswers } from './answers';
import { findAsset } from './assets';
import { readForm, tokenInForm } from './form';
import { linkOf, openLink, viewLink } from './open';
import { showRefusal } from './page';
import { toRefusal } from './refusal';
import { assertOwnForm } from './same-site';

const showAsset = (ctx: Context): void => {
  const { file } = ctx.params as { file?: unknown };
  const asset = typeof file === 'string' ? findAsset(file) : undefined;
  if (!asset) {
    throw notFound();
  }
  ctx.type = asset.type;
  ctx.set('Cache-Control', 'public, max-age=31536000, immutable');
  ctx.body = asset.content;
};

/** The pages. A refusal that the action itself does not turn into a page becomes one here. */
export const createPagesController = ({ strapi }: LifecycleContext) => {
  const answers = createAnswers(strapi);

  const guarded =
    (act: (ctx: Context) => Promise<void> | void, tokenIn: (ctx: Context) => string | null) =>
    async (ctx: Context): Promise<void> => {
      try {
        await act(ctx);
      } catch (error) {
        if (!(error instanceof PluginError)) {
          throw error;
        }
        showRefusal(strapi, ctx, toRefusal(error), tokenIn(ctx));
      }
    };

  const posted = (answer: (ctx: Context, submission: Submission) => Promise<void>) =>
    guarded(async (ctx) => {
      assertOwnForm(ctx, getConfig(strapi).publicUrl);
      await answer(ctx, { form: readForm(ctx), origin: originOf(strapi, ctx) });
    }, tokenInForm);

  return {
    open: guarded((ctx) => openLink(strapi, ctx), linkOf),
    view: guarded((ctx) => viewLink(strapi, ctx), linkOf),
    asset: guarded(showAsset, () => null),
    register: posted(answers.register),
    login: posted(answers.login),
    accept: posted(answers.accept),
    decline: posted(answers.decline),
    renew: posted(answers.renew),
  };
};
