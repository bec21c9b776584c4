import { type Field, makeField } from './field';
import type { Message } from './message';

/** What a form that asks for credentials shows again. */
interface Typed {
  /** What the identifier begins with. */
  identifier: string;
  errors: ReadonlyMap<string, Message>;
}

/** The password that somebody has already. */
export const passwordField = (form: string, error: Message | null): Field =>
  makeField(form, {
    name: 'password',
    label: 'login.password',
    autocomplete: 'current-password',
    type: 'password',
    isRequired: true,
    isVerbatim: true,
    error,
  });

/** By what the host logs somebody in. */
export const credentialFields = (form: string, { identifier, errors }: Typed): Field[] => [
  makeField(form, {
    name: 'identifier',
    label: 'login.identifier',
    autocomplete: 'username',
    value: identifier,
    isRequired: true,
    isVerbatim: true,
    error: errors.get('identifier') ?? null,
  }),
  passwordField(form, errors.get('password') ?? null),
];
