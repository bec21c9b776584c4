import { PluginError, invalidField } from '../kernel/errors';

import type { GroupUses } from './uses';

/** 409: it is said what uses the group; whoever wants it gone all the same says so. */
export const groupInUse = (usedBy: GroupUses): PluginError =>
  new PluginError({
    name: 'GroupInUse',
    status: 409,
    message: 'This group is used.',
    details: { usedBy },
  });

export const nameTaken = (): PluginError => invalidField('name', 'Another group has this name.');
