import type { Actor, Origin } from '../kernel/actor';
import { NOWHERE, SYSTEM } from '../kernel/actor';
import type { LifecycleContext } from '../kernel/feature';
import type { HostUser } from '../users/service';

import { acceptInvitation, type AcceptInvitationInput } from './accept';
import { associate, searchUsers } from './associate';
import { approveRenewal } from './approve-renewal';
import { actOnMany } from './bulk';
import { cancelInvitation } from './cancel';
import { checkAddress } from './check';
import { createContext } from './context';
import type {
  AssociateInput,
  BulkInput,
  CreateInput,
  DeclineInput,
  EditInput,
  ExtendInput,
  ListQuery,
  MemberListQuery,
  MyDeclineInput,
  MyListQuery,
  RegisterInput,
  ResendInput,
} from './contract';
import { createInvitations, type Outcome } from './create';
import { declineInvitation } from './decline';
import { editInvitation } from './edit';
import { expireAllOverdue } from './expire';
import { extendInvitation } from './extend';
import { inspectInvitation, peekInvitation } from './inspect';
import type { InvitationSource } from './invitation';
import { copyLink } from './link';
import { listInvitations } from './list';
import { inviteOptions } from './options';
import {
  cancelAsMember,
  listAsMember,
  membershipIn,
  presentToMember,
  resendAsMember,
  type Member,
} from './member';
import { presentMembership } from './membership-view';
import { acceptMine, declineMine, listMine } from './mine';
import { presentInvitation, type InvitationView } from './present';
import { registerByInvitation } from './register';
import { removeInvitation } from './remove';
import { renewInvitation } from './renew';
import { resendInvitation } from './resend';
import { retryDelivery } from './retry-delivery';
import { findRecord } from './revive';

/** Every verb of the life of an invitation; what throws a `PluginError` says so at the verb. */
export const createInvitationsService = ({ strapi }: LifecycleContext) => {
  const context = createContext(strapi);
  const view = (record: Parameters<typeof presentInvitation>[0]): InvitationView =>
    presentInvitation(record, context.now());
  return {
    /** @param actor who invites; the plugin itself where the site's own code calls */
    createMany: (inputs: readonly unknown[], actor: Actor = SYSTEM, source: InvitationSource = 'service') =>
      createInvitations(context, actor, source, inputs),
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
    actOnMany: (input: BulkInput, actor: Actor = SYSTEM) => actOnMany(context, actor, input),
    check: (email: string, account?: string) => checkAddress(context, email, account),
    /** Brings somebody into an account, by an invitation or at once. */
    async associate(account: string, input: AssociateInput, actor: Actor = SYSTEM) {
      const made = await associate(context, actor, account, input);
      return 'invitation' in made ? view(made.invitation) : presentMembership(context, made.membership);
    },
    searchUsers: (text: string) => searchUsers(context, text),

    /** What the members of an account do; see `member.ts`. */
    membershipIn: (user: HostUser, account: string) => membershipIn(context, user, account),
    listAsMember: (member: Member, query: MemberListQuery) => listAsMember(context, member, query),
    async resendAsMember(member: Member, documentId: string, input: ResendInput) {
      return presentToMember(member)(await resendAsMember(context, member, documentId, input), context.now());
    },
    async cancelAsMember(member: Member, documentId: string) {
      return presentToMember(member)(await cancelAsMember(context, member, documentId), context.now());
    },

    /** What invitees do who are signed in; see `mine.ts`. */
    listMine: (user: HostUser, query: MyListQuery) => listMine(context, user, query),
    acceptMine: (user: HostUser, documentId: string, origin: Origin = NOWHERE) =>
      acceptMine(context, user, documentId, origin),
    declineMine: (user: HostUser, documentId: string, input: MyDeclineInput, origin: Origin = NOWHERE) =>
      declineMine(context, user, documentId, { ...input, origin }),

    options: (actor: Actor) => inviteOptions(context, actor),
    present: view,

    peek: (token: string, viewer: HostUser | null = null) => peekInvitation(context, token, viewer),
    inspect: (token: string, origin: Origin = NOWHERE, viewer: HostUser | null = null) =>
      inspectInvitation(context, token, origin, viewer),
    register: (input: RegisterInput, origin: Origin = NOWHERE) =>
      registerByInvitation(context, input, origin),
    accept: (input: AcceptInvitationInput, origin: Origin = NOWHERE) =>
      acceptInvitation(context, input, origin),
    decline: (input: DeclineInput, origin: Origin = NOWHERE) => declineInvitation(context, input, origin),
    renew: (input: { token: string }, origin: Origin = NOWHERE) => renewInvitation(context, input, origin),

    /** Writes down what the clock has decided; run by cron on every node. */
    expireOverdue: () => expireAllOverdue(context),
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
