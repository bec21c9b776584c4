import { Flex, Typography } from '@strapi/design-system';
import { Time } from '../../kernel/Time';
import { useTranslate } from '../../kernel/messages';
import { useActorName } from '../InviterText';
import type { Invitation } from '../contract';

/** When an invitation was mailed, and who invited. */
export const SentCell = ({ invitation: { delivery, invitedBy } }: { invitation: Invitation }) => {
  const t = useTranslate();
  const actorName = useActorName();

  return (
    <Flex direction="column" alignItems="flex-start" maxWidth="16rem">
      <Time at={delivery?.sentAt ?? null} />
      <Typography
        variant="pi"
        textColor="neutral600"
        style={{ overflowWrap: 'break-word', whiteSpace: 'normal' }}
      >
        {t('list.by', { name: actorName(invitedBy) })}
      </Typography>
    </Flex>
  );
};
