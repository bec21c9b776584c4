import { stateAt } from '../invitations/invitation';
import { presentInvitation } from '../invitations/present';
import type { InvitationRecord } from '../invitations/record';
import { eachByKeyset, idOf } from '../kernel/keyset';
import type { TimelineEntry } from '../timeline';

import type { Context } from './context';
import type { Person } from './person';

/** Page after page, as somebody may have sent very many. */
const collect = async <T>(
  context: Context,
  where: Record<string, unknown>,
  show: (record: InvitationRecord) => Promise<T> | T,
): Promise<T[]> => {
  const records = eachByKeyset(
    (after, limit) =>
      context.invitations.store.page({
        where: { ...where, id: { $gt: after ?? 0 } },
        orderBy: [{ id: 'asc' }],
        limit,
      }),
    idOf,
  );
  const shown: T[] = [];
  for await (const record of records) {
    shown.push(await show(record));
  }
  return shown;
};

/** From where others acted is theirs: an administrator's address is no data of whoever was invited. */
const timelineView = (entry: TimelineEntry, { user }: Person): TimelineEntry => {
  const { kind, name } = entry.actor;
  const isTheirs = kind === 'invitee' || (kind === 'user' && user !== null && name === user.username);
  return isTheirs ? entry : { ...entry, ip: null, userAgent: null };
};

/** Invitations to the address, and those that its user has accepted: with their mails and all that happened to them. */
export const exportInvitations = (context: Context, person: Person): Promise<unknown[]> => {
  const { address, user } = person;
  const theirs = { $or: [{ emailKey: address.key }, ...(user ? [{ user_id: user.id }] : [])] };
  return collect(context, theirs, async (record) => {
    const deliveries = await context.invitations.delivery.ofSubjects('invitation', [record.id]);
    const timeline = await context.timeline.ofSubject('invitation', record.id);
    return {
      ...presentInvitation(context.invitations, record),
      deliveries: deliveries.get(record.id) ?? [],
      timeline: timeline.map((entry) => timelineView(entry, person)),
    };
  });
};

/** What somebody has sent, without whom they invited: those are other people's data. */
export const exportSent = async (context: Context, { user }: Person): Promise<unknown[]> =>
  user === null
    ? []
    : collect(context, { invitedByKind: 'user', invitedById: String(user.id) }, (record) => ({
        documentId: record.documentId,
        createdAt: record.createdAt,
        status: stateAt(record, context.invitations.now()),
      }));
