import { PluginError } from '../../kernel/errors';
import { getConfig } from '../../config';
import { getService } from '../../kernel/get-service';
import { isInvalidCredentials } from '../../users/errors';
import { passwordField } from '../credential-fields';
import { fieldErrorsOf } from '../field-errors';
import type { Form } from '../form';
import { type Message, say } from '../message';

import { CODE_PAGE, keepChallenge } from './address-code';
import { type Problem, showPortal } from './show';
import { leadOn, type PortalVisit } from './visit';

const show = async (visit: PortalVisit, error: Message | null = null, status = 200): Promise<void> => {
  const { strapi, user } = visit;
  const users = getService(strapi, 'users');
  const [isProved, hasPassword] = await Promise.all([users.isProved(user), users.hasPassword(user.id)]);
  const email = { email: user.email };
  const field = hasPassword ? passwordField('address', error) : null;
  const problems: Problem[] = error ? [{ fieldId: field?.id ?? null, message: error }] : [];
  showPortal(visit, {
    template: 'portal-address',
    title: 'address.title',
    status,
    problems,
    model: {
      isProved,
      text: isProved ? say('address.proved', email) : say('address.intro', email),
      field,
      forgotUrl: getConfig(strapi).portal.forgotPasswordUrl,
    },
  });
};

/** `GET …/portal/address`. */
export const showAddress = (visit: PortalVisit): Promise<void> => show(visit);

/** What is wrong with the password; null where the refusal is not about it. */
const wrongOf = (error: PluginError): Message | null => {
  if (isInvalidCredentials(error)) {
    return say('address.password-wrong');
  }
  const isMissing =
    error.name === 'ValidationError' && fieldErrorsOf(error).some(({ path }) => path[0] === 'password');
  return isMissing ? say('field.missing', { label: { key: 'login.password' } }) : null;
};

/** `POST …/portal/address`: has a code sent. */
export const sendCode = async (visit: PortalVisit, form: Form): Promise<void> => {
  const { strapi, user, language, origin } = visit;
  const password = form.get('password')?.slice(0, 4096) || undefined;
  try {
    const { challenge } = await getService(strapi, 'challenges').openOwnAddress(user, {
      password,
      language,
      origin,
    });
    keepChallenge(visit, challenge);
    leadOn(visit, CODE_PAGE);
  } catch (error) {
    const wrong = error instanceof PluginError ? wrongOf(error) : null;
    if (!(error instanceof PluginError) || !wrong) {
      throw error;
    }
    await show(visit, wrong, error.status);
  }
};
