import type { FormState, WayName } from './form-state';
import { type Message, say } from './message';

/** The terms that are in force, as a page shows them. */
export interface TermsShown {
  version: string;
  text: string | null;
  url: string | null;
}

/** The box "I have read the terms and agree to them", as the template draws it. */
export interface TermsBox extends TermsShown {
  id: string;
  isChecked: boolean;
  isRequired: boolean;
  error: Message | null;
  hint: Message;
}

/** What the box is called in the form; its value is the version that was read. */
export const TERMS_FIELD = 'acceptTerms';

/**
 * @param isRequired false where the person may have agreed before, which is only known once they have logged in
 */
export const termsBox = (
  form: WayName,
  terms: TermsShown | null,
  state: FormState | null,
  { isRequired = true }: { isRequired?: boolean } = {},
): TermsBox | null =>
  terms && {
    ...terms,
    id: `${form}-terms`,
    // Of another version than the one that was agreed to, it has to be read anew.
    isChecked: state?.values.get(TERMS_FIELD) === terms.version,
    isRequired,
    error: state?.errors.get(TERMS_FIELD) ?? null,
    hint: say('terms.version', { version: terms.version }),
  };
