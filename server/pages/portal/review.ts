import { getConfig } from '../../config';
import { invitationNotFound } from '../../invitations/errors';
import type { MyInvitation } from '../../invitations/mine';
import { PluginError } from '../../kernel/errors';
import { getService } from '../../kernel/get-service';
import { pathId } from '../../kernel/path-id';
import { makeField } from '../field';
import type { Form } from '../form';
import { factsOf, headingOf } from '../invitation-page';
import { type Message, say } from '../message';
import type { TermsShown } from '../terms-box';
import { siteOf } from '../site';

import { pendingOf } from './home';
import { notificationChoices } from './notifications';
import { type Problem, showPortal } from './show';
import { offerTerms, owedTerms } from './terms';
import { nowOf, type PortalVisit } from './visit';

/** A form of one offer that came back. */
export interface Returned {
  documentId: string;
  form: Form;
  action: 'accept' | 'decline';
  problem: { field: 'terms' | 'reason'; message: Message };
}

const isTicked = (returned: Returned | null, name: string, isOn: boolean): boolean =>
  returned?.action === 'accept' ? returned.form.get(name) === 'true' : isOn;

const declineOf = (documentId: string, returned: Returned | null) => {
  const own = returned?.action === 'decline' ? returned : null;
  return {
    isOpen: own !== null,
    isSuppressed: own?.form.get('suppress') === 'true',
    field: makeField(`decline-${documentId}`, {
      name: 'reason',
      label: 'decline.reason',
      autocomplete: 'off',
      value: own?.form.get('reason') ?? '',
      error: own?.problem.message ?? null,
    }),
  };
};

interface Surroundings {
  terms: TermsShown | null;
  returned: Returned | null;
  isAlone: boolean;
}

const offerModel = (
  visit: PortalVisit,
  invitation: MyInvitation,
  { terms, isAlone, ...rest }: Surroundings,
) => {
  const { strapi, language } = visit;
  const { documentId } = invitation;
  const returned = rest.returned?.documentId === documentId ? rest.returned : null;
  // Notifications are kept with the membership: an invitation to the site itself makes none.
  const choices = invitation.account ? notificationChoices(strapi, {}) : [];
  return {
    documentId,
    isAlone,
    heading: headingOf(invitation, siteOf(getConfig(strapi).publicUrl)),
    facts: factsOf(invitation, language, nowOf(visit)),
    roleChange: invitation.roleChange ? say('invitation.role-change', { ...invitation.roleChange }) : null,
    terms: offerTerms(
      documentId,
      terms,
      returned?.problem.field === 'terms' ? returned.problem.message : null,
    ),
    choices: choices.map((choice) => ({ ...choice, isOn: isTicked(returned, choice.name, choice.isOn) })),
    decline: declineOf(documentId, returned),
  };
};

const problemsOf = (returned: Returned | null): Problem[] =>
  returned === null
    ? []
    : [
        {
          fieldId:
            returned.problem.field === 'terms'
              ? `terms-${returned.documentId}`
              : `decline-${returned.documentId}-reason`,
          message: returned.problem.message,
        },
      ];

/** Shows offers to be approved or declined, each by itself. */
export const showReview = async (
  visit: PortalVisit,
  invitations: readonly MyInvitation[],
  { isAlone, returned = null }: { isAlone: boolean; returned?: Returned | null },
): Promise<void> => {
  const terms = invitations.length > 0 ? await owedTerms(visit) : null;
  showPortal(visit, {
    template: 'portal-review',
    title: isAlone ? 'review.title' : 'review.title-all',
    status: returned ? 400 : 200,
    problems: problemsOf(returned),
    model: {
      isAlone,
      offers: invitations.map((invitation) => offerModel(visit, invitation, { terms, returned, isAlone })),
    },
  });
};

/** `GET …/portal/invitations/:id`. */
export const reviewOne = async (visit: PortalVisit, returned: Returned | null = null): Promise<void> => {
  const documentId = pathId(visit.ctx);
  const invitation = (await pendingOf(visit)).find((pending) => pending.documentId === documentId);
  if (!invitation) {
    // Says what became of one that waits no more, where it was this user's.
    await getService(visit.strapi, 'invitations').assertMine(visit.user, documentId);
    throw invitationNotFound();
  }
  return showReview(visit, [invitation], { isAlone: true, returned });
};

/** `GET …/portal/invitations`: all of them on one screen. */
export const reviewAll = async (visit: PortalVisit, returned: Returned | null = null): Promise<void> =>
  showReview(visit, await pendingOf(visit), { isAlone: false, returned });

/** The same screen again, with what is wrong; what is wrong with no field is thrown on. */
export const reviewAgain = async (visit: PortalVisit, returned: Returned): Promise<void> =>
  returned.form.get('from') === 'all' ? reviewAll(visit, returned) : reviewOne(visit, returned);

/** Whether a refusal is about what was typed or ticked, and about which field. */
export const problemOf = (error: unknown): Returned['problem'] | null => {
  if (!(error instanceof PluginError)) {
    return null;
  }
  if (error.name === 'TermsNotAccepted') {
    return { field: 'terms', message: say('field.terms') };
  }
  return error.name === 'ValidationError' ? { field: 'reason', message: say('field.reason') } : null;
};
