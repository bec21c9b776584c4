import { PluginError } from '../kernel/errors';

const beyond = (message: string): PluginError =>
  new PluginError({ name: 'PermissionCeiling', status: 403, message });

export const permissionCeiling = (roleName: string): PluginError =>
  beyond(`You may not give the role "${roleName}".`);

export const beyondOwnPermissions = (): PluginError =>
  beyond('You may not give permissions that you do not have yourself.');

export const beyondOwnGroups = (groupName: string): PluginError =>
  beyond(`You may not give the group "${groupName}".`);

export const beyondOwnRank = (): PluginError =>
  beyond('You may not change somebody who may do more than you do.');
