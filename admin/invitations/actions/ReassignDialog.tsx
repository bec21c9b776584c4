import { useState } from 'react';
import { Flex, Radio, Typography } from '@strapi/design-system';
import { JobPanel } from '../../jobs/JobPanel';
import { FormDialog } from '../../kernel/dialogs/FormDialog';
import { InfoDialog } from '../../kernel/dialogs/InfoDialog';
import { useTranslate } from '../../kernel/messages';
import { useAllowed } from '../../kernel/permissions';
import { useInvitationsReassignMutation } from '../api';
import type { ActionTarget, ReassignAction } from '../contract';

interface ReassignDialogProps {
  invitation: ActionTarget;
  onClose: () => void;
}

/** What becomes of all pending invitations of whoever vouched for this one and has left; then how far that is. */
export const ReassignDialog = ({ invitation, onClose }: ReassignDialogProps) => {
  const t = useTranslate();
  const { allowed } = useAllowed();
  const [reassign] = useInvitationsReassignMutation();
  const [action, setAction] = useState<ReassignAction>('reassign');
  const [jobId, setJobId] = useState<string | null>(null);
  const isCancel = action === 'cancel';

  const handleSubmit = async () => {
    const { documentId } = await reassign({ from: { invitation: invitation.documentId }, action }).unwrap();
    setJobId(documentId);
  };

  if (jobId !== null) {
    return (
      <InfoDialog title={t('reassign.title')} onClose={onClose}>
        <JobPanel id={jobId} onClose={onClose} />
      </InfoDialog>
    );
  }
  return (
    <FormDialog
      title={t('reassign.title')}
      submitLabel={t(isCancel ? 'reassign.cancel.confirm' : 'reassign.take.confirm')}
      isDangerous={isCancel}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Typography>{t('reassign.body')}</Typography>
      <Radio.Group
        aria-label={t('reassign.title')}
        value={action}
        onValueChange={(choice) => setAction(choice === 'cancel' ? 'cancel' : 'reassign')}
      >
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Radio.Item value="reassign">{t('reassign.take')}</Radio.Item>
          {allowed.cancel && <Radio.Item value="cancel">{t('reassign.cancel')}</Radio.Item>}
        </Flex>
      </Radio.Group>
    </FormDialog>
  );
};
