import { parseAddress } from '../kernel/email-address';
import type { PermissionEntry } from '../permissions/service';
import type { HostRole, HostUser } from '../users/service';

import type { Context } from './context';
import { permissionsOf, type GrantRecord, type InvitationRecord } from './record';

/** What is offered to an invitee, in their words: no ids of ours, no keys without a label. */
export interface Offer {
  status: 'pending';
  email: string;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  countryCode: string | null;
  message: string | null;
  expiresAt: string;
  locale: string | null;
  inviter: { name: string | null };
  account: { name: string; slug: string } | null;
  role: { name: string } | null;
  groups: { name: string }[];
  permissions: 'all' | Pick<PermissionEntry, 'key' | 'label' | 'description'>[];
  /** Of a signed-in invitee whose role acceptance would change, by name. */
  roleChange: { from: string; to: string } | null;
}

const roleChangeOf = (record: InvitationRecord, viewer: HostUser | null): Offer['roleChange'] => {
  const { role } = record;
  const isTheirs = viewer !== null && parseAddress(viewer.email)?.key === record.emailKey;
  if (!isTheirs || !record.isRoleNamed || !role || viewer.role?.id === role.id) {
    return null;
  }
  return { from: viewer.role?.name ?? '', to: role.name };
};

const describe = (
  { permissions }: Pick<Context, 'permissions'>,
  record: GrantRecord,
): Offer['permissions'] => {
  const described = permissions.describe(permissionsOf(record));
  return described === 'all'
    ? described
    : described.map(({ key, label, description }) => ({ key, label, description }));
};

/** What a record gives, in words. */
export type Given = Pick<Offer, 'account' | 'role' | 'groups' | 'permissions'>;

/** @param defaultRole what the host gives where no role was named */
export const givenIn = (
  context: Pick<Context, 'permissions'>,
  record: GrantRecord,
  defaultRole: HostRole | null,
): Given => {
  const role = record.isRoleNamed ? record.role : defaultRole;
  return {
    account: record.account && { name: record.account.name, slug: record.account.slug },
    role: role ? { name: role.name } : null,
    groups: record.groups.flatMap((group) => (group ? [{ name: group.name }] : [])),
    permissions: describe(context, record),
  };
};

/** @param defaultRole what the host gives where no role was named */
export const offerOf = (
  context: Context,
  record: InvitationRecord,
  viewer: HostUser | null,
  defaultRole: HostRole | null,
): Offer => {
  const { account, role, groups, permissions } = givenIn(context, record, defaultRole);
  return {
    status: 'pending',
    email: record.email,
    firstName: record.firstName,
    lastName: record.lastName,
    phone: record.phone,
    countryCode: record.countryCode,
    message: record.message,
    expiresAt: record.expiresAt.toISOString(),
    locale: record.language,
    inviter: { name: record.invitedByKind === 'system' ? null : record.invitedByName },
    account,
    role,
    groups,
    permissions,
    roleChange: roleChangeOf(record, viewer),
  };
};
