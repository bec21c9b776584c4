import type { AccountRecord, MembershipRecord } from '../accounts/service';
import { effectivePermissions, hasPermission } from '../accounts/membership';
import type { Actor } from '../kernel/actor';
import { forbidden, notFound } from '../kernel/errors';
import type { HostUser } from '../users/service';

import { cancelInvitation } from './cancel';
import type { Context } from './context';
import type { MemberListQuery, ResendInput } from './contract';
import { invitationNotFound } from './errors';
import { listInvitations, type InvitationPage } from './list';
import type { InvitationRecord } from './record';
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
  const account = config.features.accounts ? await accounts.findAccount(accountId) : null;
  const membership = account && (await accounts.membershipOf(user.id, account.id));
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

/** The account's invitations, for those who invite: the pending ones, unless others are asked for. */
export const listAsMember = (
  context: Context,
  member: Member,
  query: MemberListQuery,
): Promise<InvitationPage> => {
  if (!holds(member, INVITE) && !holds(member, MANAGE)) {
    throw forbidden();
  }
  return listInvitations(context, { status: 'pending', ...query, account: member.account.documentId });
};

const isOwn = ({ actor }: Member, { invitedByKind, invitedById }: InvitationRecord): boolean =>
  invitedByKind === 'user' && invitedById === actor.id;

/**
 * Own invitations for those who invite, everybody's for those who manage the members.
 *
 * @throws PluginError `InvitationNotFound` (404), `ForbiddenError` (403)
 */
const assertMayAct = async (context: Context, member: Member, documentId: string): Promise<void> => {
  const record = await findRecord(context, documentId);
  if (record.account?.id !== member.account.id) {
    throw invitationNotFound();
  }
  if (!holds(member, MANAGE) && !(isOwn(member, record) && holds(member, INVITE))) {
    throw forbidden();
  }
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

export const cancelAsMember = async (
  context: Context,
  member: Member,
  documentId: string,
): Promise<InvitationRecord> => {
  await assertMayAct(context, member, documentId);
  return cancelInvitation(context, member.actor, documentId);
};
