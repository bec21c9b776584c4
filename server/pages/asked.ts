import type { Inspection } from '../invitations/inspect';
import { parseAddress } from '../kernel/email-address';
import type { SignUpInspection } from '../sign-up-links/contract';
import type { PasswordPolicy, Profile } from '../users/service';

import { type Message, say } from './message';
import type { TermsShown } from './terms-box';

/** What a registration asks for, by whichever link somebody came. */
export interface Asked {
  profileFields: Record<keyof Profile, 'required' | 'optional' | 'hidden'>;
  /** What whoever invited has written into them. */
  prefilled: Partial<Record<keyof Profile, string | null>>;
  passwordPolicy: PasswordPolicy;
  /** Of the account that they come into; makes no good password. */
  accountName: string | null;
  terms: TermsShown | null;
  /** The invited address; empty where nobody was invited by name. */
  email: string;
  /** Null where the address is the invited one and no other; else what is said at the field. */
  emailField: { hint: Message | null } | null;
}

/** What comes after the @, as it is shown. */
export const domainOf = (email: string): string => parseAddress(email)?.domain ?? '';

const emailHint = ({ emailPolicy, email }: Pick<Inspection, 'emailPolicy' | 'email'>): Message =>
  emailPolicy === 'domain'
    ? say('register.email-hint-domain', { domain: domainOf(email) })
    : say('register.email-hint-any');

/** Whether another address than the invited one may accept. */
export const isAddressFree = ({ emailPolicy }: Pick<Inspection, 'emailPolicy'>): boolean =>
  emailPolicy !== 'invited';

export const askedByInvitation = (inspection: Inspection): Asked => ({
  profileFields: inspection.profileFields,
  prefilled: inspection,
  passwordPolicy: inspection.passwordPolicy,
  accountName: inspection.account?.name ?? null,
  terms: inspection.terms,
  email: inspection.email,
  emailField: isAddressFree(inspection) ? { hint: emailHint(inspection) } : null,
});

export const askedBySignUpLink = ({
  profileFields,
  passwordPolicy,
  account,
  terms,
}: SignUpInspection): Asked => ({
  profileFields,
  prefilled: {},
  passwordPolicy,
  accountName: account?.name ?? null,
  terms,
  email: '',
  emailField: { hint: null },
});
