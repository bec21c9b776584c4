import { DELIVERY_UID } from '../delivery/content-type';
import { IMPORT_ROW_UID } from '../imports/content-type';
import { FORMER_LINK_UID } from '../invitations/content-type';
import type { InvitationPatch } from '../invitations/record';
import { chunksOf } from '../kernel/chunks';
import type { Condition } from '../kernel/page-query';
import { randomId } from '../kernel/secret';
import { EVENT_UID } from '../timeline/content-type';

import type { Context } from './context';
import { NOBODY, pseudonym } from './pseudonym';

/** Whose traces go: everybody's, or those of the invitee alone. */
export type Whose = 'everybody' | 'invitee';

export interface Pseudonymised {
  invitations: number;
  deliveries: number;
  events: number;
}

const ENDED = ['accepted', 'declined', 'cancelled', 'expired'];

const blankEvents = async ({ change }: Context, ids: readonly number[], whose: Whose): Promise<number> => {
  const ofThese: Condition = { subjectType: 'invitation', subjectId: { $in: [...ids] } };
  if (whose === 'everybody') {
    return change(EVENT_UID, ofThese, { ...NOBODY, changes: null });
  }
  await change(EVENT_UID, { ...ofThese, actorKind: { $in: ['invitee', 'user'] } }, NOBODY);
  return change(EVENT_UID, ofThese, { userId: null, changes: null });
};

/** Of the rows of files that they were made from nothing but the result is left. */
const blankImportRows = async ({ change, invitations }: Context, ids: readonly number[]): Promise<void> => {
  const handles = await invitations.store.handles({ id: { $in: [...ids] } }, ids.length);
  await change(
    IMPORT_ROW_UID,
    { invitation: { $in: handles.map(({ documentId }) => documentId) } },
    { cells: null, email: null, emailKey: null, message: null },
  );
};

/**
 * One statement each for what belongs to the invitations: deliveries, events, rows of files, and what former links were
 * bound to.
 */
const blankTraces = async (
  context: Context,
  ids: readonly number[],
  whose: Whose,
): Promise<Pseudonymised> => {
  const deliveries = await context.change(
    DELIVERY_UID,
    { subjectType: 'invitation', subjectId: { $in: [...ids] } },
    { recipientKey: null, error: null, language: null },
  );
  const events = await blankEvents(context, ids, whose);
  await blankImportRows(context, ids);
  await context.remove(FORMER_LINK_UID, { invitationId: { $in: [...ids] } });
  return { invitations: ids.length, deliveries, events };
};

const sum = (parts: readonly Pseudonymised[]): Pseudonymised => ({
  invitations: parts.reduce((total, { invitations }) => total + invitations, 0),
  deliveries: parts.reduce((total, { deliveries }) => total + deliveries, 0),
  events: parts.reduce((total, { events }) => total + events, 0),
});

/**
 * Takes the person out of ended invitations, in the transaction under way: one conditional UPDATE claims those that are
 * still ended, so one that is resent at the same moment stays whole, and of two nodes one does it.
 *
 * @param extra what else is written
 */
export const pseudonymise = async (
  context: Context,
  ids: readonly number[],
  whose: Whose,
  extra: InvitationPatch = {},
): Promise<Pseudonymised> => {
  const { store, now } = context.invitations;
  const done: Pseudonymised[] = [];
  for (const chunk of chunksOf(ids)) {
    const sweepToken = randomId();
    await store.change(
      { id: { $in: chunk }, state: { $in: ENDED }, pseudonymisedAt: { $null: true } },
      { ...pseudonym(now()), ...extra, sweepToken },
    );
    const claimed = await store.idsOf({ id: { $in: chunk }, sweepToken }, { id: 'asc' }, chunk.length);
    if (claimed.length > 0) {
      done.push(await blankTraces(context, claimed, whose));
    }
  }
  return sum(done);
};
