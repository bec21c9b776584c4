import { DAY_MS } from '../kernel/clock';

/** What an inviter is told of in a digest. */
export type Happening = 'accepted' | 'declined' | 'expired' | 'attention';

/** The events that a digest tells of. */
export const HAPPENINGS: Readonly<Record<string, Happening>> = {
  'invitation.accepted': 'accepted',
  'invitation.declined': 'declined',
  'invitation.expired': 'expired',
  'invitation.needs-attention': 'attention',
};

/** Whom a notice is for. */
export interface InviterRef {
  inviterKind: 'admin' | 'user';
  inviterId: string;
}

/** What an invitation says of who sent it. */
interface Sent {
  invitedByKind: string;
  invitedById: string | null;
}

/** API tokens and the site's own code have nobody who could be told. */
export const inviterOf = ({ invitedByKind: kind, invitedById: id }: Sent): InviterRef | null =>
  id !== null && (kind === 'admin' || kind === 'user') ? { inviterKind: kind, inviterId: id } : null;

/** A digest tells of whole days in UTC, so that whoever is told gets one mail a day however much happens. */
export const startOfDay = (now: Date): Date => new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
