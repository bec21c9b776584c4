import type { UID } from '@strapi/types';

import { FORMER_MEMBERSHIP_UID } from '../accounts/content-type';
import { LOG_IN_UID } from '../activity/content-type';
import { GROUP_MEMBER_UID } from '../groups/content-type';
import { INVITATION_UID } from '../invitations/content-type';
import type { Actor } from '../kernel/actor';
import { NOTICE_UID } from '../notices/content-type';
import { PORTAL_SESSION_UID } from '../portal-sessions/content-type';
import { SIGN_UP_LINK_UID } from '../sign-up-links/content-type';
import { CONSENT_UID } from '../terms/content-type';
import { EVENT_UID } from '../timeline/content-type';
import { ADDRESS_PROOF_UID, LOCK_UID, PROFILE_UID } from '../users/content-type';
import type { HostUser } from '../users/service';

import type { Context } from './context';
import { NOBODY } from './pseudonym';

/** Rows that are about a user and nothing else; what each is called in the answer. */
const OWN_ROWS: readonly (readonly [string, UID.ContentType])[] = [
  ['profiles', PROFILE_UID],
  ['proofs', ADDRESS_PROOF_UID],
  ['consents', CONSENT_UID],
  ['logIns', LOG_IN_UID],
  ['portalSessions', PORTAL_SESSION_UID],
  ['groups', GROUP_MEMBER_UID],
  ['formerMemberships', FORMER_MEMBERSHIP_UID],
];

/** Their name and whereabouts in the trail: where they acted, and where it is about them. */
const blankEvents = async ({ change }: Context, { id }: HostUser): Promise<number> => {
  const acted = await change(EVENT_UID, { actorKind: 'user', actorId: String(id) }, NOBODY);
  await change(EVENT_UID, { userId: id, actorKind: 'invitee' }, NOBODY);
  const about = {
    $or: [{ userId: id }, { subjectType: 'person', subjectId: id, changes: { $notNull: true } }],
  };
  return acted + (await change(EVENT_UID, about, { userId: null, changes: null }));
};

/** What they sent stays valid as far as others are concerned; it no longer says in whose name. */
const blankAuthor = async ({ change }: Context, { id }: HostUser): Promise<void> => {
  await change(INVITATION_UID, { invitedByKind: 'user', invitedById: String(id) }, { invitedByName: null });
  await change(SIGN_UP_LINK_UID, { authorKind: 'user', authorId: String(id) }, { authorName: null });
};

/**
 * Removes what the plugin keeps of a user, in the transaction that holds their accounts. The host's user stays: whoever
 * runs the site deletes it there.
 *
 * @throws PluginError `OwnerMustTransfer` (409) where they own an account
 */
export const eraseUser = async (
  context: Context,
  user: HostUser,
  actor: Actor,
): Promise<Record<string, number>> => {
  const { accounts } = context.invitations;
  const counts: Record<string, number> = {};
  const memberships = await accounts.membershipsOfUser(user.id);
  for (const membership of memberships) {
    await accounts.endMembership(membership, 'removed', actor);
  }
  counts.memberships = memberships.length;
  for (const [name, uid] of OWN_ROWS) {
    counts[name] = await context.remove(uid, { user_id: user.id });
  }
  counts.notices = await context.remove(NOTICE_UID, { inviterKind: 'user', inviterId: String(user.id) });
  await context.change(INVITATION_UID, { user_id: user.id }, { user: null });
  await context.change(INVITATION_UID, { invitee_id: user.id }, { invitee: null });
  await blankAuthor(context, user);
  // Whoever comes with the address or the name again takes the lock anew.
  await context.remove(LOCK_UID, { holderId: user.id });
  counts.events = await blankEvents(context, user);
  return counts;
};
