import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { PluginError } from '../kernel/errors';
import { getService } from '../kernel/get-service';
import { loginRequired } from '../users/errors';
import type { HostUser } from '../users/service';

import { answerForm, type Posted, type Submission } from './answer-form';
import { declinedPage, renewedPage } from './done-page';
import { finish } from './finish';
import { toCredentials, toDecline, toRegistration } from './inputs';
import { chooseLanguage } from './language';
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

/** What the forms do, one verb of the invitation each. */
export const createAnswers = (strapi: Core.Strapi) => {
  const invitations = () => getService(strapi, 'invitations');
  return {
    register: (ctx: Context, submission: Submission) =>
      answerForm(
        strapi,
        ctx,
        { way: 'register', ...submission },
        async ({ form, origin, inspection, language }) => {
          const users = getService(strapi, 'users');
          const input = await toRegistration(form, inspection, (...given) => users.checkPassword(...given));
          const acceptance = await invitations().register(input, origin);
          await finish(strapi, ctx, acceptance, { language, isSignedIn: false });
        },
      ),

    login: (ctx: Context, submission: Submission) =>
      answerForm(strapi, ctx, { way: 'login', ...submission }, async ({ form, origin, language }) => {
        const acceptance = await invitations().accept(toCredentials(form), origin);
        await finish(strapi, ctx, acceptance, { language, isSignedIn: false });
      }),

    accept: (ctx: Context, submission: Submission) =>
      answerForm(strapi, ctx, { way: 'session', ...submission }, async (posted) => {
        const user = assertShown(strapi, posted);
        const acceptance = await invitations().accept({ token: posted.token, user }, posted.origin);
        await finish(strapi, ctx, acceptance, { language: posted.language, isSignedIn: true });
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
