import { approve } from './approve';
import { code } from './code';
import { declineForm } from './decline-form';
import { facts } from './facts';
import { field } from './field';
import { invitation } from './invitation';
import { join } from './join';
import { layout } from './layout';
import { logo } from './logo';
import { loginForm } from './login-form';
import { outcome } from './outcome';
import { portalTemplates } from './portal';
import { problem } from './problem';
import { registerForm } from './register-form';
import { sessionForm } from './session-form';
import { terms } from './terms';

/** Every template by its name, as Liquid finds them: the bundle carries no files that it could read from disk. */
export const TEMPLATES = {
  layout,
  logo,
  invitation,
  outcome,
  code,
  join,
  approve,
  facts,
  terms,
  problem,
  field,
  'register-form': registerForm,
  'login-form': loginForm,
  'session-form': sessionForm,
  'decline-form': declineForm,
  ...portalTemplates,
} as const;
