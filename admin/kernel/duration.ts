import type { Translate } from './messages';

const UNITS = {
  s: 'duration.seconds',
  m: 'duration.minutes',
  h: 'duration.hours',
  d: 'duration.days',
} as const;
const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 };

type Unit = keyof typeof UNITS;

const isUnit = (text: string | undefined): text is Unit => text !== undefined && text in UNITS;

const read = (text: string): { count: number; unit: Unit } | null => {
  const [, digits, unit] = /^(\d+)([smhd])$/.exec(text) ?? [];
  return digits && isUnit(unit) ? { count: Number(digits), unit } : null;
};

/** @param text such as `48h`; one that cannot be read is shown as it is */
export const durationLabel = (t: Translate, text: string): string => {
  const duration = read(text);
  return duration ? t(UNITS[duration.unit], { count: duration.count }) : text;
};

/** @returns seconds, or `null` for a text that is no duration */
export const durationSeconds = (text: string): number | null => {
  const duration = read(text);
  return duration ? duration.count * SECONDS[duration.unit] : null;
};
