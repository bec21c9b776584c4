/*
 * Every table of the plugin, and what becomes of a person in it. A test compares this list with the tables that there
 * are, so that nobody adds one without saying what it keeps of people.
 */

/** What of a table is about people. */
export interface PersonalTable {
  /** The part of the export that shows it; null where `why` says why it is not shown. */
  exportedAs: string | null;
  /** What erasing does with the rows of the person. */
  erased: 'deleted' | 'pseudonymised' | 'kept';
  why?: string;
}

const PASSING =
  'It names an address in passing, for a time, and tells the person nothing that other parts do not.';

/** By the name of the content type, without the plugin's prefix. */
export const PERSONAL_TABLES: Readonly<Record<string, PersonalTable>> = {
  profile: { exportedAs: 'profile', erased: 'deleted' },
  'address-proof': { exportedAs: 'proofs', erased: 'deleted' },
  'session-floor': {
    exportedAs: 'sessions',
    erased: 'kept',
    why: 'It ends older sessions of a user who stays, and holds only a time; it goes with the user.',
  },
  membership: { exportedAs: 'memberships', erased: 'deleted' },
  'former-membership': { exportedAs: 'formerMemberships', erased: 'deleted' },
  'group-member': { exportedAs: 'groups', erased: 'deleted' },
  consent: { exportedAs: 'consents', erased: 'deleted' },
  'log-in': { exportedAs: 'lastLogIn', erased: 'deleted' },
  'portal-session': { exportedAs: 'sessions', erased: 'deleted' },
  invitation: { exportedAs: 'invitations', erased: 'pseudonymised' },
  'former-link': {
    exportedAs: null,
    erased: 'deleted',
    why: 'What earlier links were bound to; the address is there as a hash only.',
  },
  delivery: { exportedAs: 'invitations', erased: 'pseudonymised' },
  event: { exportedAs: 'activity', erased: 'pseudonymised' },
  'sign-up-use': { exportedAs: 'signUps', erased: 'pseudonymised' },
  'sign-up-link': {
    exportedAs: null,
    erased: 'pseudonymised',
    why: 'Of a person only the name of the member who made it; the link is the account’s.',
  },
  import: { exportedAs: null, erased: 'pseudonymised', why: PASSING },
  'import-row': { exportedAs: 'imports', erased: 'deleted' },
  challenge: { exportedAs: 'codes', erased: 'deleted' },
  notice: {
    exportedAs: null,
    erased: 'deleted',
    why: 'For a week, which of the invitations in sentInvitations are told of in a digest.',
  },
  suppression: {
    exportedAs: 'isSuppressed',
    erased: 'kept',
    why: 'A keyed hash: whoever asked not to be invited again must stay recognised, and cannot be read from it.',
  },
  lock: { exportedAs: null, erased: 'deleted', why: 'A hash of the address, without anything about it.' },
  'rate-limit': { exportedAs: null, erased: 'deleted', why: PASSING },
  'idempotency-key': { exportedAs: null, erased: 'deleted', why: PASSING },
  job: { exportedAs: null, erased: 'pseudonymised', why: PASSING },
};

/** What says nothing of a person, and why. */
export const IMPERSONAL_TABLES: Readonly<Record<string, string>> = {
  account: 'A tenant; its owner is a membership.',
  group: 'A named set; who is in it stands in group-member.',
  'invitation-group': 'Which invitation gives which groups.',
  'sign-up-link-group': 'Which sign-up link gives which groups.',
  'terms-version': 'The terms themselves.',
  'job-failure': 'Names records, never addresses.',
  'delivery-count': 'How many mails were sent in a time.',
};
