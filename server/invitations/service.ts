import type { Actor, Origin } from '../kernel/actor';
import { NOWHERE, SYSTEM } from '../kernel/actor';
import type { LifecycleContext } from '../kernel/feature';
import type { HostUser } from '../users/service';

import { acceptInvitation, type AcceptInvitationInput } from './accept';
import { associate, searchUsers } from './associate';
import { sweepAttention } from './attention-job';
import { approveRenewal } from './approve-renewal';
import { actOnMany } from './bulk';
import { startBulk } from './bulk-job';
import { cancelInvitation } from './cancel';
import { checkAddress } from './check';
import { checkMany } from './check-many';
import { createContext } from './context';
import type {
  AssociateInput,
  BulkAction,
  BulkInput,
  CreateInput,
  DeclineInput,
  EditInput,
  ExtendInput,
  InvitationFilter,
  ListQuery,
  MemberListQuery,
  MyAcceptInput,
  MyDeclineInput,
  MyListQuery,
  ReassignInput,
  RegisterInput,
  ResendInput,
} from './contract';
import { createInvitations, type Outcome } from './create';
import { declineInvitation } from './decline';
import { editInvitation } from './edit';
import { expireAllOverdue } from './expire';
import { eachInvitation } from './export';
import { extendInvitation } from './extend';
import { namableRoles } from './grant';
import { inspectInvitation, peekInvitation } from './inspect';
import type { InvitationSource } from './invitation';
import { copyLink } from './link';
import { listInvitations } from './list';
import { inviteOptions } from './options';
import {
  actionableFor,
  cancelAsMember,
  listAsMember,
  membershipIn,
  presentToMember,
  resendAsMember,
  type Member,
} from './member';
import { acceptMine, declineMine, listMine, openMine } from './mine';
import { presentInvitation, type InvitationView } from './present';
import { startReassign } from './reassign-job';
import { registerByInvitation } from './register';
import { removeInvitation } from './remove';
import { approveByLink, peekRenewal } from './renewal-approval';
import { renewInvitation } from './renew';
import { resendInvitation } from './resend';
import { retryDelivery } from './retry-delivery';
import { findRecord } from './revive';

/** Every verb of the life of an invitation; what throws a `PluginError` says so at the verb. */
export const createInvitationsService = ({ strapi }: LifecycleContext) => {
  const context = createContext(strapi);
  const view = (record: Parameters<typeof presentInvitation>[1]): InvitationView =>
    presentInvitation(context, record);
  return {
    /** @param actor who invites; the plugin itself where the site's own code calls */
    createMany: (inputs: readonly unknown[], actor: Actor = SYSTEM, source: InvitationSource = 'service') =>
      createInvitations(context, actor, source, inputs),
    /** Says what `createMany` would do; see `check-many.ts`. */
    checkMany: (inputs: readonly unknown[], actor: Actor, source: InvitationSource) =>
      checkMany(context, { actor, source }, inputs),
    /** Creates one invitation, or throws what the batch would have answered for it. */
    async create(
      input: CreateInput,
      actor: Actor = SYSTEM,
      source: InvitationSource = 'service',
    ): Promise<InvitationView> {
      const [outcome] = await createInvitations(context, actor, source, [input]);
      return view(recordOf(outcome));
    },
    list: (query: ListQuery) => listInvitations(context, query),
    async find(documentId: string) {
      return view(await findRecord(context, documentId));
    },
    record: (documentId: string) => findRecord(context, documentId),
    async edit(documentId: string, input: EditInput, actor: Actor = SYSTEM) {
      return view(await editInvitation(context, actor, documentId, input));
    },
    async resend(documentId: string, input: ResendInput = {}, actor: Actor = SYSTEM) {
      return view(await resendInvitation(context, actor, documentId, input));
    },
    async extend(documentId: string, input: ExtendInput = {}, actor: Actor = SYSTEM) {
      return view(await extendInvitation(context, actor, documentId, input));
    },
    async cancel(documentId: string, actor: Actor = SYSTEM) {
      return view(await cancelInvitation(context, actor, documentId));
    },
    async remove(documentId: string, actor: Actor = SYSTEM): Promise<void> {
      await removeInvitation(context, actor, documentId);
    },
    async copyLink(documentId: string, actor: Actor = SYSTEM) {
      return copyLink(context, actor, await findRecord(context, documentId));
    },
    async retryDelivery(documentId: string, actor: Actor = SYSTEM) {
      return view(await retryDelivery(context, actor, documentId));
    },
    async approveRenewal(documentId: string, actor: Actor = SYSTEM) {
      return view(await approveRenewal(context, actor, documentId));
    },
    /** What whoever invited does with the link of the mail that tells them of a request; see `renewal-approval.ts`. */
    peekRenewal: (token: string) => peekRenewal(context, token),
    approveByLink: (token: string, origin: Origin = NOWHERE) => approveByLink(context, token, origin),
    /** One action on a few, each by itself; see `bulk.ts`. */
    actOnMany: (
      input: { action: BulkAction; ids: readonly string[]; expiresIn?: string | undefined },
      actor: Actor = SYSTEM,
    ) => actOnMany(context, actor, input),
    /** The same on any number, in the background; see `bulk-job.ts`. */
    startBulk: (input: BulkInput, actor: Actor = SYSTEM) => startBulk(context, actor, input),
    /** What becomes of the pending invitations of somebody who has left; see `reassign-job.ts`. */
    startReassign: (input: ReassignInput, actor: Actor = SYSTEM) => startReassign(context, actor, input),
    /** All that a filter wants, one after the other. */
    eachInvitation: (filter: InvitationFilter = {}) => eachInvitation(context, filter),
    check: (email: string, account?: string) => checkAddress(context, email, account),
    /** Brings somebody into an account, by an invitation or at once. */
    async associate(account: string, input: AssociateInput, actor: Actor = SYSTEM) {
      const made = await associate(context, actor, account, input);
      return 'invitation' in made ? view(made.invitation) : context.members.present(made.membership);
    },
    searchUsers: (text: string) => searchUsers(context, text),

    /** What the members of an account do; see `member.ts`. */
    membershipIn: (user: HostUser, account: string) => membershipIn(context, user, account),
    listAsMember: (member: Member, query: MemberListQuery) => listAsMember(context, member, query),
    actionableFor: (member: Member, documentIds: readonly string[]) =>
      actionableFor(context, member, documentIds),
    /** The roles that this member may name in an invitation. */
    namableRoles: (actor: Actor) => namableRoles(context, actor),
    async resendAsMember(member: Member, documentId: string, input: ResendInput) {
      return presentToMember(member)(context, await resendAsMember(context, member, documentId, input));
    },
    async cancelAsMember(member: Member, documentId: string) {
      return presentToMember(member)(context, await cancelAsMember(context, member, documentId));
    },

    /** What invitees do who are signed in; see `mine.ts`. */
    listMine: (user: HostUser, query: MyListQuery) => listMine(context, user, query),
    /** @throws PluginError `LoginRequired` (401), `InvitationNotFound` (404), or the 410 that names what happened */
    async assertMine(user: HostUser, documentId: string): Promise<void> {
      await openMine(context, user, documentId);
    },
    acceptMine: (user: HostUser, documentId: string, input: MyAcceptInput = {}, origin: Origin = NOWHERE) =>
      acceptMine(context, user, documentId, { ...input, origin }),
    declineMine: (user: HostUser, documentId: string, input: MyDeclineInput, origin: Origin = NOWHERE) =>
      declineMine(context, user, documentId, { ...input, origin }),

    options: (actor: Actor) => inviteOptions(context, actor),
    present: view,

    peek: (token: string, viewer: HostUser | null = null) => peekInvitation(context, token, viewer),
    inspect: (token: string, origin: Origin = NOWHERE, viewer: HostUser | null = null) =>
      inspectInvitation(context, token, origin, viewer),
    /** @param language of the mail with a code, where the invitation names none */
    register: (input: RegisterInput, origin: Origin = NOWHERE, language: string | null = null) =>
      registerByInvitation(context, input, { origin, language }),
    /** @param language as above */
    accept: (input: AcceptInvitationInput, origin: Origin = NOWHERE, language: string | null = null) =>
      acceptInvitation(context, input, { origin, language }),
    decline: (input: DeclineInput, origin: Origin = NOWHERE) => declineInvitation(context, input, origin),
    renew: (input: { token: string }, origin: Origin = NOWHERE) => renewInvitation(context, input, origin),

    /** Writes down what the clock has decided; run by cron on every node. */
    expireOverdue: () => expireAllOverdue(context),
    /** Writes down what needs attention; run by cron on every node. */
    sweepAttention: () => sweepAttention(context),
  };
};

const recordOf = (outcome: Outcome | undefined) => {
  if (!outcome || 'error' in outcome) {
    throw outcome?.error ?? new Error('A create of one row had no outcome.');
  }
  return outcome.record;
};

export type InvitationsService = ReturnType<typeof createInvitationsService>;

declare module '../kernel/get-service' {
  interface Services {
    invitations: InvitationsService;
  }
}
