import { declineForm } from './decline-form';
import { facts } from './facts';
import { field } from './field';
import { invitation } from './invitation';
import { layout } from './layout';
import { loginForm } from './login-form';
import { outcome } from './outcome';
import { problem } from './problem';
import { registerForm } from './register-form';
import { sessionForm } from './session-form';

/** Every template by its name, as Liquid finds them: the bundle carries no files that it could read from disk. */
export const TEMPLATES = {
  layout,
  invitation,
  outcome,
  facts,
  problem,
  field,
  'register-form': registerForm,
  'login-form': loginForm,
  'session-form': sessionForm,
  'decline-form': declineForm,
} as const;
