import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { PluginError } from '../../kernel/errors';
import { getService } from '../../kernel/get-service';
import type { Submission } from '../answer-form';
import { chooseLanguage } from '../language';
import { say } from '../message';
import { viewUrlOf, type LinkedPage } from '../open';
import type { OutcomePage } from '../outcome-page';
import { showOutcome, showPage } from '../page';

const VIEW = '/approve/view';

const OVER: OutcomePage = { title: say('approve-over.title'), lines: [say('approve-over.text')] };
const OLD: OutcomePage = { title: say('approve-old.title'), lines: [say('approve-old.text')] };
const REFUSED: OutcomePage = {
  title: say('approve-refused.title'),
  lines: [say('approve-refused.text'), say('approve-refused.next')],
};
const FAILED: OutcomePage = {
  title: say('approve-failed.title'),
  lines: [say('approve-failed.text'), say('approve-failed.next')],
};

/** What a refusal says to whoever invited; null for one that is said to everybody in the same words. */
const outcomeOf = ({ name, status }: PluginError): OutcomePage | null => {
  if (name === 'RenewalTooOld') {
    return OLD;
  }
  // Ended meanwhile: what an invitee would be told (to ask whoever invited) does not help whoever invited.
  if (status === 410) {
    return OVER;
  }
  if (name === 'ForbiddenError' || name === 'PermissionCeiling' || name === 'NotFoundError') {
    return REFUSED;
  }
  return status === 400 || status === 409 ? FAILED : null;
};

/** @throws PluginError what is said to everybody in the same words: 404, 429, a form from elsewhere */
const orSay = async (strapi: Core.Strapi, ctx: Context, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const outcome = error instanceof PluginError ? outcomeOf(error) : null;
    if (!(error instanceof PluginError) || !outcome) {
      throw error;
    }
    const status = error.name === 'NotFoundError' ? 403 : error.status;
    showOutcome(strapi, ctx, outcome, { status, language: chooseLanguage(ctx) });
  }
};

const show = (strapi: Core.Strapi, ctx: Context, token: string): Promise<void> =>
  orSay(strapi, ctx, async () => {
    const { email, name, account } = await getService(strapi, 'invitations').peekRenewal(token);
    const values = { name: name ?? email, email };
    const model = {
      title: say('approve.title'),
      asks:
        account === null ? say('approve.asks', values) : say('approve.asks-account', { ...values, account }),
      what: say('approve.what', { email }),
      token,
      cleanUrl: viewUrlOf(strapi, VIEW, token),
    };
    showPage(strapi, ctx, { status: 200, language: chooseLanguage(ctx), template: 'approve', model });
  });

/** `POST /invite/approve` */
const approve = (strapi: Core.Strapi, ctx: Context, { form, origin }: Submission): Promise<void> =>
  orSay(strapi, ctx, async () => {
    const token = form.get('token') ?? '';
    const { email } = await getService(strapi, 'invitations').approveByLink(token, origin);
    const lines = [say('approved.text', { email })];
    showOutcome(strapi, ctx, { title: say('approved.title'), lines }, { language: chooseLanguage(ctx) });
  });

/** What the page does that the mail about an expired invitation leads to. */
export const createApprovalAnswers = (strapi: Core.Strapi) => ({
  page: {
    view: VIEW,
    show: (ctx, token) => show(strapi, ctx, token),
  } satisfies LinkedPage,
  approve: (ctx: Context, submission: Submission) => approve(strapi, ctx, submission),
});
