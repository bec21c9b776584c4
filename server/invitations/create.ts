import type { Actor } from '../kernel/actor';
import type { PluginError } from '../kernel/errors';
import { inTransaction, isDuplicate, lookingAgain } from '../kernel/transaction';

import type { Context } from './context';
import { assertDailyLimit } from './daily-limit';
import { prepare, type Draft, type Inviter } from './draft';
import { invitationPending } from './errors';
import { expireThese } from './expire';
import { createSeatTaker, findHolders, refusalOf, type Holders } from './holders';
import { complete, insert } from './insert';
import type { InvitationSource } from './invitation';
import type { InvitationRecord } from './record';
import { holdAccounts } from './seats';

/** What became of one row: the record, or the error that a single create would have answered. */
export type Outcome = { record: InvitationRecord } | { error: PluginError };

/** By public id. */
type Refusals = Map<string, PluginError>;

/** What became of the drafts of one try. */
interface Placement {
  created: readonly InvitationRecord[];
  refused: Refusals;
}

/** Rows that nothing stands in the way of; of those that want one key the first gets it. */
const sift = (drafts: readonly Draft[], holders: Holders): { free: Draft[]; refused: Refusals } => {
  const seen = new Set<string>();
  const takeSeat = createSeatTaker(holders);
  const refused: Refusals = new Map();
  const free = drafts.filter((draft) => {
    const { openKey, publicId } = draft.row;
    const refusal = refusalOf(draft, holders) ?? (seen.has(openKey) ? null : takeSeat(draft));
    if (refusal) {
      refused.set(publicId, refusal);
      return false;
    }
    const isFirst = !seen.has(openKey);
    seen.add(openKey);
    return isFirst;
  });
  return { free, refused };
};

/**
 * One try. Accounts are held before anything is read, so that nobody else takes their seats; without accounts the look
 * stands before the transaction, and the unique index decides.
 */
const place = async (context: Context, inviter: Inviter, drafts: readonly Draft[]): Promise<Placement> => {
  const held = await holdAccounts(
    context,
    drafts.flatMap(({ row: { account } }) => (account === null ? [] : [account])),
  );
  await assertDailyLimit(context, inviter, drafts.length);
  const sent = drafts.filter(({ isSent }) => isSent);
  const holders = await findHolders(context, drafts, held, sent);
  const { free, refused } = sift(drafts, holders);
  if (free.length === 0) {
    return { created: [], refused };
  }
  const keys = new Set(free.map(({ row }) => row.openKey));
  const inTheWay = holders.overdue.filter(({ openKey }) => keys.has(openKey ?? ''));
  const placed = complete(context, free, holders);
  const created = await inTransaction(context.strapi, async () => {
    await expireThese(context, inTheWay);
    return insert(context, inviter.actor, placed);
  });
  const ours = new Map(created.map(({ openKey, documentId }) => [openKey, documentId]));
  const isFree = new Set(free.map(({ row }) => row.publicId));
  for (const { row } of drafts) {
    if (!isFree.has(row.publicId) && ours.has(row.openKey)) {
      refused.set(row.publicId, invitationPending(ours.get(row.openKey)));
    }
  }
  return { created, refused };
};

/** Each try that fails is one in which somebody else has inserted a row that was wanted here. */
const MAX_TRIES = 50;

/** Looks again where the unique index finds that another call or node was faster. */
const placeAll = async (context: Context, inviter: Inviter, drafts: readonly Draft[]): Promise<Placement> => {
  if (drafts.length === 0) {
    return { created: [], refused: new Map() };
  }
  const hasAccounts = drafts.some(({ row }) => row.account !== null);
  const attempt = () => place(context, inviter, drafts);
  // In a transaction of somebody else's a refused row is the end of it: only they can begin anew.
  const isWithin = context.strapi.db.inTransaction();
  for (let tries = 1; ; tries += 1) {
    try {
      return await (hasAccounts ? inTransaction(context.strapi, attempt) : attempt());
    } catch (error) {
      if (isWithin || !isDuplicate(error) || tries >= MAX_TRIES) {
        throw error;
      }
    }
  }
};

const createAll = async (
  context: Context,
  inviter: Inviter,
  inputs: readonly unknown[],
): Promise<Outcome[]> => {
  const prepared = await prepare(context, inviter, inputs);
  const drafts = prepared.flatMap((item) => ('draft' in item ? [item.draft] : []));
  const { created, refused } = await placeAll(context, inviter, drafts);
  const fresh = new Map(created.map((record) => [record.publicId, record]));
  return prepared.map((item): Outcome => {
    if (!('draft' in item)) {
      return item;
    }
    const { publicId } = item.draft.row;
    const record = fresh.get(publicId);
    return record ? { record } : { error: refused.get(publicId) ?? invitationPending() };
  });
};

/**
 * Creates invitations, each with its mail in the outbox and its event, in one transaction; a wrong row fails alone, also
 * one whose group or role is deleted meanwhile.
 *
 * @param inputs bodies of the create route, unchecked
 * @returns one outcome per input, in the same order
 * @throws PluginError `RateLimitError` (429) where a member has invited too many today
 */
export const createInvitations = (
  context: Context,
  actor: Actor,
  source: InvitationSource,
  inputs: readonly unknown[],
): Promise<Outcome[]> => lookingAgain(context.strapi, () => createAll(context, { actor, source }, inputs));
