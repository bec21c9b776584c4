import { ownerMustTransfer } from '../accounts/errors';
import { isOwner } from '../accounts/membership';
import { CHALLENGE_UID } from '../challenges/content-type';
import { DELIVERY_UID } from '../delivery/content-type';
import { IMPORT_ROW_UID } from '../imports/content-type';
import { cancelInvitation } from '../invitations/cancel';
import { FORMER_LINK_UID } from '../invitations/content-type';
import { expireThese, overdueAmong } from '../invitations/expire';
import type { InvitationRecord } from '../invitations/record';
import type { Actor } from '../kernel/actor';
import { inTransaction } from '../kernel/transaction';
import { SIGN_UP_USE_UID } from '../sign-up-links/content-type';
import { LOCK_UID } from '../users/content-type';
import { addressLock, usernameLocks } from '../users/lock';

import type { Context } from './context';
import { eraseUser } from './erase-user';
import { privacyEvent } from './events';
import { findPerson, type Person } from './person';
import { pseudonymise } from './pseudonymise';
import { clearTraces } from './traces';

/** What was done. */
export interface Erasure {
  /** The host's user who has the address and stays; whoever runs the site deletes it there. */
  user: { documentId: string } | null;
  /** What was cancelled, taken out or deleted, by what it is. */
  counts: Record<string, number>;
}

/** Ends what could still be accepted, so that nothing of it is left to answer. */
const endInvitations = async (
  context: Context,
  records: readonly InvitationRecord[],
  actor: Actor,
): Promise<number> => {
  const { invitations } = context;
  const overdue = overdueAmong(invitations, records);
  await expireThese(invitations, overdue);
  const gone = new Set(overdue.map(({ id }) => id));
  const pending = records.filter(({ id, state }) => state === 'pending' && !gone.has(id));
  for (const { documentId } of pending) {
    await cancelInvitation(invitations, actor, documentId);
  }
  await invitations.delivery.drop(
    'invitation',
    pending.map(({ id }) => id),
    'The person has been erased.',
  );
  return pending.length;
};

const eraseSignUps = async ({ change }: Context, { address, user }: Person): Promise<number> => {
  const nobody = { email: null, ip: null, user: null };
  const byAddress = await change(SIGN_UP_USE_UID, { email: address.canonical }, nobody);
  return byAddress + (user ? await change(SIGN_UP_USE_UID, { user_id: user.id }, nobody) : 0);
};

const ofAddress = async (context: Context, person: Person, actor: Actor): Promise<Record<string, number>> => {
  const { address } = person;
  const { store } = context.invitations;
  const records = await store.find({ emailKey: address.key });
  const cancelled = await endInvitations(context, records, actor);
  const { invitations, deliveries, events } = await pseudonymise(
    context,
    records.map(({ id }) => id),
    'invitee',
  );
  await context.remove(FORMER_LINK_UID, { emailKey: address.key });
  const others = await context.change(
    DELIVERY_UID,
    { recipientKey: address.key },
    { recipientKey: null, error: null },
  );
  return {
    cancelled,
    invitations,
    deliveries: deliveries + others,
    events,
    codes: await context.remove(CHALLENGE_UID, { address: address.canonical }),
    signUps: await eraseSignUps(context, person),
    importRows: await context.remove(IMPORT_ROW_UID, { emailKey: address.key }),
  };
};

const added = (left: Record<string, number>, right: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    [...new Set([...Object.keys(left), ...Object.keys(right)])].map((key) => [
      key,
      (left[key] ?? 0) + (right[key] ?? 0),
    ]),
  );

const eraseRows = async (
  context: Context,
  person: Person,
  accountIds: readonly number[],
  actor: Actor,
): Promise<Record<string, number>> => {
  const { accounts, users, bus } = context.invitations;
  // In the order of all who hold both, and before anything is read.
  await accounts.lock(accountIds);
  await users.lockAddresses([person.address]);
  const ofUser = person.user ? await eraseUser(context, person.user, actor) : {};
  const counts = added(await ofAddress(context, person, actor), ofUser);
  await bus.publish([privacyEvent(context, person, { name: 'person.erased', actor, changes: { counts } })]);
  // Our own lock of the address among them: it is named by the address's key.
  const names = [addressLock(person.address), ...(person.user ? usernameLocks(person.user.username) : [])];
  await context.remove(LOCK_UID, { name: { $in: names } });
  return counts;
};

/** Spellings of the address that rows may show: as it was typed when it was invited, and as the host keeps it. */
const spellingsOf = async ({ invitations }: Context, { address, user }: Person): Promise<string[]> => {
  const records = await invitations.store.find({ emailKey: address.key });
  return [address.typed, ...(user?.email ? [user.email] : []), ...records.map(({ email }) => email)];
};

/**
 * Erases a person: their pending invitations are cancelled, and nothing that the plugin keeps says any more who they were.
 * That they did not want to be invited again is still known, by a keyed hash. Done again it finds nothing. Not to be called
 * inside a transaction: it would keep everybody else waiting.
 *
 * @throws PluginError `ValidationError` (400) where it is no address, `OwnerMustTransfer` (409) where they own an account;
 * then nothing was erased
 */
export const erasePerson = async (context: Context, email: string, actor: Actor): Promise<Erasure> => {
  const person = await findPerson(context, email);
  const { user } = person;
  const memberships = user ? await context.invitations.accounts.membershipsOfUser(user.id) : [];
  if (memberships.some(isOwner)) {
    throw ownerMustTransfer();
  }
  // By ids, in statements of their own: they are looked for through whole tables, which no other request should wait for.
  const traces = await clearTraces(context, person, await spellingsOf(context, person));
  const accountIds = memberships.map(({ account }) => account.id);
  const counts = await inTransaction(context.strapi, () => eraseRows(context, person, accountIds, actor));
  return { user: user && { documentId: user.documentId }, counts: { ...counts, traces } };
};
