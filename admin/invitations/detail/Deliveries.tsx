import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { RelativeTime } from '../../kernel/RelativeTime';
import { useTranslate } from '../../kernel/messages';
import type { Allowed } from '../../kernel/permissions';
import { DeliveryText } from '../DeliveryText';
import type { RunAction } from '../actions/use-actions';
import type { InvitationDetail } from '../contract';
import { isPossible } from '../possible-actions';
import { useDeliveryKind } from './use-delivery-kind';

interface DeliveriesProps {
  invitation: InvitationDetail;
  allowed: Allowed;
  run: RunAction;
}

/** The mails of the invitation, with what the provider said of them. */
export const Deliveries = ({ invitation, allowed, run }: DeliveriesProps) => {
  const t = useTranslate();
  const kindName = useDeliveryKind();
  const { deliveries } = invitation;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {deliveries.length === 0 && <Typography textColor="neutral600">{t('detail.noDeliveries')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {deliveries.map((delivery) => (
          <Box tag="li" key={delivery.documentId}>
            <Typography tag="p" fontWeight="bold">
              {kindName(delivery.kind)}
            </Typography>
            <DeliveryText delivery={delivery} />
            <Typography tag="p" variant="pi" textColor="neutral600">
              {t('detail.attempts', { count: delivery.attempts })}
              {delivery.sentAt && (
                <>
                  {', '}
                  {t('detail.sent')} <RelativeTime at={delivery.sentAt} />
                </>
              )}
            </Typography>
            {delivery.messageId && delivery.state === 'sent' && (
              <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
                {t('detail.messageId', { id: delivery.messageId })}
              </Typography>
            )}
          </Box>
        ))}
      </Flex>
      {isPossible('retryDelivery', invitation, allowed) && (
        <Box>
          <Button
            variant="secondary"
            startIcon={<ArrowClockwise />}
            onClick={() => run('retryDelivery', invitation)}
          >
            {t('action.retryDelivery')}
          </Button>
        </Box>
      )}
    </Flex>
  );
};
