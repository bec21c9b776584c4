import { notFound } from '../kernel/errors';

import type { AccountRecord } from './account';
import type { Context } from './context';

/** @throws PluginError `NotFoundError` (404) */
export const findAccount = async (
  { accounts }: Pick<Context, 'accounts'>,
  documentId: string,
): Promise<AccountRecord> => {
  const [account] = await accounts.byDocumentIds([documentId]);
  if (!account) {
    throw notFound();
  }
  return account;
};
