import { useTranslate } from '../../kernel/messages';
import { useInvitationsBulkMutation } from '../api';
import { failureOf } from '../bulk-result';
import type { ActionTarget } from '../contract';
import { ConfirmAction } from '../../kernel/dialogs/ConfirmAction';
import { useNotify } from '../../kernel/use-notify';

interface DeleteDialogProps {
  invitation: ActionTarget;
  onClose: () => void;
  onDeleted?: () => void;
}

/** Removes an ended invitation and its history for good. */
export const DeleteDialog = ({ invitation, onClose, onDeleted }: DeleteDialogProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const [bulk] = useInvitationsBulkMutation();

  const handleConfirm = async () => {
    const [row] = await bulk({ action: 'delete', ids: [invitation.documentId] }).unwrap();
    const failure = row && failureOf(row);
    if (failure) {
      notify.failed(failure);
      return;
    }
    notify.succeeded(t('delete.done', { email: invitation.email }));
    onDeleted?.();
  };

  return (
    <ConfirmAction
      title={t('delete.title')}
      confirmLabel={t('action.delete')}
      onConfirm={handleConfirm}
      onClose={onClose}
    >
      {t('delete.body', { email: invitation.email })}
    </ConfirmAction>
  );
};
