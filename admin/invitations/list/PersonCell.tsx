import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { Invitation } from '../contract';
import { fullName, invitationPath } from '../person';

/** Table cells do not wrap by themselves, and an address may be as long as 254 characters. */
const WRAPPED = { overflowWrap: 'anywhere', whiteSpace: 'normal' } as const;

/** Whom the invitation is for, leading to its page. */
export const PersonCell = ({ invitation }: { invitation: Invitation }) => {
  const name = fullName(invitation);

  return (
    <Flex direction="column" alignItems="flex-start" maxWidth="28rem" minWidth={0}>
      <Link tag={RouterLink} to={invitationPath(invitation.documentId)}>
        <span style={WRAPPED}>{invitation.email}</span>
      </Link>
      {name && (
        <Typography variant="pi" textColor="neutral600" style={WRAPPED}>
          {name}
        </Typography>
      )}
    </Flex>
  );
};
