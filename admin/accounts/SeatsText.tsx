import { Flex, Typography } from '@strapi/design-system';
import { useTranslate } from '../kernel/messages';
import type { Seats } from './contract';

/** How many seats are taken, of how many, and how many wait for those who are invited. */
export const SeatsText = ({ seats }: { seats: Seats }) => {
  const t = useTranslate();
  const { limit, used, reserved } = seats;
  const isFull = limit !== null && used + reserved >= limit;

  return (
    <Flex direction="column" alignItems="flex-start">
      {/* Said by weight, not by colour: the theme's warning colours are too pale for text. */}
      <Typography fontWeight={isFull ? 'bold' : 'regular'}>
        {limit === null ? t('accounts.seats.any', { used }) : t('accounts.seats.used', { used, limit })}
      </Typography>
      {reserved > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('accounts.seats.reserved', { count: reserved })}
        </Typography>
      )}
    </Flex>
  );
};
