import type { SignUpInspection } from '../../sign-up-links/contract';
import { askedBySignUpLink } from '../asked';
import type { FormState } from '../form-state';
import { type Message, say } from '../message';
import { formatDistance, formatMoment } from '../moment';
import { problemsOf } from '../problem-lines';
import { registerFields } from '../register-fields';
import { termsBox } from '../terms-box';
import type { Language } from '../texts';

const headingOf = ({ account }: SignUpInspection, site: string | null): Message => {
  const values = { ...(site !== null && { site }), ...(account !== null && { account: account.name }) };
  return say(`join.heading${account === null ? '' : '-account'}${site === null ? '' : '-site'}`, values);
};

/** What a page knows of its visitor and their link. */
interface JoinVisit {
  token: string;
  inspection: SignUpInspection;
  language: Language;
  state: FormState | null;
}

/** What the page knows of the site. */
interface Surroundings {
  now: Date;
  site: string | null;
  loginUrl: string | null;
}

/** Everything that the page of a sign-up link shows. */
export const joinPage = (
  { token, inspection, language, state }: JoinVisit,
  { now, site, loginUrl }: Surroundings,
) => {
  const expiresAt = new Date(inspection.expiresAt);
  const asked = askedBySignUpLink(inspection);
  const way = {
    name: 'join' as const,
    fields: registerFields({ way: 'join', asked, language, state }),
    terms: termsBox('join', asked.terms, state),
  };
  const problems = problemsOf(state, [way]);
  return {
    title: say('join.title'),
    isWrong: problems.length > 0,
    heading: headingOf(inspection, site),
    facts: {
      inviter: inspection.inviter.name,
      email: null,
      account: inspection.account?.name ?? null,
      role: inspection.role?.name ?? null,
      groups: inspection.groups.map(({ name }) => name),
      hasAllPermissions: inspection.permissions === 'all',
      permissions: inspection.permissions === 'all' ? [] : inspection.permissions,
      domains: inspection.domains,
      expiresAt: inspection.expiresAt,
      expires: formatMoment(language, expiresAt),
      expiresIn: formatDistance(language, expiresAt.getTime() - now.getTime()),
      message: null,
    },
    problems,
    way,
    token,
    loginUrl,
  };
};
