import type { Form } from './form';
import type { Message } from './message';

/** The ways to answer an invitation, each its own form, and the one of a sign-up link. */
export type WayName = 'session' | 'register' | 'login' | 'decline' | 'join';

/** A form that came back: what was typed (never a password, which is not in `values`) and what is wrong with it. */
export interface FormState {
  way: WayName;
  values: Form;
  /** Name of a field → what is wrong with it. */
  errors: ReadonlyMap<string, Message>;
  /** What is wrong with the whole. */
  general: readonly Message[];
}

const SECRETS = new Set(['password', 'token', 'proof']);

/** A form as it came, without what must not be sent back. */
export const withoutSecrets = (form: Form): Form => new Map([...form].filter(([name]) => !SECRETS.has(name)));
