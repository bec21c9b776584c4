import { ConfirmAction } from '../kernel/dialogs/ConfirmAction';
import { useTranslate } from '../kernel/messages';
import { useNotify } from '../kernel/use-notify';
import { useSuppressionsDeleteMutation } from './api';

interface LiftDialogProps {
  /** Of the suppression */
  id: string;
  /** Called also where it was lifted */
  onClose: () => void;
  onLifted?: () => void;
}

/** Lets an address be invited again. */
export const LiftDialog = ({ id, onClose, onLifted }: LiftDialogProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const [remove] = useSuppressionsDeleteMutation();

  const handleConfirm = async () => {
    await remove(id).unwrap();
    notify.succeeded(t('suppressions.lifted'));
    onLifted?.();
  };

  return (
    <ConfirmAction
      title={t('suppressions.lift.title')}
      confirmLabel={t('suppressions.lift')}
      onConfirm={handleConfirm}
      onClose={onClose}
    >
      {t('suppressions.lift.body')}
    </ConfirmAction>
  );
};
