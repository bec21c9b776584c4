import { Button, Flex, Typography } from '@strapi/design-system';
import { possibleLooks } from '../invitations/actions/action-looks';
import type { RunAction } from '../invitations/actions/use-actions';
import type { Invitation } from '../invitations/contract';
import { useTranslate } from '../kernel/messages';
import { useAllowed } from '../kernel/permissions';
import { PendingText } from '../people/PendingText';
import { BANNER_ACTIONS } from '../people/banner-actions';

interface PendingNoteProps {
  invitation: Invitation;
  run: RunAction;
}

/** The banner of a pending invitation where there is no room for one: beside an entry. */
export const PendingNote = ({ invitation, run }: PendingNoteProps) => {
  const t = useTranslate();
  const { allowed } = useAllowed();
  const actions = possibleLooks(invitation, allowed, BANNER_ACTIONS);

  return (
    <Flex
      role="status"
      direction="column"
      alignItems="stretch"
      gap={2}
      padding={3}
      hasRadius
      background="primary100"
      borderColor="primary200"
    >
      <Typography fontWeight="bold" textColor="neutral800">
        {t('banner.pending')}
      </Typography>
      <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
        <PendingText invitation={invitation} />
      </Typography>
      {actions.map(({ action, label, isDangerous }) => (
        <Button
          key={action}
          size="S"
          fullWidth
          variant={isDangerous ? 'danger-light' : 'secondary'}
          onClick={() => run(action, invitation)}
        >
          {t(label)}
        </Button>
      ))}
    </Flex>
  );
};
