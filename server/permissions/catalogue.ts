/** A permission of the catalogue, as it is shown. */
export interface PermissionEntry {
  key: string;
  label: string;
  description: string | null;
  /** The heading under which it is shown; null for none. */
  group: string | null;
}

/** A permission as a site writes it down. */
export interface ConfiguredPermission {
  key: string;
  label: string;
  description?: string | null | undefined;
  group?: string | null | undefined;
}

const GROUP = 'Members';

/** What the plugin itself asks for; a site may give them other words, but not take them away. */
const OWN: readonly PermissionEntry[] = [
  {
    key: 'members.read',
    label: 'See the members',
    description: 'Lists who is in the account.',
    group: GROUP,
  },
  {
    key: 'members.invite',
    label: 'Invite people',
    description: 'Invites people into the account, and resends or cancels own invitations.',
    group: GROUP,
  },
  {
    key: 'members.manage',
    label: 'Manage the members',
    description: 'Changes permissions, removes members, and resends or cancels anybody’s invitations.',
    group: GROUP,
  },
];

const toEntry = ({ key, label, description, group }: ConfiguredPermission): PermissionEntry => ({
  key,
  label,
  description: description ?? null,
  group: group ?? null,
});

/** Every permission that a member may have: the plugin's own, in the site's words where it has some, then the site's. */
export const catalogueOf = (configured: readonly ConfiguredPermission[]): PermissionEntry[] => {
  const entries = configured.map(toEntry);
  const isOwn = ({ key }: PermissionEntry): boolean => OWN.some((own) => own.key === key);
  return [
    ...OWN.map((own) => entries.find(({ key }) => key === own.key) ?? own),
    ...entries.filter((entry) => !isOwn(entry)),
  ];
};
