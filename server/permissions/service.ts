import { getConfig } from '../config';
import type { Actor } from '../kernel/actor';
import type { LifecycleContext } from '../kernel/feature';
import { getService } from '../kernel/get-service';
import type { HostRole } from '../users/service';

import { permissionCeiling } from './errors';
import { isGrantable } from './grantable';
import { createVoucherStore, type Voucher, type VoucherRef } from './store';

export interface PermissionsService {
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
