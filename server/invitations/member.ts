import type { AccountRecord, MembershipRecord } from '../accounts/service';
import { effectivePermissions, hasPermission } from '../accounts/membership';
import type { Actor } from '../kernel/actor';
import { forbidden, notFound } from '../kernel/errors';
import type { HostUser } from '../users/service';

import { approveRenewal } from './approve-renewal';
import { cancelInvitation } from './cancel';
import type { Context } from './context';
import type { MemberListQuery, ResendInput } from './contract';
import { invitationNotFound } from './errors';
import { listInvitations, type InvitationPage } from './list';
import type { InvitationRecord } from './record';
import { presentInvitation, type InvitationView, type PresentContext } from './present';
import { resendInvitation } from './resend';
import { findRecord } from './revive';

/** A member at work in one account. */
export interface Member {
  account: AccountRecord;
  membership: MembershipRecord;
  actor: Actor;
}

const INVITE = 'members.invite';
const MANAGE = 'members.manage';

const holds = ({ membership }: Pick<Member, 'membership'>, key: string): boolean =>
  hasPermission(effectivePermissions(membership), key);

/**
 * The membership of somebody in an account. An account that is not theirs is one that does not exist.
 *
 * @throws PluginError `NotFoundError` (404)
 */
export const membershipIn = async (
  { accounts, config }: Context,
  user: HostUser,
  accountId: string,
): Promise<MembershipRecord> => {
  const standing = config.features.accounts ? await accounts.standingOf(user.id, accountId) : null;
  const membership = standing && (await accounts.membershipOf(user.id, standing.account.id));
  if (!membership) {
    throw notFound();
  }
  return membership;
};

/** @throws PluginError `ForbiddenError` (403) */
export const assertMayInvite = (member: Member): void => {
  if (!holds(member, INVITE)) {
    throw forbidden();
  }
};

const isOwn = ({ actor }: Member, { invitedByKind, invitedById }: InvitationRecord): boolean =>
  invitedByKind === 'user' && invitedById === actor.id;

/** Own invitations for those who invite, everybody's for those who manage the members. */
const mayActOn = (member: Member, record: InvitationRecord): boolean =>
  holds(member, MANAGE) || (isOwn(member, record) && holds(member, INVITE));

/** What the site keeps with an invitation, and what its invitee said to somebody else, is not for every member. */
export const presentToMember =
  (member: Member) =>
  (context: PresentContext, record: InvitationRecord): InvitationView => {
    const view = presentInvitation(context, record);
    if (isOwn(member, record)) {
      return view;
    }
    const delivery = view.delivery && { ...view.delivery, error: null };
    return { ...view, metadata: null, declineReason: null, delivery };
  };

/**
 * The account's invitations: the pending ones for those who invite; those who manage the members may ask for others.
 *
 * @throws PluginError `ForbiddenError` (403)
 */
export const listAsMember = (
  context: Context,
  member: Member,
  query: MemberListQuery,
): Promise<InvitationPage> => {
  const { status = 'pending' } = query;
  if (!holds(member, MANAGE) && (status !== 'pending' || !holds(member, INVITE))) {
    throw forbidden();
  }
  const asked = { ...query, status, account: member.account.documentId };
  return listInvitations(context, asked, presentToMember(member));
};

/**
 * @throws PluginError `InvitationNotFound` (404), `ForbiddenError` (403)
 */
const assertMayAct = async (context: Context, member: Member, documentId: string): Promise<void> => {
  const record = await findRecord(context, documentId);
  if (record.account?.id !== member.account.id) {
    throw invitationNotFound();
  }
  if (!mayActOn(member, record)) {
    throw forbidden();
  }
};

/** Of these invitations of the account those that the member may resend and cancel. */
export const actionableFor = async (
  { store }: Context,
  member: Member,
  documentIds: readonly string[],
): Promise<Set<string>> => {
  const where = { account_id: member.account.id, documentId: { $in: [...documentIds] } };
  const records = documentIds.length === 0 ? [] : await store.find(where);
  return new Set(records.filter((record) => mayActOn(member, record)).map(({ documentId }) => documentId));
};

export const resendAsMember = async (
  context: Context,
  member: Member,
  documentId: string,
  input: ResendInput,
): Promise<InvitationRecord> => {
  await assertMayAct(context, member, documentId);
  return resendInvitation(context, member.actor, documentId, input);
};

/** @param askedAt which request is meant */
export const approveRenewalAsMember = async (
  context: Context,
  member: Member,
  documentId: string,
  askedAt: Date | null,
): Promise<InvitationRecord> => {
  await assertMayAct(context, member, documentId);
  return approveRenewal(context, member.actor, documentId, askedAt);
};

export const cancelAsMember = async (
  context: Context,
  member: Member,
  documentId: string,
): Promise<InvitationRecord> => {
  await assertMayAct(context, member, documentId);
  return cancelInvitation(context, member.actor, documentId, { accountKey: member.account.documentId });
};
