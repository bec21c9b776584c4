import { Flex, Typography } from '@strapi/design-system';
import { Panel } from '../kernel/Panel';
import { useTranslate } from '../kernel/messages';
import { useJobsSwitchMutation } from './api';
import { JobButtons } from './JobButtons';
import { JobProgress } from './JobProgress';
import { JobResult } from './JobResult';
import { isAlive } from './contract';
import { kindLabel } from './kinds';
import { useLiveJob } from './use-live-job';

interface JobPanelProps {
  id: string;
  /** Its result was read. */
  onClose: () => void;
}

/** A job while it goes on, and then its result. */
export const JobPanel = ({ id, onClose }: JobPanelProps) => {
  const t = useTranslate();
  const { data: job } = useLiveJob(id);
  const [turn] = useJobsSwitchMutation();

  if (!job) return null;
  if (!isAlive(job)) return <JobResult job={job} onClose={onClose} />;
  const title = t(kindLabel(job.kind));
  const failed = job.counts.failed ?? 0;
  return (
    <Panel title={title}>
      <JobProgress job={job} label={title} />
      {failed > 0 && <Typography textColor="warning700">{t('job.failedSoFar', { failed })}</Typography>}
      {job.mayManage && (
        <Flex justifyContent="flex-end">
          <JobButtons
            job={job}
            onSwitch={(to) => turn({ id, to }).unwrap()}
            cancelBody={t('job.cancel.body')}
          />
        </Flex>
      )}
    </Panel>
  );
};
