import { PluginError } from '../kernel/errors';

export const permissionCeiling = (roleName: string): PluginError =>
  new PluginError({
    name: 'PermissionCeiling',
    status: 403,
    message: `You may not give the role "${roleName}".`,
  });
