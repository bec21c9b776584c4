import { credentialFields } from './credential-fields';
import type { Field } from './field';
import type { FormState } from './form-state';

/**
 * The fields of the log-in.
 *
 * @param identifier what the identifier begins with: the invited address, where it has an account
 */
export const loginFields = (identifier: string, state: FormState | null): Field[] =>
  credentialFields('login', {
    identifier: state?.values.get('identifier') ?? identifier,
    errors: state?.errors ?? new Map(),
  });
