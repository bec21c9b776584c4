import { Flex, Link, Loader, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { useActions } from '../invitations/actions/use-actions';
import { invitePath } from '../invitations/person';
import { useErrorText } from '../kernel/error-text';
import { useTranslate } from '../kernel/messages';
import { useAllowed } from '../kernel/permissions';
import { PersonStateBadge } from '../people/PersonStateBadge';
import { usePeopleGetQuery } from '../people/api';
import { personPath } from '../people/paths';
import { PendingNote } from './PendingNote';
import { UserAccounts } from './UserAccounts';

/** How things stand with a user: state, memberships, pending invitations, and the way to what can be done. */
export const UserStanding = ({ id }: { id: string }) => {
  const t = useTranslate();
  const errorText = useErrorText();
  const { allowed } = useAllowed();
  const { data: person, error } = usePeopleGetQuery(id, { refetchOnMountOrArgChange: true });
  const { run, dialogs } = useActions();

  if (error) return <Typography textColor="danger600">{errorText(error)}</Typography>;
  if (!person) return <Loader small>{t('people.loading')}</Loader>;

  const pending = person.invitations.filter(({ status }) => status === 'pending');
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <PersonStateBadge state={person.state} />
      {pending.map((invitation) => (
        <PendingNote key={invitation.documentId} invitation={invitation} run={run} />
      ))}
      <UserAccounts memberships={person.memberships} />
      <Link tag={RouterLink} to={personPath(id)}>
        {t('user.open')}
      </Link>
      {allowed.create && (
        <Link tag={RouterLink} to={invitePath({ email: person.email })}>
          {t('people.inviteIntoAccount')}
        </Link>
      )}
      {dialogs}
    </Flex>
  );
};
