import type { Core } from '@strapi/strapi';

const UNIT_MS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

const durationMs = (text: string): number => {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(text) ?? [];
  const unitMs = UNIT_MS[unit];
  if (amount === undefined || unitMs === undefined)
    throw new Error(`"${text}" is not a duration such as "90s" or "2d"`);
  return Number(amount) * unitMs;
};

/** The product's clock, which a test moves instead of sleeping. It goes on ticking from wherever it was put. */
export interface MovableClock {
  /** What the product believes the time to be. */
  now(): Date;
  /** Moves the clock forward by a duration such as `"30s"`, `"10m"`, `"48h"` or `"2d"`. */
  advance(duration: string): void;
  /** Puts the clock to a moment. */
  set(moment: Date | string): void;
  /** Puts the clock back to real time. */
  reset(): void;
}

/** Takes the running plugin's clock over. */
export const takeClock = (strapi: Core.Strapi): MovableClock => {
  let offsetMs = 0;
  const now = () => new Date(Date.now() + offsetMs);
  const service = strapi.plugin('invitations').service<{ now(): Date }>('clock');
  service.now = now;
  return {
    now,
    advance: (duration) => void (offsetMs += durationMs(duration)),
    set: (moment) => void (offsetMs = new Date(moment).getTime() - Date.now()),
    reset: () => void (offsetMs = 0),
  };
};
