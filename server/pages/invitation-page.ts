import type { Offer } from '../invitations/offer';
import type { KeyRing } from '../kernel/secret';

import { type Message, say } from './message';
import { formatDistance, formatMoment } from './moment';
import { problemsOf } from './problem-lines';
import type { Language } from './texts';
import { type Visit, waysOf } from './way';

interface Surroundings {
  keys: KeyRing;
  now: Date;
  /** The name of the site: the host of its public URL, as the request's own could be anybody's. */
  site: string | null;
}

export const headingOf = (
  { inviter, account }: Pick<Offer, 'inviter' | 'account'>,
  site: string | null,
): Message => {
  const at = site === null ? '' : '-site';
  const into = account === null ? '' : '-account';
  const values = {
    ...(site !== null && { site }),
    ...(inviter.name !== null && { inviter: inviter.name }),
    ...(account !== null && { account: account.name }),
  };
  return inviter.name === null
    ? say(`invitation.heading-anonymous${into}${at}`, values)
    : say(`invitation.heading${into}${at}`, values);
};

/** What is offered, by whom and until when. */
export const factsOf = (inspection: Offer, language: Language, now: Date) => {
  const expiresAt = new Date(inspection.expiresAt);
  return {
    inviter: inspection.inviter.name,
    email: inspection.email,
    account: inspection.account?.name ?? null,
    role: inspection.role?.name ?? null,
    groups: inspection.groups.map(({ name }) => name),
    hasAllPermissions: inspection.permissions === 'all',
    permissions: inspection.permissions === 'all' ? [] : inspection.permissions,
    expiresAt: inspection.expiresAt,
    expires: formatMoment(language, expiresAt),
    expiresIn: formatDistance(language, expiresAt.getTime() - now.getTime()),
    message: inspection.message,
  };
};

/** Everything that the page of a living invitation shows. */
export const invitationPage = (visit: Visit, { keys, now, site }: Surroundings) => {
  const { inspection, language, token } = visit;
  const ways = waysOf(visit, keys);
  const problems = problemsOf(visit.state, ways);
  return {
    title: say('invitation.title'),
    isWrong: problems.length > 0,
    heading: headingOf(inspection, site),
    facts: factsOf(inspection, language, now),
    roleChange: inspection.roleChange ? say('invitation.role-change', { ...inspection.roleChange }) : null,
    problems,
    ways,
    token,
  };
};
