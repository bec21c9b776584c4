import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { getConfig } from '../config';
import { notFound, PluginError } from '../kernel/errors';
import type { LifecycleContext } from '../kernel/feature';
import { getService } from '../kernel/get-service';
import { originOf } from '../rate-limits';

import type { Submission } from './answer-form';
import { createAnswers } from './answers';
import { createApprovalAnswers } from './approval/answers';
import { createCodeAnswers } from './code/answers';
import { viewCode } from './code/show';
import { readForm, tokenInForm } from './form';
import { createJoinAnswers } from './join/answers';
import { linkOf, openLink, viewLink, type LinkedPage } from './open';
import { showRefusal } from './page';
import { toRefusal } from './refusal';
import { assertOwnForm } from './same-site';
import { createInvitationPage } from './visitor';

const showAsset = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const { file } = ctx.params as { file?: unknown };
  const asset = typeof file === 'string' ? getService(strapi, 'page-look').findAsset(file) : undefined;
  if (!asset) {
    throw notFound();
  }
  ctx.type = asset.type;
  ctx.set('Cache-Control', 'public, max-age=31536000, immutable');
  ctx.vary('Accept-Encoding');
  if (asset.gzipped && ctx.acceptsEncodings('gzip', 'identity') === 'gzip') {
    ctx.set('Content-Encoding', 'gzip');
    ctx.body = await asset.gzipped();
    return;
  }
  ctx.body = asset.content;
};

/** The token that the page of a refusal is about, where it is about one. */
type TokenIn = (ctx: Context) => string | null;

/** The pages. A refusal that the action itself does not turn into a page becomes one here. */
export const createPagesController = ({ strapi }: LifecycleContext) => {
  const invitation = createInvitationPage(strapi);
  const answers = createAnswers(strapi);
  const codes = createCodeAnswers(strapi);
  const approving = createApprovalAnswers(strapi);
  const joining = createJoinAnswers(strapi);

  const guarded =
    (act: (ctx: Context) => Promise<void> | void, tokenIn: TokenIn = () => null) =>
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

  const opening = (page: LinkedPage, tokenIn?: TokenIn) =>
    guarded((ctx) => openLink(strapi, ctx, page), tokenIn);
  const viewing = (page: LinkedPage, tokenIn?: TokenIn) => guarded((ctx) => viewLink(ctx, page), tokenIn);

  const posted = (answer: (ctx: Context, submission: Submission) => Promise<void>) =>
    guarded(async (ctx) => {
      assertOwnForm(ctx, getConfig(strapi).publicUrl);
      await answer(ctx, { form: readForm(ctx), origin: originOf(strapi, ctx) });
    }, tokenInForm);

  return {
    open: opening(invitation, linkOf),
    view: viewing(invitation, linkOf),
    asset: guarded((ctx) => showAsset(strapi, ctx)),
    register: posted(answers.register),
    login: posted(answers.login),
    accept: posted(answers.accept),
    decline: posted(answers.decline),
    renew: posted(answers.renew),
    code: guarded((ctx) => viewCode(strapi, ctx)),
    confirmCode: posted(codes.confirm),
    resendCode: posted(codes.resend),
    approve: opening(approving.page),
    viewApproval: viewing(approving.page),
    confirmApproval: posted(approving.approve),
    join: opening(joining.page),
    viewJoin: viewing(joining.page),
    registerByLink: posted(joining.register),
  };
};
