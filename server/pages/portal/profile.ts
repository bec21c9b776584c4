import { getConfig } from '../../config';
import { PluginError } from '../../kernel/errors';
import { getService } from '../../kernel/get-service';
import { parse } from '../../kernel/validate';
import { profileSchema } from '../../users/contract';
import { editProfile } from '../../users/edit-profile';
import type { Profile } from '../../users/service';
import { countriesIn } from '../countries';
import { type Field, makeField } from '../field';
import { fieldErrorsOf } from '../field-errors';
import { type Form, lineOf } from '../form';
import { phoneOf } from '../inputs';
import { type Message, say } from '../message';
import { EXAMPLE_PHONE, PROFILE } from '../register-fields';
import type { TextKey } from '../texts';

import { showPortal } from './show';
import { leadOn, type PortalVisit } from './visit';

type Errors = ReadonlyMap<string, Message>;

const askedOf = ({ strapi }: PortalVisit) => {
  const rules = getConfig(strapi).acceptance.profile;
  return PROFILE.filter(({ name }) => rules[name] !== 'hidden').map((spec) => ({
    spec,
    isRequired: rules[spec.name] === 'required',
  }));
};

const fieldsOf = (visit: PortalVisit, values: Partial<Profile>, errors: Errors): Field[] =>
  askedOf(visit).map(({ spec, isRequired }) =>
    makeField('profile', {
      ...spec,
      value: values[spec.name] ?? '',
      isRequired,
      options: spec.name === 'countryCode' ? countriesIn(visit.language) : null,
      error: errors.get(spec.name) ?? null,
    }),
  );

const show = (visit: PortalVisit, values: Partial<Profile>, errors: Errors = new Map()): void => {
  const fields = fieldsOf(visit, values, errors);
  showPortal(visit, {
    template: 'portal-profile',
    title: 'profile.title',
    current: 'profile',
    status: errors.size > 0 ? 400 : 200,
    problems: fields.flatMap(({ id, error }) => (error ? [{ fieldId: id, message: error }] : [])),
    model: { fields, username: visit.user.username, email: visit.user.email },
  });
};

/** `GET …/portal/profile`. */
export const showProfile = async (visit: PortalVisit): Promise<void> =>
  show(visit, await getService(visit.strapi, 'users').readProfile(visit.user.id));

const TEXTS: Readonly<Record<string, TextKey>> = {
  firstName: 'field.firstName',
  lastName: 'field.lastName',
  phone: 'field.phone',
  countryCode: 'field.countryCode',
};

const missing = (label: TextKey): Message => say('field.missing', { label: { key: label } });

/** All that is wrong at once: the contract and the site's own rules speak one after the other. */
const errorsOf = (visit: PortalVisit, error: PluginError, form: Form): Errors => {
  const wrong = fieldErrorsOf(error).map(
    ({ path: [name = ''] }) => [name, say(TEXTS[name] ?? 'field.other', { example: EXAMPLE_PHONE })] as const,
  );
  const empty = askedOf(visit)
    .filter(({ spec, isRequired }) => isRequired && lineOf(form, spec.name) === undefined)
    .map(({ spec }) => [spec.name, missing(spec.label)] as const);
  return new Map<string, Message>([...wrong, ...empty]);
};

/** `POST …/portal/profile`. */
export const saveProfile = async (visit: PortalVisit, form: Form): Promise<void> => {
  const entries = askedOf(visit).map(
    ({ spec: { name } }) => [name, name === 'phone' ? phoneOf(form) : (lineOf(form, name) ?? null)] as const,
  );
  try {
    await editProfile(visit.strapi, visit.user.id, parse(profileSchema, Object.fromEntries(entries)));
    leadOn(visit, '/profile', 'done.saved');
  } catch (error) {
    if (!(error instanceof PluginError) || error.name !== 'ValidationError') {
      throw error;
    }
    show(visit, Object.fromEntries(form), errorsOf(visit, error, form));
  }
};
