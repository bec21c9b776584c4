import { getService } from '../../kernel/get-service';
import type { Message } from '../message';
import { say } from '../message';
import type { TermsBox, TermsShown } from '../terms-box';

import type { PortalVisit } from './visit';

/** The terms in force, where whoever is signed in has not accepted them yet. */
export const owedTerms = ({ strapi, user }: PortalVisit): Promise<TermsShown | null> =>
  getService(strapi, 'terms').owedBy(user.id);

/** The box of one of several offers. */
export const offerTerms = (
  documentId: string,
  terms: TermsShown | null,
  error: Message | null,
): TermsBox | null =>
  terms && {
    ...terms,
    id: `terms-${documentId}`,
    // Read once, agreed to anew with each attempt: the version may have changed in between.
    isChecked: false,
    isRequired: true,
    error,
    hint: say('terms.version', { version: terms.version }),
  };
