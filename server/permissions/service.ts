import { getConfig } from '../config';
import type { MembershipRecord, Permissions } from '../accounts/service';
import type { Actor } from '../kernel/actor';
import type { LifecycleContext } from '../kernel/feature';
import { getService } from '../kernel/get-service';
import { invalidField } from '../kernel/errors';
import type { HostRole } from '../users/service';

import { assertMayGive, excessOf, mayInvite, memberRefusal, type Access, type AccessRefusal } from './access';
import { catalogueOf, type PermissionEntry } from './catalogue';
import { permissionCeiling } from './errors';
import { isGrantable } from './grantable';
import { createVoucherStore, type Voucher } from './store';
import type { Standing, VoucherRef } from './voucher';
import { watchVouchers, type StandingListener } from './watch';

export type { Access, AccessRefusal } from './access';
export type { PermissionEntry } from './catalogue';
export type { Standing, VoucherRef } from './voucher';

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
  /** Whether a member may invite people into their account at all. */
  mayInvite(membership: MembershipRecord): boolean;
  /**
   * What a member gives to others must be theirs to give.
   *
   * @throws PluginError `PermissionCeiling` (403)
   */
  assertWithin(own: MembershipRecord, access: Pick<Access, 'permissions' | 'groups'>): Promise<void>;
  /** The same for whoever vouches for an invitation, as they are now; null where nothing stands in the way. */
  refusalOf(voucher: VoucherRef, access: Access): Promise<AccessRefusal | null>;
  /** The roles that this actor may give, by name. */
  grantableRoles(actor: Actor): Promise<HostRole[]>;
  /** @throws PluginError `PermissionCeiling` (403) */
  assertMayGrant(actor: Pick<Actor, 'roles'>, role: HostRole): void;
  mayGrant(actor: Pick<Actor, 'roles'>, role: HostRole): boolean;
  /** Looks up whoever vouches for an invitation, as they are now. */
  findVoucher(ref: VoucherRef): Promise<Voucher>;
  /** What became of many of them, by `voucherKey`. */
  standingsOf(refs: readonly VoucherRef[]): Promise<Map<string, Standing>>;
  /** What became of one of them, who stays so until the transaction under way ends. */
  holdStanding(ref: VoucherRef): Promise<Standing>;
  /** Registers who is told of those who leave or come back, see `watch.ts`; to be called while the plugin starts. */
  onStandingChanged(listener: StandingListener): void;
}

export const createPermissionsService = ({ strapi }: LifecycleContext): PermissionsService => {
  const vouchers = createVoucherStore(strapi);
  const mayGrant = (actor: Pick<Actor, 'roles'>, role: HostRole): boolean =>
    isGrantable(getConfig(strapi).roles, actor.roles, role.type);
  const catalogue = (): PermissionEntry[] => catalogueOf(getConfig(strapi).permissions.catalogue);
  const isKnown = (permissions: Permissions): boolean => {
    const known = new Set(catalogue().map(({ key }) => key));
    return permissions === 'all' || permissions.every((key) => known.has(key));
  };
  return {
    catalogue,
    describe: (permissions) =>
      permissions === 'all' ? 'all' : catalogue().filter(({ key }) => permissions.includes(key)),
    assertKnown(permissions) {
      if (!isKnown(permissions)) {
        throw invalidField('permissions', 'There is no such permission.');
      }
    },
    assertMayGive: (actor, access) => assertMayGive(strapi, actor, access),
    mayInvite: (membership) => mayInvite(strapi, membership),
    async assertWithin(own, access) {
      const excess = await excessOf(strapi, own, access);
      if (excess) {
        throw excess;
      }
    },
    async refusalOf(voucher, access) {
      return isKnown(access.permissions) ? memberRefusal(strapi, voucher, access) : 'permission-gone';
    },
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
    standingsOf: (refs) => vouchers.standings(refs),
    holdStanding: (ref) => vouchers.hold(ref),
    onStandingChanged: (listener) => watchVouchers(strapi, vouchers, listener),
  };
};

declare module '../kernel/get-service' {
  interface Services {
    permissions: PermissionsService;
  }
}
