import type { Core } from '@strapi/types';

import { hasPermission } from '../accounts/membership';
import type { Standing } from '../accounts/service';
import { forbidden, notFound } from '../kernel/errors';
import { getService } from '../kernel/get-service';
import { isPathId } from '../kernel/path-id';

/**
 * What a user is in an account. One that is not theirs is answered like one that does not exist.
 *
 * @param account documentId or slug
 * @throws PluginError `NotFoundError` (404)
 */
export const standingIn = async (
  strapi: Core.Strapi,
  userId: number,
  account: unknown,
): Promise<Standing> => {
  const standing = isPathId(account)
    ? await getService(strapi, 'accounts').standingOf(userId, account)
    : null;
  if (!standing) {
    throw notFound();
  }
  return standing;
};

/** @throws PluginError `ForbiddenError` (403) */
export const assertMay = ({ permissions }: Standing, permission: string): void => {
  if (!hasPermission(permissions, permission)) {
    throw forbidden();
  }
};
