import type { StatusVariant } from '@strapi/design-system';
import { StateBadge } from '../kernel/StateBadge';
import { useTranslate } from '../kernel/messages';
import type { JobState } from './contract';

const VARIANTS: Record<JobState, StatusVariant> = {
  checking: 'primary',
  ready: 'secondary',
  running: 'primary',
  paused: 'warning',
  done: 'success',
  cancelled: 'neutral',
  failed: 'danger',
};

/** How far a piece of work is, in a word. */
export const JobStateBadge = ({ state }: { state: JobState }) => {
  const t = useTranslate();
  return <StateBadge variant={VARIANTS[state]} label={t(`job.state.${state}`)} />;
};
