import { CHALLENGE_UID } from '../challenges/content-type';
import { IMPORT_ROW_UID } from '../imports/content-type';
import type { Actor } from '../kernel/actor';
import { inTransaction } from '../kernel/transaction';
import { SIGN_UP_USE_UID } from '../sign-up-links/content-type';
import { EVENT_UID } from '../timeline/content-type';
import type { HostUser } from '../users/service';

import type { Context } from './context';
import { privacyEvent } from './events';
import { exportInvitations, exportSent } from './export-invitations';
import { exportUser } from './export-user';
import { findPerson, type Person } from './person';

/** Everything that the plugin holds of an address and its user, by what it is. */
export type PersonalData = Record<string, unknown>;

type Row = Record<string, unknown>;

const signUpsOf = async ({ rows }: Context, { address, user }: Person): Promise<Row[]> => {
  const found = (await rows(SIGN_UP_USE_UID).findMany({
    where: { $or: [{ email: address.canonical }, ...(user ? [{ user_id: user.id }] : [])] },
    orderBy: { id: 'asc' },
    populate: { signUpLink: { select: ['name'] } },
  })) as Row[];
  return found.map(({ signUpLink, email, usedAt, ip }) => ({
    link: (signUpLink as Row | null)?.name ?? null,
    email,
    usedAt,
    ip,
  }));
};

const codesOf = async ({ rows }: Context, { address }: Person): Promise<Row[]> =>
  (
    (await rows(CHALLENGE_UID).findMany({
      where: { address: address.canonical },
      orderBy: { id: 'asc' },
    })) as Row[]
  ).map(({ flow, language, openedAt, expiresAt, usedAt }) => ({
    flow,
    language,
    openedAt,
    expiresAt,
    usedAt,
  }));

/** Rows of files that name them, as they are kept for the report of an import. */
const importsOf = async ({ rows }: Context, { address }: Person): Promise<Row[]> => {
  const found = (await rows(IMPORT_ROW_UID).findMany({
    where: { emailKey: address.key },
    orderBy: { id: 'asc' },
  })) as Row[];
  return found.map(({ line, cells, outcome, message }) => ({ line, cells, outcome, message }));
};

interface EventRow {
  name: string;
  at: string;
  actorKind: string;
  actorId: string | null;
  userId: number | null;
  subjectType: string;
  ip: string | null;
  userAgent: string | null;
  changes: Row | null;
}

/** From where they acted, but not from where others did; and what was changed about them, but not what they changed about others. */
const activityView = ({ name, at, ...event }: EventRow, { id }: HostUser): Row => {
  const isTheirs =
    event.actorKind === 'user'
      ? event.actorId === String(id)
      : event.actorKind === 'invitee' && event.userId === id;
  const isAbout = event.userId === id || event.subjectType === 'person';
  return {
    name,
    at,
    byThemselves: isTheirs,
    ip: isTheirs ? event.ip : null,
    userAgent: isTheirs ? event.userAgent : null,
    changes: isAbout ? event.changes : null,
  };
};

/** What they did, and what was done with them; what happened to their invitations stands there. */
const activityOf = async ({ rows }: Context, { user }: Person): Promise<Row[]> => {
  if (user === null) {
    return [];
  }
  const own = [{ userId: user.id }, { actorKind: 'user', actorId: String(user.id) }];
  const events = (await rows(EVENT_UID).findMany({
    where: { $or: [...own, { subjectType: 'person', subjectId: user.id }] },
    orderBy: { id: 'asc' },
  })) as EventRow[];
  return events.map((event) => activityView(event, user));
};

/**
 * Collects everything of a person and leaves an event.
 *
 * @throws PluginError `ValidationError` (400) where it is no address
 */
export const exportPerson = async (context: Context, email: string, actor: Actor): Promise<PersonalData> => {
  const person = await findPerson(context, email);
  const { suppressions, bus, now } = context.invitations;
  await inTransaction(context.strapi, () =>
    bus.publish([privacyEvent(context, person, { name: 'person.exported', actor })]),
  );
  return {
    email: person.address.canonical,
    exportedAt: now().toISOString(),
    ...(await exportUser(context, person.user)),
    invitations: await exportInvitations(context, person),
    sentInvitations: await exportSent(context, person),
    signUps: await signUpsOf(context, person),
    codes: await codesOf(context, person),
    imports: await importsOf(context, person),
    activity: await activityOf(context, person),
    isSuppressed: (await suppressions.suppressedAmong([person.address])).size > 0,
  };
};
