import { Flex, Typography } from '@strapi/design-system';
import { useTranslate } from '../kernel/messages';
import { useAllowedPeople } from '../kernel/permissions';
import { NameCell, WRAPPED } from '../kernel/records/NameCell';
import { personPath } from './paths';

interface UserCellProps {
  /** `null` once the user was deleted */
  user: { documentId: string; username: string } | null;
  /** What is known of the address */
  email: string | null;
}

/** A user of the site in a list, leading to their page where the admin may open it. */
export const UserCell = ({ user, email }: UserCellProps) => {
  const t = useTranslate();
  const { allowed } = useAllowedPeople();
  if (user && allowed.read) {
    return <NameCell to={personPath(user.documentId)} name={email ?? user.username} detail={user.username} />;
  }

  return (
    <Flex direction="column" alignItems="flex-start">
      {email && <Typography style={WRAPPED}>{email}</Typography>}
      <Typography variant="pi" textColor="neutral600" style={WRAPPED}>
        {user ? user.username : t('people.userGone')}
      </Typography>
    </Flex>
  );
};
