import type { MessageId } from './messages';
import { ACCOUNT_PERMISSIONS, GROUP_PERMISSIONS, PEOPLE_PERMISSIONS, PERMISSIONS } from './permissions';
import { PLUGIN_ID } from './plugin-id';

export interface Section {
  to: string;
  label: MessageId;
  /** Any of them opens it. */
  permissions: { action: string; subject: null }[];
  /** Gone where the site has switched accounts off. */
  isOfAccounts?: boolean;
}

const ROOT = `/plugins/${PLUGIN_ID}`;

/** The parts of the plugin, as its navigation lists them. The first one's address is the beginning of all others. */
export const SECTIONS: Section[] = [
  { to: ROOT, label: 'nav.invitations', permissions: PERMISSIONS.read },
  { to: `${ROOT}/people`, label: 'nav.people', permissions: PEOPLE_PERMISSIONS.read },
  {
    to: `${ROOT}/accounts`,
    label: 'nav.accounts',
    permissions: ACCOUNT_PERMISSIONS.read,
    isOfAccounts: true,
  },
  { to: `${ROOT}/groups`, label: 'nav.groups', permissions: GROUP_PERMISSIONS.read, isOfAccounts: true },
];

/** Whoever may open one of the parts has the menu entry. */
export const MENU_PERMISSIONS = SECTIONS.flatMap(({ permissions }) => permissions);
