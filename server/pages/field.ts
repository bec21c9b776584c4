import type { CountryOption } from './countries';
import type { Message } from './message';
import type { TextKey } from './texts';

/** A field as the template draws it. */
export interface Field {
  id: string;
  name: string;
  type: 'text' | 'password' | 'tel' | 'email';
  label: TextKey;
  value: string;
  isRequired: boolean;
  /** The token of HTML's autofill, which password managers and assistive software read (WCAG 1.3.5). */
  autocomplete: string;
  /** Typed as it is: no capital letters and no spelling hints put in by the keyboard. */
  isVerbatim: boolean;
  /** A password to be made up: one can be suggested. */
  isNew: boolean;
  /** Of a new password: how hard it must be to guess, from 0 (anything) to 4. */
  minStrength: number;
  /** Which keys a telephone shows. */
  inputmode: 'numeric' | null;
  direction: 'ltr' | 'auto' | null;
  options: readonly CountryOption[] | null;
  hint: Message | null;
  error: Message | null;
  /** The ids of hint and error, or null. */
  describedBy: string | null;
}

type Given = Pick<Field, 'name' | 'label' | 'autocomplete'> & Partial<Omit<Field, 'id' | 'describedBy'>>;

/**
 * Completes a field.
 *
 * @param form the form that it is in: the id begins with it, as one page has several forms
 */
export const makeField = (form: string, given: Given): Field => {
  const id = `${form}-${given.name}`;
  const described = [given.hint ? `${id}-hint` : '', given.error ? `${id}-error` : ''];
  return {
    type: 'text',
    value: '',
    isRequired: false,
    isVerbatim: false,
    isNew: false,
    minStrength: 0,
    inputmode: null,
    direction: 'auto',
    options: null,
    hint: null,
    error: null,
    ...given,
    id,
    describedBy: described.filter(Boolean).join(' ') || null,
  };
};
