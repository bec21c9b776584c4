import type { DomainEvent, Listener } from '../kernel/bus';

import type { Context } from './context';
import { noteOf } from './note-mail';
import { HAPPENINGS, inviterOf, type Happening } from './notice';
import type { Sender } from './store';

/** Something that whoever invited may want to know of. */
interface News {
  what: Happening;
  sender: Sender;
}

/** Answers may be told of or not; expiries and trouble are told of in a digest only, and always there. */
const isWanted = ({ invitations: { config } }: Context, what: Happening): boolean => {
  const { accepted, declined, digest } = config.notifications.inviter;
  const wanted: Record<Happening, boolean> = { accepted, declined, expired: digest, attention: digest };
  return wanted[what];
};

const newsIn = async (context: Context, events: readonly DomainEvent[]): Promise<News[]> => {
  const heard = events.flatMap(({ name, subject }) => {
    const what = HAPPENINGS[name];
    return what && isWanted(context, what) ? [{ what, id: subject.id }] : [];
  });
  const senders = heard.length === 0 ? [] : await context.notices.sendersOf(heard.map(({ id }) => id));
  const byId = new Map(senders.map((sender) => [sender.id, sender]));
  return heard.flatMap(({ what, id }) => {
    const sender = byId.get(id);
    return sender && inviterOf(sender) ? [{ what, sender }] : [];
  });
};

/**
 * Hears what happens to invitations, in the transaction in which it happens, so that whoever invited is told exactly if it
 * did: by a mail of its own, or in the digest.
 */
export const createListener =
  (context: Context): Listener =>
  async (events) => {
    const { config, delivery, now } = context.invitations;
    const news = await newsIn(context, events);
    if (!config.notifications.inviter.digest) {
      await delivery.enqueue(
        news.flatMap(({ what, sender }) =>
          what === 'accepted' || what === 'declined' ? [noteOf(what, sender)] : [],
        ),
      );
      return;
    }
    const at = now();
    await context.notices.insert(
      news.flatMap(({ what, sender }) => {
        const inviter = inviterOf(sender);
        return inviter ? [{ ...inviter, invitation: sender.id, what, at }] : [];
      }),
    );
  };
