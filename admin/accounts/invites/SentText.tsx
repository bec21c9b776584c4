import { Flex, Typography } from '@strapi/design-system';
import { RelativeTime } from '../../kernel/RelativeTime';
import { useTranslate } from '../../kernel/messages';
import { DeliveryText } from '../../invitations/DeliveryText';
import type { Invitation } from '../../invitations/contract';

/** When the invitation was sent and when it expires; where it was not sent, what became of its mail. */
export const SentText = ({ invitation }: { invitation: Invitation }) => {
  const t = useTranslate();
  const { delivery, expiresAt } = invitation;

  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {delivery?.state === 'sent' && delivery.sentAt ? (
        <Typography>
          {t('invites.sent')} <RelativeTime at={delivery.sentAt} />
        </Typography>
      ) : (
        <DeliveryText delivery={delivery} />
      )}
      <Typography variant="pi" textColor="neutral600">
        {t('invites.expires')} <RelativeTime at={expiresAt} />
      </Typography>
    </Flex>
  );
};
