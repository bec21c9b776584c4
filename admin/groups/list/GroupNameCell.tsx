import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { Group } from '../contract';
import { groupPath } from '../paths';

/** Table cells do not wrap by themselves, and descriptions may be long. */
const WRAPPED = { overflowWrap: 'anywhere', whiteSpace: 'normal' } as const;

/** What the group is called and is for, leading to its page. */
export const GroupNameCell = ({ group }: { group: Group }) => (
  <Flex direction="column" alignItems="flex-start" maxWidth="40rem" minWidth={0}>
    <Link tag={RouterLink} to={groupPath(group.documentId)}>
      <span style={WRAPPED}>{group.name}</span>
    </Link>
    {group.description && (
      <Typography variant="pi" textColor="neutral600" style={WRAPPED}>
        {group.description}
      </Typography>
    )}
  </Flex>
);
