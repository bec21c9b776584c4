import { useCallback } from 'react';
import type { Seats } from '../../accounts/contract';
import { useTranslate } from '../../kernel/messages';
import { freeSeats } from './seats';

/** How full an account is, in a sentence. */
export const useSeatsText = (): ((seats: Seats) => string) => {
  const t = useTranslate();

  return useCallback(
    (seats) => {
      const { limit, used, reserved } = seats;
      if (limit === null) return t('seats.unlimited', { used, reserved });
      return t('seats.limited', { free: freeSeats(seats) ?? 0, limit, used, reserved });
    },
    [t],
  );
};
