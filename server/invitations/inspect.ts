import type { Origin } from '../kernel/actor';
import { inviteeActor } from '../kernel/actor';
import { inTransaction } from '../kernel/transaction';
import type { TermsView } from '../terms/service';
import type { HostUser, PasswordPolicy } from '../users/service';
import { keyOf } from '../users/user';

import type { Context } from './context';
import type { EmailPolicy } from './email-policy';
import { offerOf, type Offer } from './offer';
import { policyOf } from './policy-now';
import type { InvitationRecord, LinkedRecord } from './record';
import { subjectOf } from './record';
import { openLink } from './open';

type FieldRule = 'required' | 'optional' | 'hidden';

/** What an invitee sees before anything is accepted. */
export interface Inspection extends Offer {
  /** Has the invited address a user already? Then they log in instead of registering. */
  userExists: boolean;
  /** With which addresses it may be accepted. */
  emailPolicy: EmailPolicy;
  profileFields: Record<'firstName' | 'lastName' | 'phone' | 'countryCode', FieldRule>;
  passwordPolicy: PasswordPolicy;
  /** What is to be agreed to; null where there are none, or where the viewer has agreed to them before. */
  terms: TermsView | null;
}

const present = async (
  context: Context,
  record: LinkedRecord,
  viewer: HostUser | null,
): Promise<Inspection> => {
  const { users, config, terms } = context;
  const defaultRole = record.isRoleNamed ? null : await users.shownDefaultRole();
  return {
    ...offerOf(context, record, viewer, defaultRole),
    // Compared once more, as a site's own statements may have changed the user past Strapi.
    userExists: keyOf(record.invitee?.email ?? '') === record.emailKey,
    emailPolicy: policyOf(context, record),
    profileFields: { ...config.acceptance.profile },
    passwordPolicy: users.passwordPolicy(),
    terms: await terms.owedBy(viewer?.id ?? null),
  };
};

/**
 * Looks without leaving a trace: for a page that is fetched with GET, which scanners and previews do first.
 *
 * @throws PluginError `InvitationNotFound` (404) or the 410 that names what happened
 */
export const peekInvitation = async (
  context: Context,
  token: string,
  viewer: HostUser | null = null,
): Promise<Inspection> => {
  const { record } = await openLink(context, token);
  return present(context, record, viewer);
};

/** Tells of the view once per link: the conditional update says whether this one was the first. */
export const markViewed = async (
  context: Context,
  record: InvitationRecord,
  origin: Origin,
): Promise<void> => {
  if (record.viewedNonce === record.nonce) {
    return;
  }
  await inTransaction(context.strapi, async () => {
    const count = await context.store.change(
      {
        id: record.id,
        nonce: record.nonce,
        $or: [{ viewedNonce: { $null: true } }, { viewedNonce: { $ne: record.nonce } }],
      },
      { viewedNonce: record.nonce },
    );
    if (count === 1) {
      await context.bus.publish([
        { name: 'invitation.viewed', subject: subjectOf(record), actor: inviteeActor(origin) },
      ]);
    }
  });
};

/**
 * Looks at an invitation, and remembers that somebody did.
 *
 * @param viewer the user of the session that came along, if any
 * @throws PluginError `InvitationNotFound` (404) or the 410 that names what happened
 */
export const inspectInvitation = async (
  context: Context,
  token: string,
  origin: Origin,
  viewer: HostUser | null,
): Promise<Inspection> => {
  const { record } = await openLink(context, token);
  await markViewed(context, record, origin);
  return present(context, record, viewer);
};
