import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Cross, Play } from '@strapi/icons';
import { ConfirmAction } from '../kernel/dialogs/ConfirmAction';
import { useTranslate } from '../kernel/messages';
import { useNotify } from '../kernel/use-notify';
import { useSubmit } from '../kernel/use-submit';
import { isAlive, type Job } from './contract';

export type JobSwitch = 'pause' | 'resume' | 'cancel';

interface JobButtonsProps {
  job: Job;
  /** Rejects where the server refuses */
  onSwitch: (to: JobSwitch) => Promise<unknown>;
  /** What happens, and what stays, where it is cancelled */
  cancelBody: string;
  /** Whoever may end it may not always hold it up. */
  isCancelOnly?: boolean;
}

/** Holds the work up, lets it go on, or ends it; nothing where it is over. */
export const JobButtons = ({ job, onSwitch, cancelBody, isCancelOnly = false }: JobButtonsProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const [isCancelling, setIsCancelling] = useState(false);
  const isPaused = job.state === 'paused';
  const turn = useSubmit(async () => {
    try {
      await onSwitch(isPaused ? 'resume' : 'pause');
    } catch (error) {
      notify.failed(error);
    }
  });

  if (!isAlive(job)) return null;
  return (
    <Flex gap={2} wrap="wrap">
      {!isCancelOnly && (job.state === 'running' || isPaused) && (
        <Button
          variant="secondary"
          startIcon={isPaused ? <Play /> : undefined}
          loading={turn.isSubmitting}
          onClick={() => void turn.submit()}
        >
          {t(isPaused ? 'job.resume' : 'job.pause')}
        </Button>
      )}
      <Button variant="danger-light" startIcon={<Cross />} onClick={() => setIsCancelling(true)}>
        {t('job.cancel')}
      </Button>
      {isCancelling && (
        <ConfirmAction
          title={t('job.cancel.title')}
          confirmLabel={t('job.cancel')}
          onConfirm={async () => {
            await onSwitch('cancel');
          }}
          onClose={() => setIsCancelling(false)}
        >
          {cancelBody}
        </ConfirmAction>
      )}
    </Flex>
  );
};
