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

interface BulkOptions {
  expiresIn?: string | undefined;
}

/** What a bulk action does to one invitation: what the single action does. */
export type BulkAct = (
  context: Context,
  actor: Actor,
  documentId: string,
  options: BulkOptions,
) => Promise<InvitationRecord>;

export const BULK_ACTS: Record<BulkAction, BulkAct> = {
  resend: (context, actor, documentId, { expiresIn }) =>
    resendInvitation(context, actor, documentId, { expiresIn }),
  extend: (context, actor, documentId, { expiresIn }) =>
    extendInvitation(context, actor, documentId, { expiresIn }),
  cancel: (context, actor, documentId) => cancelInvitation(context, actor, documentId),
  delete: (context, actor, documentId) => removeInvitation(context, actor, documentId),
  retry: (context, actor, documentId) => retryDelivery(context, actor, documentId),
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
