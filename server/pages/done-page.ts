import { type Config, logInUrlOf } from '../config';
import type { Acceptance } from '../members/acceptance';

import { say } from './message';
import type { OutcomePage } from './outcome-page';

/** Where the button of the last page leads: to the log-in page, or to wherever the site wants people afterwards. */
const wayOn = (url: string | null, label: 'accepted.continue' | 'accepted.go-to-login' | 'portal.go') =>
  url === null ? {} : { link: { url, label } };

/** The browser is signed in; the portal is there for what comes next, where the site has one. */
export const signedInPage = ({ user }: Acceptance, { features, pages }: Config): OutcomePage => ({
  title: say('accepted.title'),
  lines: [say('accepted.session', { username: user.username }), say('accepted.close')],
  ...wayOn(features.portal ? `${pages.path}/portal` : null, 'portal.go'),
});

/** The account is ready, and the person logs in with what they chose. */
export const logInPage = ({ user }: Acceptance, config: Config): OutcomePage => {
  const { loginUrl, redirectUrl } = config.acceptance;
  return {
    title: say('accepted.title'),
    lines: [say('accepted.login', { username: user.username })],
    ...(loginUrl === null && redirectUrl !== null
      ? wayOn(redirectUrl, 'accepted.continue')
      : wayOn(logInUrlOf(config), 'accepted.go-to-login')),
  };
};

export const declinedPage = (isSuppressed: boolean): OutcomePage => ({
  title: say('declined-now.title'),
  lines: [
    say('declined-now.text'),
    ...(isSuppressed ? [say('declined-now.suppressed')] : []),
    say('declined-now.next'),
  ],
});

export const renewedPage = (status: 'requested' | 'sent'): OutcomePage =>
  status === 'sent'
    ? { title: say('renewed.sent-title'), lines: [say('renewed.sent'), say('renewed.spam')] }
    : { title: say('renewed.requested-title'), lines: [say('renewed.requested')] };
