import { Box, Flex, Typography } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import type { TimelineEvent } from '../contract';
import { TimelineItem } from './TimelineItem';

/** What happened to the invitation, the latest first. */
export const Timeline = ({ events }: { events: TimelineEvent[] }) => {
  const t = useTranslate();
  const sorted = [...events].sort((one, other) => other.at.localeCompare(one.at));

  if (sorted.length === 0) return <Typography textColor="neutral600">{t('detail.noEvents')}</Typography>;
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
      {sorted.map((event, index) => (
        <Box tag="li" key={`${event.at} ${event.name} ${index}`}>
          <TimelineItem event={event} />
        </Box>
      ))}
    </Flex>
  );
};
