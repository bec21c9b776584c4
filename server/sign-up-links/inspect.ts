import { givenIn, type Given } from '../invitations/offer';
import type { TermsView } from '../terms/service';
import type { PasswordPolicy, Profile } from '../users/service';

import type { Context } from './context';
import { openSignUpLink } from './open';

type FieldRule = 'required' | 'optional' | 'hidden';

/** What somebody sees who opens a sign-up link, before they tell anything of themselves. */
export interface SignUpInspection extends Given {
  status: 'active';
  /** Who made the link. */
  inviter: { name: string | null };
  expiresAt: string;
  /** Domains of the addresses that may sign up; empty for all. */
  domains: string[];
  profileFields: Record<keyof Profile, FieldRule>;
  passwordPolicy: PasswordPolicy;
  /** What is to be agreed to; null where there are none. */
  terms: TermsView | null;
}

/**
 * Looks without leaving a trace.
 *
 * @throws PluginError `InvitationNotFound` (404) or the 410 that names what happened
 */
export const inspectSignUpLink = async (context: Context, token: string): Promise<SignUpInspection> => {
  const record = await openSignUpLink(context, token);
  const { users, config, terms } = context;
  const defaultRole = record.isRoleNamed ? null : await users.shownDefaultRole();
  return {
    status: 'active',
    inviter: { name: record.authorKind === 'system' ? null : record.authorName },
    ...givenIn(context, record, defaultRole),
    expiresAt: record.expiresAt.toISOString(),
    domains: record.domains,
    profileFields: { ...config.acceptance.profile },
    passwordPolicy: users.passwordPolicy(),
    terms: await terms.current(),
  };
};
