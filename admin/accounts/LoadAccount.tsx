import type { ReactNode } from 'react';
import { LoadOne } from '../kernel/LoadOne';
import { useTranslate } from '../kernel/messages';
import { useAccountsGetQuery } from './api';
import type { Account } from './contract';
import { ACCOUNTS_PATH } from './paths';

interface LoadAccountProps {
  id: string;
  children: (account: Account) => ReactNode;
}

/** Fetches an account. */
export const LoadAccount = ({ id, children }: LoadAccountProps) => {
  const t = useTranslate();
  const query = useAccountsGetQuery(id, { refetchOnMountOrArgChange: true });
  const gone = { text: t('accounts.notFound'), path: ACCOUNTS_PATH, linkText: t('accounts.toList') };

  return (
    <LoadOne query={query} gone={gone}>
      {children}
    </LoadOne>
  );
};
