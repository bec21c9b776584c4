import { Box, Typography } from '@strapi/design-system';
import { RelativeTime } from '../../kernel/RelativeTime';
import { useTranslate } from '../../kernel/messages';
import { useActorName } from '../InviterText';
import type { TimelineEvent } from '../contract';
import { EVENT_NAMES } from './event-names';
import { useChanges } from './use-changes';

/** One event: what, who, when, from where, and what changed. */
export const TimelineItem = ({ event }: { event: TimelineEvent }) => {
  const t = useTranslate();
  const actorName = useActorName();
  const changesOf = useChanges();
  const name = EVENT_NAMES[event.name];

  return (
    <Box paddingLeft={4} borderStyle="solid" borderWidth="0 0 0 2px" borderColor="primary200">
      <Typography tag="p" fontWeight="bold">
        {name ? t(name) : event.name}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {actorName(event.actor)}
        {', '}
        <RelativeTime at={event.at} />
        {event.ip && (
          <>
            {', '}
            <span title={event.userAgent ?? undefined}>{t('detail.ip', { ip: event.ip })}</span>
          </>
        )}
      </Typography>
      {changesOf(event.changes).map(({ label, value }) => (
        <Typography
          key={label}
          tag="p"
          variant="pi"
          textColor="neutral800"
          style={{ overflowWrap: 'anywhere' }}
        >
          {label}: {value}
        </Typography>
      ))}
    </Box>
  );
};
