import type { AccountRecord } from '../accounts/service';
import { invalidField } from '../kernel/errors';
import { inTransaction, isDuplicate, isMissingReference } from '../kernel/transaction';

import type { Context } from './context';
import { invitationEnded, invitationNotFound, invitationPending } from './errors';
import { expireThese, overdueAmong } from './expire';
import { isFinal, stateAt } from './invitation';
import type { InvitationPatch, InvitationRecord } from './record';
import { patched } from './record';
import { assertSeatOf, holdAccounts } from './seats';

/** Each try that fails is one in which somebody else succeeded: many are only needed where a crowd acts on one record. */
const MAX_TRIES = 50;

/**
 * Administrators act on pending and expired invitations; ended ones say what ended them.
 *
 * @throws PluginError 410
 */
export const assertLiving = ({ state, pseudonymisedAt }: InvitationRecord): void => {
  if (isFinal(state)) {
    throw invitationEnded(state);
  }
  if (pseudonymisedAt) {
    // Nobody knows any more whom it was for.
    throw invitationEnded('expired', false);
  }
};

/** @throws PluginError `InvitationNotFound` (404) */
export const findRecord = async ({ store }: Context, documentId: string): Promise<InvitationRecord> => {
  const record = await store.byDocumentId(documentId);
  if (!record) {
    throw invitationNotFound();
  }
  return record;
};

/**
 * What a verb acts on: an invitation by its `documentId`; or as it was read in the transaction under way, which holds it,
 * so that work on many need not read each of them again and again.
 */
export type Target = string | InvitationRecord;

export const readTarget = (context: Context, target: Target): Promise<InvitationRecord> =>
  typeof target === 'string' ? findRecord(context, target) : Promise.resolve(target);

/** What a verb wants to change of the record as it found it, and what follows in the same transaction. */
export interface Revision {
  patch: InvitationPatch;
  /** The key that the invitation holds afterwards, where it is (again) pending. */
  openKey: string | null;
  /** The account that it is in afterwards; it is held before anything is read. */
  accountId: number | null;
  /** Looks at the account once more, while it is held. */
  check?(account: AccountRecord): Promise<void>;
  follow(changed: InvitationRecord): Promise<void>;
}

/** @throws PluginError `SeatLimitReached` (409), `ValidationError` where the account is gone, or what the verb throws */
const holdAccount = async (context: Context, record: InvitationRecord, revision: Revision): Promise<void> => {
  const { accountId, openKey } = revision;
  if (accountId === null) {
    return;
  }
  const account = (await holdAccounts(context, [accountId])).get(accountId);
  if (!account) {
    throw invalidField('account', 'There is no such account.');
  }
  await revision.check?.(account);
  if (openKey !== null) {
    await assertSeatOf(context, account, record);
  }
};

const apply = async (
  context: Context,
  record: InvitationRecord,
  revision: Revision,
  holders: readonly InvitationRecord[],
): Promise<InvitationRecord | null> => {
  const { store } = context;
  await holdAccount(context, record, revision);
  await expireThese(context, overdueAmong(context, holders));
  const count = await store.change(
    { id: record.id, nonce: record.nonce, state: { $in: ['pending', 'expired'] } },
    revision.patch,
  );
  const changed = count === 1 ? (patched(record, revision.patch) ?? (await store.byId(record.id))) : null;
  if (changed) {
    await revision.follow(changed);
  }
  return changed;
};

const holdersOf = async ({ store }: Context, openKey: string | null): Promise<InvitationRecord[]> => {
  const holder = openKey === null ? null : await store.byOpenKey(openKey);
  return holder ? [holder] : [];
};

/** The key is unique, so whoever has it is the only one, overdue or not. */
const othersOf = (
  context: Context,
  record: InvitationRecord,
  openKey: string | null,
): Promise<InvitationRecord[]> =>
  openKey !== null && openKey === record.openKey ? Promise.resolve([record]) : holdersOf(context, openKey);

/**
 * Says at once who holds the key. Where somebody takes it afterwards the unique index finds out, at the price of the
 * transaction.
 *
 * @throws PluginError `InvitationPending` (409)
 */
const assertNobodyElse = (
  { now }: Context,
  { id }: InvitationRecord,
  holders: readonly InvitationRecord[],
): void => {
  const other = holders.find((holder) => holder.id !== id && stateAt(holder, now()) === 'pending');
  if (other) {
    throw invitationPending(other.documentId);
  }
};

/** Another living invitation holds the key: says which. */
const throwHolder = async (context: Context, openKey: string | null): Promise<never> => {
  const [holder] = await holdersOf(context, openKey);
  throw invitationPending(holder?.documentId);
};

/**
 * Changes an invitation that has not ended. Where it changed in between (another administrator, the invitee), or what
 * it is to refer to was deleted, it is read again and the verb decides anew.
 *
 * @param decide looks at the record as it is and says what to change; throws where the verb is not possible
 * @returns the record as it is afterwards; of one that is held without what follows the change, such as its new mail
 * @throws PluginError 404, 410, or `InvitationPending` (409) where another one holds the address
 */
export const revise = async (
  context: Context,
  target: Target,
  decide: (record: InvitationRecord) => Promise<Revision> | Revision,
): Promise<InvitationRecord> => {
  const documentId = typeof target === 'string' ? target : target.documentId;
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const record = await readTarget(context, tries === 1 ? target : documentId);
    assertLiving(record);
    const revision = await decide(record);
    const holders = await othersOf(context, record, revision.openKey);
    assertNobodyElse(context, record, holders);
    try {
      const changed = await inTransaction(context.strapi, () => apply(context, record, revision, holders));
      if (changed) {
        return typeof target === 'string' ? await findRecord(context, documentId) : changed;
      }
    } catch (error) {
      if (isDuplicate(error)) {
        return throwHolder(context, revision.openKey);
      }
      if (!isMissingReference(error) || tries === MAX_TRIES) {
        throw error;
      }
    }
  }
  throw invitationPending(documentId);
};
