import type { ReactNode } from 'react';
import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

/** Table cells do not wrap by themselves, and an address may be as long as 254 characters. */
export const WRAPPED = { overflowWrap: 'anywhere', whiteSpace: 'normal' } as const;

interface NameCellProps {
  to: string;
  name: string;
  /** Said below the name */
  detail?: string | null;
  /** Stands beside the name */
  badge?: ReactNode;
  maxWidth?: string;
}

/** What a record is called, leading to its page. */
export const NameCell = ({ to, name, detail, badge, maxWidth = '28rem' }: NameCellProps) => (
  <Flex direction="column" alignItems="flex-start" maxWidth={maxWidth} minWidth={0}>
    <Flex gap={2} wrap="wrap">
      <Link tag={RouterLink} to={to}>
        <span style={WRAPPED}>{name}</span>
      </Link>
      {badge}
    </Flex>
    {detail && (
      <Typography variant="pi" textColor="neutral600" style={WRAPPED}>
        {detail}
      </Typography>
    )}
  </Flex>
);
