import type { Actor } from '../kernel/actor';
import { PluginError } from '../kernel/errors';

import { cancelInvitation } from './cancel';
import type { Context } from './context';
import type { BulkInput } from './contract';
import type { Outcome } from './create';
import { extendInvitation } from './extend';
import type { InvitationRecord } from './record';
import { removeInvitation } from './remove';
import { resendInvitation } from './resend';

type Act = (
  context: Context,
  actor: Actor,
  documentId: string,
  input: BulkInput,
) => Promise<InvitationRecord>;

const ACTS: Record<BulkInput['action'], Act> = {
  resend: (context, actor, documentId, { expiresIn }) =>
    resendInvitation(context, actor, documentId, { expiresIn }),
  extend: (context, actor, documentId, { expiresIn }) =>
    extendInvitation(context, actor, documentId, { expiresIn }),
  cancel: (context, actor, documentId) => cancelInvitation(context, actor, documentId),
  delete: (context, actor, documentId) => removeInvitation(context, actor, documentId),
};

/**
 * One action on a selection, each invitation in a transaction of its own: what cannot be done fails alone.
 *
 * @returns one outcome per id, in the same order
 */
export const actOnMany = async (context: Context, actor: Actor, input: BulkInput): Promise<Outcome[]> => {
  const act = ACTS[input.action];
  const outcomes: Outcome[] = [];
  for (const id of input.ids) {
    try {
      outcomes.push({ record: await act(context, actor, id, input) });
    } catch (error) {
      if (!(error instanceof PluginError)) {
        throw error;
      }
      outcomes.push({ error });
    }
  }
  return outcomes;
};
