import type { Config } from '../config';
import type { Acceptance } from '../invitations/settle';

import { say } from './message';
import type { OutcomePage } from './outcome-page';

type Acceptances = Config['acceptance'];

/** Where the button of the last page leads: to the log-in page, or to wherever the site wants people afterwards. */
const wayOn = (url: string | null, label: 'accepted.continue' | 'accepted.go-to-login') =>
  url === null ? {} : { link: { url, label } };

/** The browser is signed in. */
export const signedInPage = ({ user }: Acceptance): OutcomePage => ({
  title: say('accepted.title'),
  lines: [say('accepted.session', { username: user.username }), say('accepted.close')],
});

/** The account is ready, and the person logs in with what they chose. */
export const logInPage = ({ user }: Acceptance, { loginUrl, redirectUrl }: Acceptances): OutcomePage => ({
  title: say('accepted.title'),
  lines: [say('accepted.login', { username: user.username })],
  ...(loginUrl === null ? wayOn(redirectUrl, 'accepted.continue') : wayOn(loginUrl, 'accepted.go-to-login')),
});

/** The host has sent its own mail, whose link has to be opened first. */
export const confirmPage = ({ user }: Acceptance): OutcomePage => ({
  title: say('accepted.confirm-title'),
  lines: [
    say('accepted.confirm', { username: user.username, email: user.email }),
    say('accepted.confirm-spam'),
  ],
});

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
