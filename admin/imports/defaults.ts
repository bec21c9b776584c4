import type { Translate } from '../kernel/messages';
import type { Options } from '../invitations/contract';
import {
  ACCESS,
  checkForm,
  toCreate,
  type FormErrors,
  type InvitationForm,
} from '../invitations/fields/invitation-form';
import type { ImportDefaults } from './contract';

/** An import has no one address; the form asks for none. */
const NOBODY = 'nobody@example.com';

/** What can be seen to be wrong without the server. What a site asks of each invitation may come from the file. */
export const checkDefaults = (t: Translate, form: InvitationForm, options: Options): FormErrors => {
  const all = checkForm(t, { ...form, email: NOBODY }, { ...options, required: [] });
  return Object.fromEntries(ACCESS.map((name) => [name, all[name]]));
};

/** What an upload says of everybody in the file. */
export const toDefaults = (form: InvitationForm, send: boolean): ImportDefaults => {
  const { email: _nobody, ...defaults } = toCreate({ ...form, email: NOBODY }, send);
  return defaults;
};
