import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { Account } from '../contract';
import { accountPath } from '../paths';

/** Table cells do not wrap by themselves, and names may be long. */
const WRAPPED = { overflowWrap: 'anywhere', whiteSpace: 'normal' } as const;

/** The account's names, leading to its page. */
export const AccountNameCell = ({ account }: { account: Account }) => (
  <Flex direction="column" alignItems="flex-start" maxWidth="28rem" minWidth={0}>
    <Link tag={RouterLink} to={accountPath(account.documentId)}>
      <span style={WRAPPED}>{account.name}</span>
    </Link>
    <Typography variant="pi" textColor="neutral600" style={WRAPPED}>
      {account.slug}
    </Typography>
  </Flex>
);
