import { hasPermission } from '../../accounts/membership';
import type { Permissions } from '../../accounts/service';
import { getService } from '../../kernel/get-service';
import type { Form } from '../form';

import type { PortalVisit } from './visit';

const PREFIX = 'permission_';

/** Forms are read with dots as the ends of names of objects. */
const fieldOf = (key: string): string => `${PREFIX}${key.replaceAll('.', ':')}`;
const keyOf = (field: string): string => field.slice(PREFIX.length).replaceAll(':', '.');

/** What somebody may do, for those who read it. */
export const permissionsInWords = ({ strapi }: PortalVisit, permissions: Permissions) => {
  const described = getService(strapi, 'permissions').describe(permissions);
  return { hasAll: described === 'all', entries: described === 'all' ? [] : described };
};

/** One permission as a checkbox. */
export interface PermissionChoice {
  name: string;
  label: string;
  description: string | null;
  isOn: boolean;
}

/** What a member may choose between for somebody else: nothing that they do not hold themselves. */
export const permissionChoices = (
  { strapi }: PortalVisit,
  own: Permissions,
  given: Permissions,
): { isAllOffered: boolean; hasAll: boolean; choices: PermissionChoice[] } => ({
  isAllOffered: own === 'all',
  hasAll: given === 'all',
  choices: getService(strapi, 'permissions')
    .catalogue()
    .filter(({ key }) => hasPermission(own, key))
    .map(({ key, label, description }) => ({
      name: fieldOf(key),
      label,
      description,
      isOn: given !== 'all' && given.includes(key),
    })),
});

/** What was chosen; null where neither way was. */
export const chosenPermissions = (form: Form): 'all' | string[] | null => {
  const access = form.get('access');
  if (access === 'all') {
    return 'all';
  }
  return access === 'chosen'
    ? [...form].flatMap(([name, value]) => (name.startsWith(PREFIX) && value === 'true' ? [keyOf(name)] : []))
    : null;
};
