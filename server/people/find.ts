import type { InvitationView } from '../invitations/present';
import { notFound } from '../kernel/errors';
import type { Services } from '../kernel/get-service';
import type { ConsentView } from '../terms/service';
import type { HostUser, Profile } from '../users/service';
import { keyOf } from '../users/user';

import type { Context } from './context';
import { partsOf } from './parts';
import { presentMembership, presentUser, type PersonMembership, type PersonView } from './present';

/** A user as their page shows them. */
export interface PersonPage extends PersonView {
  confirmed: boolean;
  blocked: boolean;
  role: { documentId: string; name: string; type: string } | null;
  profile: Profile;
  memberships: PersonMembership[];
  invitations: InvitationView[];
  /** To which versions of the terms they have agreed, the latest first. */
  consents: Omit<ConsentView, 'user'>[];
  /** What concerns them, the newest first. */
  activity: Awaited<ReturnType<Services['timeline']['ofUser']>>;
}

/** @throws PluginError `NotFoundError` (404) */
export const findUser = async ({ users }: Context, documentId: string): Promise<HostUser> => {
  const user = await users.findByDocumentId(documentId);
  if (!user) {
    throw notFound();
  }
  return user;
};

const roleOf = ({ role }: HostUser): PersonPage['role'] =>
  role && { documentId: role.documentId, name: role.name, type: role.type };

/** @throws PluginError `NotFoundError` (404) */
export const findPerson = async (context: Context, documentId: string): Promise<PersonPage> => {
  const { users, invited, invitations, timeline, terms } = context;
  const user = await findUser(context, documentId);
  const [[parts], profile, records, consents] = await Promise.all([
    partsOf(context, [user], null),
    users.readProfile(user.id),
    invited.ofUser(user.id, keyOf(user.email)),
    terms.consentsOf(user.id),
  ]);
  if (!parts) {
    throw notFound();
  }
  const activity = await timeline.ofUser(
    user.id,
    'invitation',
    records.map(({ id }) => id),
  );
  return {
    ...presentUser(parts),
    confirmed: user.confirmed,
    blocked: user.blocked,
    role: roleOf(user),
    profile,
    memberships: parts.memberships.map((membership) => presentMembership(membership, parts.groups)),
    invitations: records.map((record) => invitations.present(record)),
    consents: consents.map(({ user: _user, ...consent }) => consent),
    activity,
  };
};
