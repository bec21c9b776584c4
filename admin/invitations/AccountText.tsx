import { Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { accountPath } from '../accounts/paths';
import { useAllowedAccounts } from '../kernel/permissions';
import { WRAPPED } from '../kernel/records/NameCell';
import type { Named } from './contract';

interface AccountTextProps {
  account: Named | null;
  /** Said where there is no account */
  none?: string;
}

/** An account, leading to its page where the admin may open it. */
export const AccountText = ({ account, none = '–' }: AccountTextProps) => {
  const { allowed } = useAllowedAccounts();
  if (!account) return <Typography textColor="neutral600">{none}</Typography>;
  if (!allowed.read) return <Typography style={WRAPPED}>{account.name}</Typography>;

  return (
    <Link tag={RouterLink} to={accountPath(account.documentId)}>
      <span style={WRAPPED}>{account.name}</span>
    </Link>
  );
};
