import type { Core, UID } from '@strapi/types';

import { createContext as createInvitationContext } from '../invitations/context';
import { withServices } from '../kernel/context';
import type { Condition } from '../kernel/page-query';

/** What this feature needs. It reads and changes the rows of the others, as each of them knows only its own part of a person. */
export const createContext = (strapi: Core.Strapi) =>
  withServices(
    {
      strapi,
      /** The verbs and the table of invitations. */
      invitations: createInvitationContext(strapi),
      rows: (uid: UID.ContentType) => strapi.db.query(uid),
      /** @returns how many rows were deleted */
      remove: async (uid: UID.ContentType, where: Condition): Promise<number> =>
        (await strapi.db.query(uid).deleteMany({ where })).count,
      /** @returns how many rows met the condition */
      change: async (
        uid: UID.ContentType,
        where: Condition,
        data: Record<string, unknown>,
      ): Promise<number> => (await strapi.db.query(uid).updateMany({ where, data })).count,
    },
    'timeline',
    'jobs',
  );

export type Context = ReturnType<typeof createContext>;
