import { ConfirmAction } from '../kernel/dialogs/ConfirmAction';
import { useTranslate } from '../kernel/messages';
import { useImportsSwitchMutation } from './api';
import type { Import } from './contract';

interface ApplyDialogProps {
  found: Import;
  onClose: () => void;
}

/** Says how many are about to be invited, and asks. */
export const ApplyDialog = ({ found, onClose }: ApplyDialogProps) => {
  const t = useTranslate();
  const [turn] = useImportsSwitchMutation();
  const count = found.open;

  return (
    <ConfirmAction
      title={t('imports.apply.title', { count })}
      confirmLabel={t('imports.apply.confirm', { count })}
      isHarmless
      onConfirm={async () => {
        await turn({ id: found.documentId, to: 'apply' }).unwrap();
      }}
      onClose={onClose}
    >
      {t('imports.apply.body')}
    </ConfirmAction>
  );
};
