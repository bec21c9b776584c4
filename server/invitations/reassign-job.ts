import type { JobKind, JobRecord } from '../jobs/service';
import type { Actor } from '../kernel/actor';
import type { Condition } from '../kernel/page-query';
import type { VoucherRef } from '../permissions/service';

import { vouchedForBy } from './attention';
import { walkingKind, type WalkParams } from './bulk-walk';
import { cancelInvitation } from './cancel';
import { livingAt } from './condition';
import type { Context } from './context';
import type { ReassignInput } from './contract';
import { reassignInvitation } from './reassign';
import { findRecord } from './revive';

const REASSIGN = 'invitations.reassign';

interface ReassignParams extends WalkParams {
  from: VoucherRef;
  action: ReassignInput['action'];
}

const paramsOf = (job: JobRecord): ReassignParams => job.params as unknown as ReassignParams;

/** The pending ones that somebody vouches for: those that they created and nobody else has resent or edited since. */
const pendingOf = (voucher: VoucherRef, now: Date): Condition => ({
  ...vouchedForBy(voucher),
  ...livingAt(now),
});

/** @throws PluginError `InvitationNotFound` (404) where an invitation is named that does not exist */
const voucherOf = async (
  context: Context,
  { kind, id, invitation }: ReassignInput['from'],
): Promise<VoucherRef> => {
  if (invitation === undefined) {
    return { kind: kind ?? 'system', id: id ?? null };
  }
  const record = await findRecord(context, invitation);
  return { kind: record.vouchedByKind, id: record.vouchedById };
};

/**
 * Takes over, or cancels, all pending invitations of somebody who has left, in the background.
 *
 * @throws PluginError `JobRunning` (409), `InvitationNotFound` (404)
 */
export const startReassign = async (
  context: Context,
  actor: Actor,
  { from, action }: ReassignInput,
): Promise<JobRecord> => {
  const { store, jobs, now } = context;
  const voucher = await voucherOf(context, from);
  const params: ReassignParams = { from: voucher, action, upTo: (await store.lastId()) ?? 0 };
  return jobs.start({
    kind: REASSIGN,
    target: `${voucher.kind}:${voucher.id}`,
    params: { ...params },
    total: await store.count(pendingOf(voucher, now())),
    actor,
  });
};

export const reassignKind = (context: Context): JobKind =>
  walkingKind(context, {
    name: REASSIGN,
    permission: (job) => (paramsOf(job).action === 'cancel' ? 'invitations.cancel' : 'invitations.reassign'),
    conditionOf: (job) => Promise.resolve(pendingOf(paramsOf(job).from, context.now())),
    act: (within, actor, target, job) =>
      paramsOf(job).action === 'cancel'
        ? cancelInvitation(within, actor, target)
        : reassignInvitation(within, actor, target),
  });
