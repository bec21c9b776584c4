import { Flex, Typography } from '@strapi/design-system';
import { RelativeTime } from '../kernel/RelativeTime';
import { useTranslate, type MessageId } from '../kernel/messages';
import type { DeliveryState, DeliverySummary } from './contract';

const LABELS: Record<DeliveryState, MessageId> = {
  none: 'delivery.none',
  queued: 'delivery.queued',
  sending: 'delivery.sending',
  sent: 'delivery.sent',
  failed: 'delivery.failed',
  dead: 'delivery.dead',
  suppressed: 'delivery.suppressed',
};

const COLOURS: Partial<Record<DeliveryState, string>> = {
  sent: 'success700',
  failed: 'warning700',
  dead: 'danger600',
  suppressed: 'warning700',
};

/** In a table, whose cells do not wrap by themselves. */
const WRAPPED = { whiteSpace: 'normal' } as const;

interface DeliveryTextProps {
  /** `null` where no mail was asked for */
  delivery: DeliverySummary | null;
}

/** What became of the mail: its state, and where it is not sent, why and when it is tried again. */
export const DeliveryText = ({ delivery }: DeliveryTextProps) => {
  const t = useTranslate();
  if (!delivery || delivery.state === 'none')
    return (
      <Typography textColor="neutral600" style={WRAPPED}>
        {t('delivery.none')}
      </Typography>
    );

  const { state, error, nextAttemptAt } = delivery;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} style={WRAPPED}>
      <Typography textColor={COLOURS[state] ?? 'neutral800'} fontWeight="semiBold">
        {t(LABELS[state])}
      </Typography>
      {error && state !== 'sent' && (
        <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {error}
        </Typography>
      )}
      {nextAttemptAt && state !== 'sent' && (
        <Typography variant="pi" textColor="neutral600">
          {t('delivery.nextAttempt')} <RelativeTime at={nextAttemptAt} />
        </Typography>
      )}
    </Flex>
  );
};
