import { notFound } from '../kernel/errors';

import type { Context } from './context';
import type { GroupRecord } from './group';

/** @throws PluginError `NotFoundError` (404) */
export const findGroup = async (
  { store }: Pick<Context, 'store'>,
  documentId: string,
): Promise<GroupRecord> => {
  const [group] = await store.byDocumentIds([documentId]);
  if (!group) {
    throw notFound();
  }
  return group;
};
