import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { StateCell } from '../../invitations/StateCell';
import { ActionsMenu } from '../../invitations/actions/ActionsMenu';
import type { RunAction } from '../../invitations/actions/use-actions';
import type { Invitation } from '../../invitations/contract';
import { invitationPath } from '../../invitations/person';
import { RelativeTime } from '../../kernel/RelativeTime';
import { useTranslate } from '../../kernel/messages';
import { useAllowed } from '../../kernel/permissions';

interface PersonInvitationsProps {
  invitations: Invitation[];
  run: RunAction;
}

/** To what somebody was invited, and what became of it. */
export const PersonInvitations = ({ invitations, run }: PersonInvitationsProps) => {
  const t = useTranslate();
  const { allowed } = useAllowed();
  if (invitations.length === 0)
    return <Typography textColor="neutral600">{t('people.noInvitations')}</Typography>;

  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={5}>
      {invitations.map((invitation) => (
        <Flex key={invitation.documentId} tag="li" gap={3} alignItems="flex-start">
          <Flex direction="column" alignItems="flex-start" gap={1} grow={1} minWidth={0}>
            <Link tag={RouterLink} to={invitationPath(invitation.documentId)}>
              <span style={{ overflowWrap: 'anywhere' }}>
                {invitation.account?.name ?? t('people.invitedToSite')}
              </span>
            </Link>
            <StateCell invitation={invitation} />
            <Typography variant="pi" textColor="neutral600">
              {t('detail.createdAt')} <RelativeTime at={invitation.createdAt} />
            </Typography>
          </Flex>
          <Box shrink={0}>
            <ActionsMenu invitation={invitation} allowed={allowed} run={run} />
          </Box>
        </Flex>
      ))}
    </Flex>
  );
};
