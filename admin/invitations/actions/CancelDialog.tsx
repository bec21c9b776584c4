import { useTranslate } from '../../kernel/messages';
import { useInvitationsCancelMutation } from '../api';
import type { ActionTarget } from '../contract';
import { ConfirmAction } from '../../kernel/dialogs/ConfirmAction';
import { useNotify } from '../../kernel/use-notify';

interface CancelDialogProps {
  invitation: ActionTarget;
  onClose: () => void;
}

/** Takes the invitation back: its link stops working at once. */
export const CancelDialog = ({ invitation, onClose }: CancelDialogProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const [cancel] = useInvitationsCancelMutation();

  const handleConfirm = async () => {
    await cancel(invitation.documentId).unwrap();
    notify.succeeded(t('cancel.done', { email: invitation.email }));
  };

  return (
    <ConfirmAction
      title={t('cancel.title')}
      confirmLabel={t('action.cancelInvitation')}
      onConfirm={handleConfirm}
      onClose={onClose}
    >
      {t('cancel.body', { email: invitation.email })}
    </ConfirmAction>
  );
};
