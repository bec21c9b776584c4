import { Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { accountPath } from '../accounts/paths';
import { useAllowedAccounts } from '../kernel/permissions';
import type { Named } from './contract';

/** Table cells do not wrap by themselves. */
const WRAPPED = { overflowWrap: 'anywhere', whiteSpace: 'normal' } as const;

/** An account, leading to its page where the admin may open it. */
export const AccountText = ({ account }: { account: Named | null }) => {
  const { allowed } = useAllowedAccounts();
  if (!account) return <Typography textColor="neutral600">–</Typography>;
  if (!allowed.read) return <Typography style={WRAPPED}>{account.name}</Typography>;

  return (
    <Link tag={RouterLink} to={accountPath(account.documentId)}>
      <span style={WRAPPED}>{account.name}</span>
    </Link>
  );
};
