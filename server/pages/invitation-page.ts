import type { Inspection } from '../invitations/inspect';
import type { KeyRing } from '../kernel/secret';

import { type Message, say } from './message';
import { formatDistance, formatMoment } from './moment';
import type { Language } from './texts';
import { type Visit, type Way, waysOf } from './way';

interface Surroundings {
  keys: KeyRing;
  now: Date;
  /** The name of the site: the host of its public URL, as the request's own could be anybody's. */
  site: string | null;
}

const headingOf = ({ inviter, account }: Inspection, site: string | null): Message => {
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

const factsOf = (inspection: Inspection, language: Language, now: Date) => {
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

interface Problem {
  fieldId: string | null;
  message: Message;
}

const problemsOf = ({ state }: Visit, ways: readonly Way[]): Problem[] => {
  const fields = ways.find(({ name }) => name === state?.way)?.fields ?? [];
  const general = (state?.general ?? []).map((message) => ({ fieldId: null, message }));
  return [...general, ...fields.flatMap(({ id, error }) => (error ? [{ fieldId: id, message: error }] : []))];
};

/** Everything that the page of a living invitation shows. */
export const invitationPage = (visit: Visit, { keys, now, site }: Surroundings) => {
  const { inspection, language, token } = visit;
  const ways = waysOf(visit, keys);
  const problems = problemsOf(visit, ways);
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
