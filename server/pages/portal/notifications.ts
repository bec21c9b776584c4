import type { Core } from '@strapi/types';

import { getConfig } from '../../config';
import type { Form } from '../form';

/** What of a form's field names says that it is a notification. */
const PREFIX = 'notify_';

/** Forms are read with dots as the ends of names of objects. */
const fieldOf = (key: string): string => `${PREFIX}${key.replaceAll('.', ':')}`;

/** One notification that a member may switch, as a checkbox. */
export interface NotificationChoice {
  name: string;
  label: string;
  description: string | null;
  isOn: boolean;
}

/**
 * The notifications that the site offers.
 *
 * @param chosen what the member has chosen before; what they have not is as the site says
 */
export const notificationChoices = (
  strapi: Core.Strapi,
  chosen: Readonly<Record<string, boolean>>,
): NotificationChoice[] =>
  getConfig(strapi).notifications.choices.map(({ key, label, description, default: isOnByDefault }) => ({
    name: fieldOf(key),
    label,
    description: description ?? null,
    isOn: chosen[key] ?? isOnByDefault ?? false,
  }));

/** What was ticked, and what was not: a box that is off sends nothing. */
export const chosenNotifications = (strapi: Core.Strapi, form: Form): Record<string, boolean> =>
  Object.fromEntries(
    getConfig(strapi).notifications.choices.map(({ key }) => [key, form.get(fieldOf(key)) === 'true']),
  );
