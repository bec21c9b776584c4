/** Every sentence about terms, other addresses, security codes and sign-up links, in English. */
export const en = {
  'register.email': 'Email address',
  'register.intro-free': 'You were invited as {email}. You can also register with another address.',
  'register.email-hint-any': 'If you take another address, we first send a security code to it.',
  'register.email-hint-domain':
    'You can take another address of {domain}; we then first send a security code to it.',
  'register.password-hint-strong': 'At least {min} characters, and hard to guess.',
  'form.strength-too-weak': 'too weak for this site',
  'field.email': 'This is not an email address.',
  'login.other-intro-free':
    'The invitation was sent to {email}. You can also accept it with the account of another address.',
  'login.forgot': 'I have forgotten my password',
  'session.other-address':
    'The invitation was sent to {invited}. If you accept it as {current}, it belongs to that account.',
  'problem.email-domain': 'The invitation can only be accepted with an address of {domain}.',
  'problem.unproved-why':
    'So far nobody has shown that {email} and the account with that address belong to the same person. If you do not know its password, have a new one sent to you and come back to this page.',

  'terms.heading': 'Terms',
  'terms.version': 'Version {version}',
  'terms.read': 'Read the terms',
  'terms.open': 'Read the terms (opens in a new tab)',
  'terms.agree': 'I have read the terms and agree to them',
  'field.terms': 'Please read the terms and agree to them to go on.',

  'code.title': 'Enter your security code',
  'code.sent': 'We have sent an email to {email}. Please enter the six-digit code that is in it.',
  'code.sent-yours':
    'We have sent an email to the address of your account. Please enter the six-digit code that is in it.',
  'code.known': 'If the email says that you have an account already, please log in instead.',
  'code.label': 'Security code',
  'code.hint': 'Six digits. Spaces do not matter.',
  'code.expires': 'The code expires {when}.',
  'code.submit': 'Confirm the code',
  'code.resend-heading': 'No email?',
  'code.resend-intro':
    'Please look into your spam folder, too. A new code makes the former one invalid; it does not give you more attempts.',
  'code.resend-when': 'You can ask for a new code {when}.',
  'code.resend': 'Send a new code',
  'code.resent': 'A new code is on its way. Only the code of the latest email works.',
  'code.wrong': 'This code is wrong. Attempts left: {count}.',
  'field.code': 'The code has six digits.',
  'code-done.title': 'Address confirmed',
  'code-done.text': 'The address {email} is confirmed as yours.',
  'code-over.title': 'This code no longer works',
  'code-over.text':
    'It is too old, was used or replaced, or there were too many wrong attempts. Nothing was changed.',
  'code-over.resend': 'You can have a new code sent to you, or start again.',
  'code-over.again': 'Please start again: open the link that brought you here once more.',
  'code-over.restart': 'Start again',

  'join.title': 'Sign up',
  'join.heading': 'Sign up',
  'join.heading-site': 'Sign up at {site}',
  'join.heading-account': 'Join {account}',
  'join.heading-account-site': 'Join {account} at {site}',
  'join.form-heading': 'Create your account',
  'join.nothing-yet':
    'We send a security code to your address. Your account is made when you have entered that code.',
  'join.domains': 'For addresses of',
  'join.submit': 'Sign up',
  'join.known': 'Do you have an account here already? Then you need not sign up again.',
  'problem.join-domain': 'This link is only for addresses of {domains}.',
  'join-done.title': 'You are signed up',
  'join-expired.title': 'Sign-up link expired',
  'join-expired.text': 'It is too late to sign up by this link.',
  'join-paused.title': 'Signing up is paused',
  'join-paused.text': 'Nobody can sign up by this link at the moment. Please try again later.',
  'join-revoked.title': 'Sign-up link no longer valid',
  'join-revoked.text': 'This link was taken back or replaced by a new one.',
  'join-exhausted.title': 'No place left',
  'join-exhausted.text': 'As many people as this link is meant for have signed up already.',
  'join-ended.next': 'Please contact whoever gave you the link.',
  'full.title': 'No place left',
  'full.text': 'The account that you were to join is full. Nothing was changed.',
  'full.next': 'Please contact the person who invited you. The link works again as soon as there is a place.',
} as const;

/** What a language has to bring along. */
export type EntryTexts = Readonly<Record<keyof typeof en, string>>;
