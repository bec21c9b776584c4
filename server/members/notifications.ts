import { invalidField } from '../kernel/errors';

/** How many a membership may have: they come along with every list of members. */
export const MAX_NOTIFICATIONS = 50;

/**
 * What is named lies over what is there.
 *
 * @throws PluginError `ValidationError` (400) where that would be too many
 */
export const mergeNotifications = (
  present: Readonly<Record<string, boolean>>,
  given: Readonly<Record<string, boolean>>,
): Record<string, boolean> => {
  const merged = { ...present, ...given };
  if (Object.keys(merged).length > MAX_NOTIFICATIONS) {
    throw invalidField('notifications', `There are at most ${MAX_NOTIFICATIONS} notifications.`);
  }
  return merged;
};
