import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { ProgressBar } from '../kernel/ProgressBar';
import { useTranslate } from '../kernel/messages';
import { isMoving, type Job } from './contract';
import { usePaceText } from './use-pace-text';

const QUARTER = 25;

/** In hundredths; nothing is full before it is over. */
const percentOf = ({ processed, total, state }: Job): number => {
  if (state === 'done') return 100;
  return total ? Math.min(99, Math.floor((processed / total) * 100)) : 0;
};

interface JobProgressProps {
  job: Job;
  /** What the work is, for who does not see the bar */
  label: string;
}

/**
 * How far the work is. Screen readers are told at each quarter only: a figure that changes every second would leave no
 * room for anything else.
 */
export const JobProgress = ({ job, label }: JobProgressProps) => {
  const t = useTranslate();
  const paceText = usePaceText();
  const percent = percentOf(job);
  const quarter = Math.floor(percent / QUARTER) * QUARTER;

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <ProgressBar percent={percent} label={label} />
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography textColor="neutral700">{paceText(job)}</Typography>
        {job.total !== null && (
          <Typography textColor="neutral700" fontWeight="bold">
            {t('job.percent', { percent })}
          </Typography>
        )}
      </Flex>
      <VisuallyHidden role="status">
        {isMoving(job) && quarter > 0 ? t('job.percent', { percent: quarter }) : t(`job.state.${job.state}`)}
      </VisuallyHidden>
    </Flex>
  );
};
