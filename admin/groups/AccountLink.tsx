import { Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { accountPath } from '../accounts/paths';
import { useTranslate } from '../kernel/messages';
import { useAllowedAccounts } from '../kernel/permissions';
import type { Group } from './contract';

/** Where the group is: in an account, or in the whole site. */
export const AccountLink = ({ account }: Pick<Group, 'account'>) => {
  const t = useTranslate();
  const { allowed } = useAllowedAccounts();

  if (!account) return <Typography textColor="neutral600">{t('groups.account.none')}</Typography>;
  if (!allowed.read) return <Typography>{account.name}</Typography>;
  return (
    <Link tag={RouterLink} to={accountPath(account.documentId)}>
      <span style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>{account.name}</span>
    </Link>
  );
};
