import type { Inspection } from '../invitations/inspect';
import { parseAddress } from '../kernel/email-address';
import type { KeyRing } from '../kernel/secret';
import type { HostUser } from '../users/service';

import { askedByInvitation, isAddressFree } from './asked';
import { type Field, makeField } from './field';
import type { FormState, WayName } from './form-state';
import { loginFields } from './login-fields';
import { type Message, say } from './message';
import { registerFields } from './register-fields';
import { proofOf } from './session-proof';
import { type TermsBox, termsBox } from './terms-box';
import type { Language, TextKey } from './texts';

/** One way to answer, as the template draws it. */
export interface Way {
  name: WayName;
  summary: TextKey;
  isFolded: boolean;
  isOpen: boolean;
  fields: Field[];
  intro?: Message;
  roleChange?: Message | null;
  /** Of the session: who is signed in, who was invited, and what the button carries; null where they differ. */
  current?: string;
  invited?: string;
  proof?: string | null;
  isSuppressed?: boolean;
  email?: string;
  terms?: TermsBox | null;
  /** Where a forgotten password is helped. */
  forgotUrl?: string | null;
}

/** What a page knows of its visitor and their invitation. */
export interface Visit {
  token: string;
  inspection: Inspection;
  /** Whom the host's cookie or the portal's session names, if anybody. */
  viewer: HostUser | null;
  /** The role that logging in and accepting would give the account of the invited address; null where it keeps its own. */
  roleAfterLogin: string | null;
  language: Language;
  forgotUrl: string | null;
  /** The form that came back with something wrong, or null. */
  state: FormState | null;
}

const stateOf = ({ state }: Visit, way: WayName): FormState | null => (state?.way === way ? state : null);

const isInvited = ({ inspection, viewer }: Visit): boolean =>
  viewer !== null && parseAddress(viewer.email)?.key === parseAddress(inspection.email)?.key;

const sessionWay = (visit: Visit, viewer: HostUser, keys: KeyRing): Way => ({
  name: 'session',
  summary: 'session.heading',
  isFolded: false,
  isOpen: true,
  fields: [],
  current: viewer.email,
  invited: visit.inspection.email,
  ...(!isInvited(visit) &&
    isAddressFree(visit.inspection) && {
      intro: say('session.other-address', { current: viewer.email, invited: visit.inspection.email }),
    }),
  proof: isInvited(visit) || isAddressFree(visit.inspection) ? proofOf(keys, viewer.id, visit.token) : null,
  terms: termsBox('session', visit.inspection.terms, stateOf(visit, 'session')),
});

const registerWay = (visit: Visit): Way => {
  const { inspection, language } = visit;
  const state = stateOf(visit, 'register');
  const email = { email: inspection.email };
  return {
    name: 'register',
    summary: 'register.heading',
    isFolded: false,
    isOpen: true,
    fields: registerFields({ way: 'register', asked: askedByInvitation(inspection), language, state }),
    intro: isAddressFree(inspection) ? say('register.intro-free', email) : say('register.intro', email),
    // For the meter: where the address is no field, it is still what is guessed first.
    ...(!isAddressFree(inspection) && email),
    terms: termsBox('register', inspection.terms, state),
  };
};

const loginSummary = (userExists: boolean, leads: boolean): TextKey => {
  if (!userExists) {
    return 'login.other';
  }
  return leads ? 'login.heading' : 'login.instead';
};

const loginIntro = (inspection: Inspection): Message => {
  const email = { email: inspection.email };
  if (inspection.userExists) {
    return say('login.intro', email);
  }
  return isAddressFree(inspection) ? say('login.other-intro-free', email) : say('login.other-intro', email);
};

const loginWay = (visit: Visit, leads: boolean): Way => {
  const { inspection, roleAfterLogin, forgotUrl } = visit;
  const state = stateOf(visit, 'login');
  const isPrefilled = inspection.userExists || isAddressFree(inspection);
  return {
    name: 'login',
    summary: loginSummary(inspection.userExists, leads),
    isFolded: !leads,
    isOpen: state !== null,
    fields: loginFields(isPrefilled ? inspection.email : '', state),
    intro: loginIntro(inspection),
    roleChange: roleAfterLogin === null ? null : say('invitation.role-becomes', { to: roleAfterLogin }),
    terms: termsBox('login', inspection.terms, state, { isRequired: false }),
    forgotUrl,
  };
};

const declineWay = (visit: Visit): Way => {
  const state = stateOf(visit, 'decline');
  return {
    name: 'decline',
    summary: 'decline.summary',
    isFolded: true,
    isOpen: state !== null,
    isSuppressed: state?.values.get('suppress') === 'true',
    fields: [
      makeField('decline', {
        name: 'reason',
        label: 'decline.reason',
        autocomplete: 'off',
        value: state?.values.get('reason') ?? '',
        error: state?.errors.get('reason') ?? null,
      }),
    ],
  };
};

/**
 * The ways to answer, the one that fits first: as who is signed in; by log-in where the address has an account, by
 * registration where it has none; and declining, always.
 */
export const waysOf = (visit: Visit, keys: KeyRing): Way[] => {
  const { inspection, viewer } = visit;
  // Where the session was not enough, its button would only be refused once more.
  const isLoginWanted = visit.state?.way === 'login';
  const session = viewer && !isLoginWanted ? [sessionWay(visit, viewer, keys)] : [];
  const leads = !isInvited(visit) || isLoginWanted;
  const answers = inspection.userExists
    ? [loginWay(visit, leads)]
    : [registerWay(visit), loginWay(visit, false)];
  return [...session, ...answers, declineWay(visit)];
};
