import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import type { OpenChallenge } from '../challenges/service';
import { registerSchema } from '../invitations/contract';
import { PluginError } from '../kernel/errors';
import { getService } from '../kernel/get-service';
import { loginRequired } from '../users/errors';
import type { Acceptance } from '../members/acceptance';
import type { HostUser } from '../users/service';

import { answerForm, type Posted, type Submission } from './answer-form';
import { askedByInvitation } from './asked';
import { leadToCode } from './code/show';
import { declinedPage, renewedPage } from './done-page';
import { finish } from './finish';
import { termsOf, toCredentials, toDecline, toRegistration } from './inputs';
import { chooseLanguage } from './language';
import { viewUrlOf } from './open';
import { showOutcome } from './page';
import { isProof } from './session-proof';
import { peek, showInvitation } from './visitor';

/** The user of the session, if it is the one who was shown the button. */
const assertShown = (strapi: Core.Strapi, { form, token, viewer }: Posted): HostUser => {
  if (!viewer || !isProof(getService(strapi, 'keys'), form.get('proof') ?? '', viewer.id, token)) {
    throw loginRequired();
  }
  return viewer;
};

const isPending = (error: unknown): boolean =>
  error instanceof PluginError && error.name === 'InvitationPending';

/** What accepting leads to: somebody came in, or an address has to be proved first. */
type Outcome = Acceptance | OpenChallenge;

/** Leads on: to where the site wants those who came in, or to the page of the code that was sent. */
const leadOn = async (
  strapi: Core.Strapi,
  ctx: Context,
  outcome: Outcome,
  { posted, isSignedIn, address }: { posted: Posted; isSignedIn: boolean; address: string | null },
): Promise<void> => {
  const { language, token } = posted;
  if ('challenge' in outcome) {
    const back = viewUrlOf(strapi, '/view', token);
    leadToCode(strapi, ctx, outcome, { address, language, back });
    return;
  }
  await finish(strapi, ctx, outcome, { language, isSignedIn });
};

/** What the forms do, one verb of the invitation each. */
export const createAnswers = (strapi: Core.Strapi) => {
  const invitations = () => getService(strapi, 'invitations');
  return {
    register: (ctx: Context, submission: Submission) =>
      answerForm(strapi, ctx, { way: 'register', ...submission }, async (posted) => {
        const { form, origin, inspection, language } = posted;
        const users = getService(strapi, 'users');
        const asked = askedByInvitation(inspection);
        const input = await toRegistration(form, asked, registerSchema, (...given) =>
          users.checkPassword(...given),
        );
        const outcome = await invitations().register(input, origin, language);
        const address = input.email ?? inspection.email;
        await leadOn(strapi, ctx, outcome, { posted, isSignedIn: false, address });
      }),

    login: (ctx: Context, submission: Submission) =>
      answerForm(strapi, ctx, { way: 'login', ...submission }, async (posted) => {
        const { form, origin, language } = posted;
        const outcome = await invitations().accept(toCredentials(form), origin, language);
        await leadOn(strapi, ctx, outcome, { posted, isSignedIn: false, address: null });
      }),

    accept: (ctx: Context, submission: Submission) =>
      answerForm(strapi, ctx, { way: 'session', ...submission }, async (posted) => {
        const { token, form, origin, language } = posted;
        const user = assertShown(strapi, posted);
        const outcome = await invitations().accept({ token, user, ...termsOf(form) }, origin, language);
        await leadOn(strapi, ctx, outcome, { posted, isSignedIn: true, address: user.email });
      }),

    decline: (ctx: Context, submission: Submission) =>
      answerForm(strapi, ctx, { way: 'decline', ...submission }, async ({ form, origin, language }) => {
        const input = toDecline(form);
        await invitations().decline(input, origin);
        showOutcome(strapi, ctx, declinedPage(input.suppress === true), { language });
      }),

    renew: async (ctx: Context, { form, origin }: Submission): Promise<void> => {
      const token = form.get('token') ?? '';
      try {
        const { status } = await invitations().renew({ token }, origin);
        showOutcome(strapi, ctx, renewedPage(status), { status: 202, language: chooseLanguage(ctx) });
      } catch (error) {
        if (!isPending(error)) {
          throw error;
        }
        // Extended meanwhile: the old link works again, so the visitor gets what they wanted.
        showInvitation(strapi, ctx, await peek(strapi, ctx, token));
      }
    },
  };
};
