import { getConfig } from '../config';
import type { AccountRecord, Permissions } from '../accounts/service';
import type { GroupRecord } from '../groups/service';
import type { Actor } from '../kernel/actor';
import type { LifecycleContext } from '../kernel/feature';
import { getService } from '../kernel/get-service';
import type { HostRole } from '../users/service';

import { permissionCeiling } from './errors';
import { isGrantable } from './grantable';
import { createVoucherStore, type Voucher, type VoucherRef } from './store';

/** A permission of the catalogue, as it is shown. */
export interface PermissionEntry {
  key: string;
  label: string;
  description: string | null;
  /** The heading under which it is shown; null for none. */
  group: string | null;
}

/** What is given besides a role: into which account, with what permissions, in which groups. */
export interface Access {
  account: AccountRecord | null;
  permissions: Permissions;
  groups: readonly GroupRecord[];
}

/** Why somebody may not, or no longer, give access. */
export type AccessRefusal = 'not-a-member' | 'may-not-invite' | 'permission-gone' | 'access-not-grantable';

export interface PermissionsService {
  /** Every permission that a member may have, the site's own after the plugin's. */
  catalogue(): readonly PermissionEntry[];
  /** In words, for those who are to decide; keys that the catalogue does not know (any more) are left out. */
  describe(permissions: Permissions): 'all' | PermissionEntry[];
  /** @throws PluginError `ValidationError` (400) naming `permissions` where a key is not in the catalogue */
  assertKnown(permissions: Permissions): void;
  /**
   * May this actor give this access? Administrators, API tokens and the site's own code may give any; members give no
   * more than they hold, in their own account.
   *
   * @throws PluginError `PermissionCeiling` or `ForbiddenError` (403)
   */
  assertMayGive(actor: Actor, access: Access): Promise<void>;
  /** The same for whoever vouches for an invitation, as they are now; null where nothing stands in the way. */
  refusalOf(voucher: VoucherRef, access: Access): Promise<AccessRefusal | null>;
  /** The roles that this actor may give, by name. */
  grantableRoles(actor: Actor): Promise<HostRole[]>;
  /** @throws PluginError `PermissionCeiling` (403) */
  assertMayGrant(actor: Pick<Actor, 'roles'>, role: HostRole): void;
  mayGrant(actor: Pick<Actor, 'roles'>, role: HostRole): boolean;
  /** Looks up whoever vouches for an invitation, as they are now. */
  findVoucher(ref: VoucherRef): Promise<Voucher>;
}

export const createPermissionsService = ({ strapi }: LifecycleContext): PermissionsService => {
  const vouchers = createVoucherStore(strapi);
  const mayGrant = (actor: Pick<Actor, 'roles'>, role: HostRole): boolean =>
    isGrantable(getConfig(strapi).roles, actor.roles, role.type);
  return {
    mayGrant,
    async grantableRoles(actor) {
      const roles = await getService(strapi, 'users').roles();
      return roles.filter((role) => mayGrant(actor, role));
    },
    assertMayGrant(actor, role) {
      if (!mayGrant(actor, role)) {
        throw permissionCeiling(role.name);
      }
    },
    findVoucher: (ref) => vouchers.find(ref),
  };
};

declare module '../kernel/get-service' {
  interface Services {
    permissions: PermissionsService;
  }
}
