import { ADDRESS_FLOW } from '../../challenges/address';
import { isCode, readCode } from '../../challenges/challenge';
import type { ChallengeResult } from '../../challenges/service';
import { cookieOf } from '../../kernel/cookie';
import { PluginError } from '../../kernel/errors';
import { getService } from '../../kernel/get-service';
import { isPathId } from '../../kernel/path-id';
import { makeField } from '../field';
import type { Form } from '../form';
import { type Message, say } from '../message';

import { keepForPages } from './page-cookie';
import { type Problem, showPortal } from './show';
import { leadOn, type PortalVisit } from './visit';

const COOKIE = 'invitations_challenge';
/** As long as another code can be asked for. */
const SECONDS = 30 * 60;
const MAX_TYPED = 100;

export const CODE_PAGE = '/address/code';

/** In a cookie: as with links, neither the address bar nor a log knows of it. */
export const keepChallenge = ({ strapi, ctx }: PortalVisit, challenge: string): void =>
  keepForPages(strapi, ctx, { name: COOKIE, value: challenge, maxAgeSeconds: SECONDS });

/** What the browser keeps; what is none of ours is answered like one that is over. */
const keptChallenge = ({ ctx }: PortalVisit): string | null => {
  const kept = cookieOf(ctx, COOKIE);
  return isPathId(kept) ? kept : null;
};

const showCodeForm = (visit: PortalVisit, error: Message | null = null, status = 200): void => {
  const field = makeField('address', {
    name: 'code',
    label: 'code.label',
    autocomplete: 'one-time-code',
    isRequired: true,
    isVerbatim: true,
    direction: 'ltr',
    error,
  });
  const problems: Problem[] = error ? [{ fieldId: field.id, message: error }] : [];
  showPortal(visit, {
    template: 'portal-code',
    title: 'address.title',
    status,
    problems,
    model: {
      text: say('code.sent', { email: visit.user.email }),
      field,
      action: CODE_PAGE,
    },
  });
};

/** `GET …/portal/address/code`. */
export const askForCode = (visit: PortalVisit): void =>
  keptChallenge(visit) === null ? leadOn(visit, '/address') : showCodeForm(visit);

const over = (visit: PortalVisit): void => leadOn(visit, '/address', 'done.code-over');

/**
 * Where the proof ended the older sessions, this browser's among them, it goes on with a new one: whoever knew the password
 * and reads the mail is the one. It counts from the moment of this very proof, so that a later end of all sessions ends it.
 */
const staySignedIn = async ({ strapi, ctx, user }: PortalVisit, result: ChallengeResult): Promise<void> => {
  const proved = 'proved' in result ? result.proved : undefined;
  if (!proved?.sessionsFrom || proved.userId !== user.id) {
    return;
  }
  const current = await getService(strapi, 'users').findAdmitted(proved.userId);
  if (current) {
    await getService(strapi, 'portal-sessions').begin(ctx, current, proved.sessionsFrom);
  }
};

/** `POST …/portal/address/code`. */
export const confirmCode = async (visit: PortalVisit, form: Form): Promise<void> => {
  const { strapi, user, origin } = visit;
  const code = readCode((form.get('code') ?? '').slice(0, MAX_TYPED));
  if (!isCode(code)) {
    showCodeForm(visit, say('field.code'), 400);
    return;
  }
  const challenge = keptChallenge(visit);
  if (challenge === null) {
    over(visit);
    return;
  }
  try {
    const own = { flow: ADDRESS_FLOW, subject: user.documentId } as const;
    const result = await getService(strapi, 'challenges').confirm(challenge, code, origin, own);
    await staySignedIn(visit, result);
    leadOn(visit, '', 'done.address-proved');
  } catch (error) {
    if (!(error instanceof PluginError)) {
      throw error;
    }
    if (error.name === 'CodeInvalid') {
      const count = String(error.details.attemptsLeft);
      showCodeForm(visit, say('code.wrong', { count }), error.status);
    } else if (error.name === 'CodeExpired') {
      over(visit);
    } else {
      throw error;
    }
  }
};

/** `POST …/portal/address/code/resend`. */
export const resendCode = async (visit: PortalVisit): Promise<void> => {
  const challenge = keptChallenge(visit);
  if (challenge === null) {
    over(visit);
    return;
  }
  try {
    const resent = await getService(visit.strapi, 'challenges').resend(challenge, visit.origin);
    keepChallenge(visit, resent.challenge);
    leadOn(visit, CODE_PAGE, 'done.code-sent');
  } catch (error) {
    if (!(error instanceof PluginError) || error.name !== 'CodeExpired') {
      throw error;
    }
    over(visit);
  }
};
