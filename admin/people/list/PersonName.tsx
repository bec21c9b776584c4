import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { fullName } from '../../invitations/person';
import type { Person } from '../contract';
import { pathOf } from '../paths';

/** Table cells do not wrap by themselves, and an address may be as long as 254 characters. */
const WRAPPED = { overflowWrap: 'anywhere', whiteSpace: 'normal' } as const;

/** Who it is, leading to their page. */
export const PersonName = ({ person }: { person: Person }) => {
  const name = fullName(person) ?? person.username;

  return (
    <Flex direction="column" alignItems="flex-start" maxWidth="28rem" minWidth={0}>
      <Link tag={RouterLink} to={pathOf(person)}>
        <span style={WRAPPED}>{person.email}</span>
      </Link>
      {name && (
        <Typography variant="pi" textColor="neutral600" style={WRAPPED}>
          {name}
        </Typography>
      )}
    </Flex>
  );
};
