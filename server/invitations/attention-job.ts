import type { JobKind, JobRecord, Step } from '../jobs/service';
import { SYSTEM } from '../kernel/actor';
import { PluginError } from '../kernel/errors';
import type { Condition } from '../kernel/page-query';
import { randomId } from '../kernel/secret';
import { stepSize } from '../kernel/step-size';
import type { VoucherRef } from '../permissions/service';
import { voucherKey } from '../permissions/voucher';

import { isOfVoucher, lookAgain, REASON_OF, settleVoucher, vouchedForBy } from './attention';
import { livingAt } from './condition';
import type { Context } from './context';

const ATTENTION = 'invitations.attention';
const SWEEP = 'invitations.attention-sweep';

/** Invitations of one step. */
const STEP = { sqlite: 50, others: 200 };
/** Rows that a sweep looks through at once. */
const WINDOW = 5000;

/** What a sweep is told. */
interface SweepParams {
  /** The newest invitation when it began. */
  upTo: number;
}

/** What a sweep has found in its window. */
interface Found {
  end: number;
  /** Somebody whose invitations there do not say what became of them. */
  voucher: VoucherRef | null;
  hasOrphans: boolean;
}

const voucherOf = (job: JobRecord): VoucherRef => job.params as unknown as VoucherRef;
const upToOf = (job: JobRecord): number => (job.params as unknown as SweepParams).upTo;
const placeOf = (job: JobRecord): number => Number(job.cursor ?? 0);

/** Nothing is said of these, although the role or the account that they give was deleted. */
const orphans = (): Condition => ({
  needsAttention: { $null: true },
  $or: [
    { isRoleNamed: true, role_id: { $null: true } },
    { accountKey: { $notNull: true }, account_id: { $null: true } },
  ],
});

const between = (after: number, end: number): Condition => ({ id: { $gt: after, $lte: end } });

const look = async (context: Context, after: number, upTo: number): Promise<Found> => {
  const { store, permissions } = context;
  const end = Math.min(after + WINDOW, upTo);
  const living: Condition = { $and: [between(after, end), livingAt(context.now())] };
  const vouched = await store.vouchersOf(living);
  const standings = await permissions.standingsOf(vouched.map(({ voucher }) => voucher));
  const wrong = vouched.find(({ voucher, reason }) => {
    const due = REASON_OF[standings.get(voucherKey(voucher)) ?? 'gone'];
    return due === null ? isOfVoucher(reason) : reason !== due;
  });
  const hasOrphans = !wrong && (await store.handles({ $and: [living, orphans()] }, 1)).length > 0;
  return { end, voucher: wrong?.voucher ?? null, hasOrphans };
};

/** One window of the table, until all in it agrees. */
const sweepStep = async (context: Context, job: JobRecord, found: Found): Promise<Step> => {
  const after = placeOf(job);
  const within = between(after, found.end);
  const part = { within, limit: stepSize(context.strapi, STEP) };
  const settled = found.voucher ? await settleVoucher(context, found.voucher, part) : [];
  const lost = found.hasOrphans
    ? await context.store.hold({ $and: [within, livingAt(context.now()), orphans()] }, part.limit)
    : [];
  if (lost.length > 0) {
    await lookAgain(context, lost);
  }
  const processed = settled.length + lost.length;
  const isLast = processed === 0 && found.end >= upToOf(job);
  return { processed, cursor: processed > 0 ? after : found.end, ...(isLast ? { end: 'done' } : {}) };
};

/** The next invitations that one of them vouches for. */
const voucherStep = async (context: Context, job: JobRecord): Promise<Step> => {
  const part = { within: { id: { $gt: placeOf(job) } }, limit: stepSize(context.strapi, STEP) };
  const settled = await settleVoucher(context, voucherOf(job), part);
  const last = settled.at(-1);
  return last
    ? { processed: settled.length, cursor: last.id }
    : { processed: 0, cursor: job.cursor, end: 'done' };
};

/** Writes down what became of somebody who vouches, before anybody tries to accept. */
export const attentionKind = (context: Context): JobKind => ({
  name: ATTENTION,
  isHousekeeping: true,
  step: (job) => voucherStep(context, job),
});

/** The same of everybody, and of deleted roles and accounts, whichever way it has happened. */
export const attentionSweepKind = (context: Context): JobKind<Found> => ({
  name: SWEEP,
  isHousekeeping: true,
  prepare: (job) => look(context, placeOf(job), upToOf(job)),
  step: (job, found) => sweepStep(context, job, found),
});

/** @throws PluginError `JobRunning` (409) */
const startSweep = async ({ store, jobs }: Context, target: string): Promise<void> => {
  const params = { upTo: (await store.lastId()) ?? 0 };
  await jobs.start({ kind: SWEEP, target, params, actor: SYSTEM });
};

/** Looks at everybody's as soon as the transaction under way is committed; each time anew, as another may be half way. */
export const sweepSoon = (context: Context): Promise<void> => startSweep(context, randomId());

/** Looks at everybody's from time to time: one look at a time, by whichever node. */
export const sweepAttention = async (context: Context): Promise<void> => {
  try {
    await startSweep(context, 'all');
  } catch (error) {
    if (!(error instanceof PluginError)) {
      throw error;
    }
  }
};

const hasPending = async ({ store }: Context, voucher: VoucherRef): Promise<boolean> =>
  (await store.handles({ ...vouchedForBy(voucher), state: 'pending' }, 1)).length > 0;

/**
 * Somebody has left or come back: what they vouch for is looked at as soon as that is committed.
 *
 * @param changed null for more than can be named
 */
export const lookAfter = async (context: Context, changed: readonly VoucherRef[] | null): Promise<void> => {
  if (changed === null) {
    return sweepSoon(context);
  }
  for (const voucher of changed) {
    if (await hasPending(context, voucher)) {
      const params = { kind: voucher.kind, id: voucher.id };
      await context.jobs.start({ kind: ATTENTION, target: randomId(), params, actor: SYSTEM });
    }
  }
};
