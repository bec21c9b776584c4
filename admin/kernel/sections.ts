import type { MessageId } from './messages';
import {
  ACCOUNT_PERMISSIONS,
  CONSENT_PERMISSIONS,
  GROUP_PERMISSIONS,
  LINK_PERMISSIONS,
  PEOPLE_PERMISSIONS,
  PERMISSIONS,
  PRIVACY_PERMISSIONS,
  SUPPRESSION_PERMISSIONS,
  TERMS_PERMISSIONS,
} from './permissions';
import { PLUGIN_ID } from './plugin-id';

export interface Section {
  to: string;
  label: MessageId;
  /** Under which heading it stands. */
  heading: MessageId;
  /** Any of them opens it. */
  permissions: { action: string; subject: null }[];
  /** Gone where the site has switched this off. */
  feature?: 'accounts' | 'signUpLinks';
}

const ROOT = `/plugins/${PLUGIN_ID}`;

/** The parts of the plugin, as its navigation lists them. The first one's address is the beginning of all others. */
export const SECTIONS: Section[] = [
  { to: ROOT, label: 'nav.invitations', heading: 'nav.parts', permissions: PERMISSIONS.read },
  { to: `${ROOT}/people`, label: 'nav.people', heading: 'nav.parts', permissions: PEOPLE_PERMISSIONS.read },
  {
    to: `${ROOT}/accounts`,
    label: 'nav.accounts',
    heading: 'nav.parts',
    permissions: ACCOUNT_PERMISSIONS.read,
    feature: 'accounts',
  },
  {
    to: `${ROOT}/groups`,
    label: 'nav.groups',
    heading: 'nav.parts',
    permissions: GROUP_PERMISSIONS.read,
    feature: 'accounts',
  },
  {
    to: `${ROOT}/sign-up-links`,
    label: 'nav.signUpLinks',
    heading: 'nav.parts',
    permissions: LINK_PERMISSIONS.read,
    feature: 'signUpLinks',
  },
  {
    to: `${ROOT}/settings/terms`,
    label: 'nav.terms',
    heading: 'nav.settings',
    permissions: [...TERMS_PERMISSIONS.read, ...CONSENT_PERMISSIONS.read],
  },
  {
    to: `${ROOT}/settings/suppressions`,
    label: 'nav.suppressions',
    heading: 'nav.settings',
    permissions: SUPPRESSION_PERMISSIONS.read,
  },
  {
    to: `${ROOT}/settings/privacy`,
    label: 'nav.privacy',
    heading: 'nav.settings',
    permissions: [...PRIVACY_PERMISSIONS.export, ...PRIVACY_PERMISSIONS.erase],
  },
];

/** Whoever may open one of the parts has the menu entry. */
export const MENU_PERMISSIONS = SECTIONS.flatMap(({ permissions }) => permissions);
