import type { Core } from '@strapi/types';

import { createRecent } from '../kernel/recent';

import { advancedSettings } from './host';
import type { HostRole } from './user';
import { ROLE_UID, toHostRole } from './user';

export interface Roles {
  /** All of them, in the order of their names. */
  roles(): Promise<HostRole[]>;
  findRole(documentId: string): Promise<HostRole | null>;
  findRoleById(id: number): Promise<HostRole | null>;
  /** What the host gives to those who register; null where that role no longer exists. */
  defaultRole(): Promise<HostRole | null>;
  /** The same to be shown, or asked again later: it may be a moment old. */
  shownDefaultRole(): Promise<HostRole | null>;
}

export const createRoles = (strapi: Core.Strapi): Roles => {
  const find = async (where: object): Promise<HostRole | null> => {
    const row = (await strapi.db.query(ROLE_UID).findOne({ where })) as HostRole | null;
    return row && toHostRole(row);
  };
  const defaultRole = async (): Promise<HostRole | null> => {
    const { default_role: type } = await advancedSettings(strapi);
    return type === undefined ? null : find({ type });
  };
  return {
    async roles() {
      const rows = (await strapi.db
        .query(ROLE_UID)
        .findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] })) as HostRole[];
      return rows.map(toHostRole);
    },
    findRole: (documentId) => find({ documentId }),
    findRoleById: (id) => find({ id }),
    defaultRole,
    shownDefaultRole: createRecent(strapi, ['strapi::core-store', ROLE_UID], defaultRole).get,
  };
};
