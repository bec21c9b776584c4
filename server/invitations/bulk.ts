import type { Actor } from '../kernel/actor';
import { PluginError } from '../kernel/errors';

import { cancelInvitation } from './cancel';
import type { Context } from './context';
import type { BulkAction } from './contract';
import type { Outcome } from './create';
import { extendInvitation } from './extend';
import type { InvitationRecord } from './record';
import { removeInvitation } from './remove';
import { resendInvitation } from './resend';
import { retryDelivery } from './retry-delivery';
import type { Target } from './revive';

interface BulkOptions {
  expiresIn?: string | undefined;
}

/** What a bulk action does to one invitation: what the single action does. */
export type BulkAct = (
  context: Context,
  actor: Actor,
  target: Target,
  options: BulkOptions,
) => Promise<InvitationRecord>;

export const BULK_ACTS: Record<BulkAction, BulkAct> = {
  resend: (context, actor, target, { expiresIn }) => resendInvitation(context, actor, target, { expiresIn }),
  extend: (context, actor, target, { expiresIn }) => extendInvitation(context, actor, target, { expiresIn }),
  cancel: (context, actor, target) => cancelInvitation(context, actor, target),
  delete: (context, actor, target) => removeInvitation(context, actor, target),
  retry: (context, actor, target) => retryDelivery(context, actor, target),
};

/** The RBAC action of the single action, which the bulk action needs too. */
export const permissionOf = (action: BulkAction): string =>
  `invitations.${action === 'retry' ? 'retry-delivery' : action}`;

interface Selection extends BulkOptions {
  action: BulkAction;
  ids: readonly string[];
}

/**
 * One action on a selection, each invitation in a transaction of its own: what cannot be done fails alone.
 *
 * @returns one outcome per id, in the same order
 */
export const actOnMany = async (
  context: Context,
  actor: Actor,
  { action, ids, ...options }: Selection,
): Promise<Outcome[]> => {
  const act = BULK_ACTS[action];
  const outcomes: Outcome[] = [];
  for (const id of ids) {
    try {
      outcomes.push({ record: await act(context, actor, id, options) });
    } catch (error) {
      if (!(error instanceof PluginError)) {
        throw error;
      }
      outcomes.push({ error });
    }
  }
  return outcomes;
};
