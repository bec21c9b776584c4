import { type Field, makeField } from './field';
import type { FormState } from './form-state';

/**
 * The fields of the log-in.
 *
 * @param identifier what the identifier begins with: the invited address, where it has an account
 */
export const loginFields = (identifier: string, state: FormState | null): Field[] => [
  makeField('login', {
    name: 'identifier',
    label: 'login.identifier',
    autocomplete: 'username',
    value: state?.values.get('identifier') ?? identifier,
    isRequired: true,
    isVerbatim: true,
    error: state?.errors.get('identifier') ?? null,
  }),
  makeField('login', {
    name: 'password',
    label: 'login.password',
    autocomplete: 'current-password',
    type: 'password',
    isRequired: true,
    isVerbatim: true,
    error: state?.errors.get('password') ?? null,
  }),
];
