import { useIntl } from 'react-intl';
import { useNow } from './use-now';

const STEPS: [limitSeconds: number, unitSeconds: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [60, 1, 'second'],
  [3600, 60, 'minute'],
  [86_400, 3600, 'hour'],
  [30 * 86_400, 86_400, 'day'],
  [365 * 86_400, 30 * 86_400, 'month'],
  [Infinity, 365 * 86_400, 'year'],
];

const JUST_NOW_SECONDS = 45;

interface RelativeTimeProps {
  /** ISO 8601 */
  at: string;
}

/** "1 hour ago" or "in 3 days", with the exact time as its title. */
export const RelativeTime = ({ at }: RelativeTimeProps) => {
  const { formatRelativeTime, formatDate } = useIntl();
  const seconds = (new Date(at).getTime() - useNow()) / 1000;
  const distance = Math.abs(seconds) < JUST_NOW_SECONDS ? 0 : Math.abs(seconds);
  // By the rounded number: a minute before seven days are over it is "in 7 days", and never "in 60 minutes".
  const [, unitSeconds, unit] = STEPS.find(
    ([limit, length]) => Math.round(distance / length) * length < limit,
  ) ?? [0, 1, 'second' as const];
  const count = distance === 0 ? 0 : Math.sign(seconds) * Math.round(distance / unitSeconds);

  return (
    <time dateTime={at} title={formatDate(at, { dateStyle: 'full', timeStyle: 'medium' })}>
      {formatRelativeTime(count, unit, { numeric: 'auto' })}
    </time>
  );
};
