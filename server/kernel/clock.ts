/** The only source of time: tests move it, so no test has to sleep. */
export interface Clock {
  now(): Date;
}

export const createClock = (): Clock => ({ now: () => new Date() });

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

declare module './get-service' {
  interface Services {
    clock: Clock;
  }
}
