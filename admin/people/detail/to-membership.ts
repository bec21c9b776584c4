import type { Membership } from '../../accounts/contract';
import type { PersonDetail, PersonMembership } from '../contract';

/**
 * A membership as the dialogs of an account take it. What they save replaces all groups that a member may be in, so
 * the groups of the whole site belong to it as well: those that are of none of the user's accounts.
 */
export const toMembership = (person: PersonDetail, membership: PersonMembership): Membership => {
  const ofAccounts = person.memberships.flatMap(({ groups }) => groups.map(({ documentId }) => documentId));
  const ofSite = person.groups.filter(({ documentId }) => !ofAccounts.includes(documentId));
  const { documentId, email, username, firstName, lastName, lastLogin, blocked } = person;

  return {
    ...membership,
    user: { documentId, email, username: username ?? email, firstName, lastName },
    groups: [...membership.groups, ...ofSite],
    state: blocked ? 'blocked' : 'active',
    lastLogin,
  };
};
