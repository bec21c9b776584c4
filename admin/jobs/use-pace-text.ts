import { durationLabel } from '../kernel/duration';
import { useTranslate } from '../kernel/messages';
import { isMoving, type Job } from './contract';

const MINUTE = 60;
const HOUR = 3600;

/** Whole minutes and hours only: a guess that names seconds of an hour would change at each look. */
const roughly = (seconds: number): string => {
  if (seconds < MINUTE) return `${Math.max(1, Math.round(seconds))}s`;
  return seconds < HOUR ? `${Math.ceil(seconds / MINUTE)}m` : `${Math.ceil(seconds / HOUR)}h`;
};

/** How much of the work is done, how quickly, and how long the rest takes. */
export const usePaceText = (): ((job: Job) => string) => {
  const t = useTranslate();

  return (job) => {
    const { processed, total, ratePerSecond, secondsLeft } = job;
    const parts = [
      total === null ? t('job.processed', { processed }) : t('job.processedOf', { processed, total }),
    ];
    if (isMoving(job) && ratePerSecond) {
      // Below ten a second the first digit behind the point says something.
      const rate = ratePerSecond < 10 ? Math.round(ratePerSecond * 10) / 10 : Math.round(ratePerSecond);
      parts.push(t('job.rate', { rate }));
    }
    if (isMoving(job) && secondsLeft !== null) {
      parts.push(t('job.left', { time: durationLabel(t, roughly(secondsLeft)) }));
    }
    if (job.state === 'paused') parts.push(t('job.state.paused'));
    return parts.join(' · ');
  };
};
