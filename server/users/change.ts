import type { Core, UID } from '@strapi/types';

import { refusedByHost } from './host-refusal';
import { USER_UID } from './user';

type Changes = { role: number } | { blocked: boolean } | { confirmed: true; confirmationToken: null };

interface Current {
  documentId: string;
  confirmed: boolean | null;
}

const load = async (strapi: Core.Strapi, userId: number): Promise<Current> => {
  const user = (await strapi.db
    .query(USER_UID)
    .findOne({ select: ['documentId', 'confirmed'], where: { id: userId } })) as Current | null;
  if (!user) {
    throw new Error(`There is no user ${userId}.`);
  }
  return user;
};

/** Through the document service, so that the host's middlewares and lifecycles see the change. */
const update = async (strapi: Core.Strapi, { documentId }: Current, data: Changes): Promise<void> => {
  await refusedByHost(() => strapi.documents(USER_UID as UID.ContentType).update({ documentId, data }));
};

export const setRole = async (strapi: Core.Strapi, userId: number, roleId: number): Promise<void> =>
  update(strapi, await load(strapi, userId), { role: roleId });

/** Whoever is blocked, the host refuses at their next request. */
export const setBlocked = async (strapi: Core.Strapi, userId: number, blocked: boolean): Promise<void> =>
  update(strapi, await load(strapi, userId), { blocked });

/** As the host's own confirmation does it: the token of its mail is spent, too. */
export const confirmUser = async (strapi: Core.Strapi, userId: number): Promise<void> => {
  const user = await load(strapi, userId);
  if (user.confirmed !== true) {
    await update(strapi, user, { confirmed: true, confirmationToken: null });
  }
};
