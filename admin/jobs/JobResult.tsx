import { Button, Flex } from '@strapi/design-system';
import { Banner } from '../kernel/Banner';
import { DownloadButton } from '../kernel/DownloadButton';
import { useTranslate } from '../kernel/messages';
import { jobResultUrl } from './api';
import type { Job } from './contract';
import { kindLabel } from './kinds';

const variantOf = ({ state }: Job, failed: number) => {
  if (state === 'failed') return 'danger';
  return state === 'done' && failed === 0 ? 'success' : 'warning';
};

/** How a job has ended: how many it changed, how many it could not, and which. */
export const JobResult = ({ job, onClose }: { job: Job; onClose: () => void }) => {
  const t = useTranslate();
  const { documentId, kind, state, processed, counts, error } = job;
  const failed = counts.failed ?? 0;

  return (
    <Banner
      variant={variantOf(job, failed)}
      title={`${t(kindLabel(kind))}: ${t(`job.state.${state}`)}`}
      action={
        <Flex gap={2} wrap="wrap">
          {failed > 0 && (
            <DownloadButton
              size="S"
              label={t('job.failures')}
              url={jobResultUrl(documentId)}
              fileName={`${kind}.csv`}
            />
          )}
          <Button size="S" variant="tertiary" onClick={onClose}>
            {t('action.close')}
          </Button>
        </Flex>
      }
    >
      {error ?? t('job.result', { done: counts.done ?? processed - failed, failed })}
    </Banner>
  );
};
