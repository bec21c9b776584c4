/**
 * Every sentence of the invitee's pages, in English; the other languages have the same keys or do not compile.
 * `{name}` stands for a value; it is escaped and set apart from the direction of the sentence around it.
 */
export const en = {
  'page.error-prefix': 'Error:',
  'page.skip': 'Skip to the content',

  'invitation.title': 'Your invitation',
  'invitation.heading': '{inviter} invites you',
  'invitation.heading-site': '{inviter} invites you to {site}',
  'invitation.heading-anonymous': 'You are invited',
  'invitation.heading-anonymous-site': 'You are invited to {site}',
  'invitation.heading-account': '{inviter} invites you to join {account}',
  'invitation.heading-account-site': '{inviter} invites you to join {account} at {site}',
  'invitation.heading-anonymous-account': 'You are invited to join {account}',
  'invitation.heading-anonymous-account-site': 'You are invited to join {account} at {site}',
  'invitation.nothing-yet': 'Nothing happens until you press one of the buttons below.',
  'invitation.inviter': 'Invited by',
  'invitation.email': 'Invited address',
  'invitation.account': 'Account',
  'invitation.role': 'Role',
  'invitation.groups': 'Groups',
  'invitation.permissions': 'Permissions',
  'invitation.all-permissions':
    'All permissions: you may do everything in this account that its owner may, except hand it over.',
  'invitation.expires': 'Valid until',
  'invitation.message': 'Message',
  'invitation.role-change': 'If you accept, the role of your account changes from {from} to {to}.',
  'invitation.role-becomes': 'If you accept, the role of this account becomes {to}.',

  'register.heading': 'Register your account',
  'register.intro': 'Your account will belong to {email}.',
  'register.username': 'Username',
  'register.username-hint': 'At least 3 characters. You can log in with it later.',
  'register.password': 'Password',
  'register.password-hint': 'At least {min} characters.',
  'register.first-name': 'First name',
  'register.last-name': 'Last name',
  'register.phone': 'Phone number',
  'register.phone-hint': 'With the country code, for example {example}.',
  'register.country': 'Country',
  'register.country-none': 'Please choose',
  'register.submit': 'Register and accept',

  'login.heading': 'Log in to accept',
  'login.intro': 'There is an account for {email} already. Log in with it to accept the invitation.',
  'login.identifier': 'Username or email address',
  'login.password': 'Password',
  'login.submit': 'Log in and accept',
  'login.other': 'I have an account already',
  'login.instead': 'Log in with a password instead',
  'login.other-intro': 'The invitation is for {email}; use the account of that address.',

  'session.heading': 'Accept the invitation',
  'session.signed-in': 'Signed in as',
  'session.submit': 'Accept as {email}',
  'session.mismatch':
    'You are signed in as {current}, but this invitation is for {invited}. It can only be accepted with the invited address.',

  'decline.summary': 'I do not want to accept',
  'decline.intro': 'The person who invited you will see that you declined. This cannot be undone.',
  'decline.reason': 'Reason',
  'decline.suppress': 'Do not invite me again',
  'decline.suppress-hint': 'Your wish is kept on record.',
  'decline.submit': 'Decline the invitation',

  'form.optional': '(optional)',
  'form.problem': 'There is a problem',
  'form.show-password': 'Show password',
  'form.hide-password': 'Hide password',
  'form.generate-password': 'Suggest a password',
  'form.strength': 'Password strength',
  // From 0 to 4.
  'form.strength-levels': 'Very weak|Weak|Fair|Strong|Very strong',

  'field.missing': 'Please fill in this field: {label}.',
  'field.username': 'The username needs 3 to 100 characters and neither begins nor ends with a space.',
  'field.username-taken': 'This username is taken. Please choose another one.',
  'field.password': 'Please choose another password: at least {min} characters and not easy to guess.',
  'field.firstName': 'This first name cannot be used. It has at most 100 characters.',
  'field.lastName': 'This last name cannot be used. It has at most 100 characters.',
  'field.phone': 'This is not a phone number. Write it with the country code, for example {example}.',
  'field.countryCode': 'Please choose a country from the list.',
  'field.reason': 'The reason has at most 1000 characters.',
  'field.other': 'This cannot be used.',

  'problem.credentials': 'The username or the password is wrong.',
  'problem.email-taken': 'There is an account for this address already. Please log in with it.',
  'problem.email-mismatch':
    'That account has another address. The invitation can only be accepted by {email}.',
  'problem.already-member': 'You are in this account already, so there is nothing left to accept.',
  'problem.blocked': 'This account is blocked. Please contact the person who runs the site.',
  'problem.unconfirmed':
    'Please confirm your email address first: the link is in the mail that you were sent.',
  'problem.login-required': 'You are no longer signed in. Please log in to accept.',
  'problem.unproved': 'Please log in with your password this once, to prove that the account is yours.',

  'accepted.title': 'Invitation accepted',
  'accepted.session': 'You are signed in as {username}.',
  'accepted.login': 'Your access is ready. You can now log in with the username {username}.',
  'accepted.continue': 'Continue',
  'accepted.go-to-login': 'Go to the log-in page',
  'accepted.close': 'You can close this page.',

  'declined-now.title': 'Invitation declined',
  'declined-now.text': 'You declined the invitation. No account was made.',
  'declined-now.suppressed': 'Your wish not to be invited again was recorded.',
  'declined-now.next': 'If this was a mistake, ask the person who invited you for a new invitation.',

  'renewed.requested-title': 'New link requested',
  'renewed.requested':
    'The person who invited you was told that you would like a new link. It will come by mail once they agree.',
  'renewed.sent-title': 'New link sent',
  'renewed.sent': 'A new link is on its way to you by mail. The old one stays expired.',
  'renewed.spam': 'No mail after a few minutes? Please look into your spam folder, too.',

  'expired.title': 'Invitation expired',
  'expired.text': 'This invitation is too old to be accepted.',
  'expired.can-renew': 'You can ask for a new link; it is sent to the address that was invited.',
  'expired.renew': 'Ask for a new link',
  'expired.no-renew': 'Please contact the person who invited you and ask for a new invitation.',

  'used.title': 'Link already used',
  'used.text': 'This invitation was accepted already, and a link works only once.',
  'used.mine': 'If it was you, simply log in.',
  'used.next': 'If it was not you, contact the person who invited you and ask for a new invitation.',

  'cancelled.title': 'Invitation cancelled',
  'cancelled.text': 'This invitation was taken back and can no longer be accepted.',
  'cancelled.next': 'If you did not expect this, please contact the person who invited you.',

  'declined.title': 'Invitation declined',
  'declined.text': 'This invitation was declined and can no longer be accepted.',
  'declined.next': 'If you changed your mind, ask the person who invited you for a new invitation.',

  'replaced.title': 'There is a newer link',
  'replaced.text': 'This link was replaced by a newer one and no longer works.',
  'replaced.next':
    'Look for the latest invitation in your mailbox, and in the spam folder, and open the link in that one.',

  'not-found.title': 'Invitation not found',
  'not-found.text': 'There is no invitation behind this link. It may have been cut off on its way.',
  'not-found.next':
    'Open the link in the mail again, or copy all of it into the address bar. If that does not help, contact the person who invited you.',

  'no-link.title': 'Please open your link again',
  'no-link.text': 'This page was opened without an invitation, or too much time has gone by.',
  'no-link.next':
    'Open the link in the invitation mail once more. Your browser has to allow cookies for this site.',

  'attention.title': 'This invitation needs attention',
  'attention.text':
    'What this invitation offers is no longer available as it was, so it cannot be accepted right now.',
  'attention.next': 'The site’s administrators can see this. Please contact the person who invited you.',

  'rate-limited.title': 'Too many attempts',
  'rate-limited.text': 'There were too many attempts in a short time. Nothing was changed.',
  'rate-limited.next': 'Please wait, then try again.',
  'rate-limited.when': 'You can try again {when}.',

  'no-mail.title': 'No email can be sent',
  'no-mail.text':
    'This site has to send you a code by email, but it cannot send any email at the moment. Nothing was changed.',
  'no-mail.next': 'Please tell the person who sent you the link, or whoever runs this site.',

  'foreign.title': 'That did not come from this page',
  'foreign.text': 'The form was sent from another site, so nothing was changed.',
  'foreign.next': 'Open the link in the invitation mail and use the form there.',

  'refused.title': 'This is not possible',
  'refused.text': 'The request could not be carried out, and nothing was changed.',
  'refused.next':
    'Open the link in the invitation mail again. If that does not help, contact the person who invited you.',

  'failed.title': 'Something went wrong',
  'failed.text': 'The fault is ours. Please try again in a few minutes.',
  'failed.next': 'If it happens again, contact the person who invited you.',
} as const;

/** What a language has to bring along. */
export type Texts = Readonly<Record<keyof typeof en, string>>;
