import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { isCode, readCode } from '../../challenges/challenge';
import type { ChallengeResult } from '../../challenges/service';
import { SECOND_MS } from '../../kernel/clock';
import { getConfig } from '../../config';
import { PluginError } from '../../kernel/errors';
import { getService } from '../../kernel/get-service';
import { isPathId } from '../../kernel/path-id';
import type { Submission } from '../answer-form';
import { finish } from '../finish';
import type { Form } from '../form';
import { chooseLanguage } from '../language';
import type { OutcomePage } from '../outcome-page';
import { showOutcome } from '../page';

import { codeHandleOf, type CodeState, forgetCode, keptCode } from './code-cookie';
import { codeDonePage, codeOverPage, codeRefusalPage } from './outcomes';
import { showCode } from './show';
import { viewerOf } from '../viewer';

/** No challenge has this name, and it is answered like one that is over. */
const NO_CHALLENGE = '-';

/** What the browser keeps of the challenge in the form; a browser without cookies knows the challenge alone. */
const stateOf = (strapi: Core.Strapi, ctx: Context, form: Form): CodeState => {
  const given = form.get('challenge');
  const challenge = isPathId(given) ? given : NO_CHALLENGE;
  const now = getService(strapi, 'clock').now().toISOString();
  return (
    keptCode(ctx, codeHandleOf(challenge)) ?? {
      challenge,
      address: null,
      language: chooseLanguage(ctx),
      expiresAt: now,
      sentAt: now,
      back: getConfig(strapi).pages.path,
    }
  );
};

/** What was said of an earlier try is over with the next. */
const afresh = ({ challenge, address, language, expiresAt, sentAt, back }: CodeState): CodeState => ({
  challenge,
  address,
  language,
  expiresAt,
  sentAt,
  back,
});

const afterProof = async (
  strapi: Core.Strapi,
  ctx: Context,
  state: CodeState,
  result: ChallengeResult,
): Promise<void> => {
  forgetCode(strapi, ctx, state);
  const { language } = state;
  if ('acceptance' in result) {
    const viewer = await viewerOf(strapi, ctx);
    const isSignedIn = viewer?.id === result.acceptance.user.id;
    const isSignUp = state.back.includes('/join/');
    await finish(strapi, ctx, result.acceptance, { language, isSignedIn, isSignUp });
    return;
  }
  showOutcome(strapi, ctx, codeDonePage(state), { language });
};

/** Of a code that was wrong; 0 also of every other refusal. */
const attemptsLeftIn = ({ name, details: { attemptsLeft } }: PluginError): number =>
  name === 'CodeInvalid' && typeof attemptsLeft === 'number' ? attemptsLeft : 0;

const refusalPage = (state: CodeState, error: PluginError): OutcomePage | null => {
  // A new code would bring no more tries with it.
  const isLastTry = error.name === 'CodeInvalid';
  return isLastTry || error.name === 'CodeExpired'
    ? codeOverPage(state, !isLastTry)
    : codeRefusalPage(state, error);
};

/**
 * What a code that was refused leads to: the same page again, or one of its own that says how to go on.
 *
 * @throws PluginError that is not about the code
 */
const afterRefusal = (strapi: Core.Strapi, ctx: Context, state: CodeState, error: PluginError): void => {
  const attemptsLeft = attemptsLeftIn(error);
  if (attemptsLeft > 0) {
    showCode(strapi, ctx, { ...afresh(state), last: 'wrong', attemptsLeft }, error.status);
    return;
  }
  const page = refusalPage(state, error);
  if (page === null) {
    throw error;
  }
  showOutcome(strapi, ctx, page, { status: error.status, language: state.language });
};

/** `POST /invite/code`: whoever was sent a code types it in. */
const confirm = async (strapi: Core.Strapi, ctx: Context, { form, origin }: Submission): Promise<void> => {
  const state = stateOf(strapi, ctx, form);
  const code = readCode((form.get('code') ?? '').slice(0, 100));
  if (!isCode(code)) {
    // It costs no try: it was never one.
    showCode(strapi, ctx, { ...afresh(state), last: 'malformed' }, 400);
    return;
  }
  try {
    const result = await getService(strapi, 'challenges').confirm(state.challenge, code, origin);
    await afterProof(strapi, ctx, state, result);
  } catch (error) {
    if (!(error instanceof PluginError)) {
      throw error;
    }
    afterRefusal(strapi, ctx, state, error);
  }
};

const later = (now: Date, seconds: number): string =>
  new Date(now.getTime() + seconds * SECOND_MS).toISOString();

/** `POST /invite/code/resend` */
const resend = async (strapi: Core.Strapi, ctx: Context, { form, origin }: Submission): Promise<void> => {
  const state = stateOf(strapi, ctx, form);
  const now = getService(strapi, 'clock').now();
  try {
    const { expiresAt } = await getService(strapi, 'challenges').resend(state.challenge, origin);
    showCode(strapi, ctx, { ...afresh(state), expiresAt, sentAt: now.toISOString(), last: 'resent' });
  } catch (error) {
    if (!(error instanceof PluginError)) {
      throw error;
    }
    if (error.status === 429) {
      const freeAt = later(now, error.retryAfterSeconds ?? 60);
      showCode(strapi, ctx, { ...afresh(state), last: 'limited', freeAt }, 429);
      return;
    }
    if (error.name !== 'CodeExpired') {
      throw error;
    }
    showOutcome(strapi, ctx, codeOverPage(state, false), {
      status: error.status,
      language: state.language,
    });
  }
};

/** What the forms of the code's page do. */
export const createCodeAnswers = (strapi: Core.Strapi) => ({
  confirm: (ctx: Context, submission: Submission) => confirm(strapi, ctx, submission),
  resend: (ctx: Context, submission: Submission) => resend(strapi, ctx, submission),
});
