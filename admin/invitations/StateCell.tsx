import { Flex, Typography } from '@strapi/design-system';
import { useTranslate } from '../kernel/messages';
import { AttentionBadge } from './AttentionBadge';
import { StatusBadge } from './StatusBadge';
import type { Invitation } from './contract';

/** The state, and whatever about it waits for an admin. */
export const StateCell = ({ invitation }: { invitation: Invitation }) => {
  const t = useTranslate();
  const { status, needsAttention, renewalRequestedAt } = invitation;

  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <StatusBadge status={status} />
      {needsAttention && <AttentionBadge attention={needsAttention} />}
      {renewalRequestedAt && status === 'expired' && (
        <Typography variant="pi" textColor="warning700">
          {t('renewal.requested')}
        </Typography>
      )}
    </Flex>
  );
};
