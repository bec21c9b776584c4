import { ConfirmAction } from '../../kernel/dialogs/ConfirmAction';
import { useNotify } from '../../kernel/use-notify';
import { useTranslate } from '../../kernel/messages';
import { usePeopleRevokeSessionsMutation } from '../api';
import type { PersonDetail } from '../contract';

interface RevokeSessionsDialogProps {
  person: PersonDetail;
  onClose: () => void;
}

/** Signs a user out everywhere. */
export const RevokeSessionsDialog = ({ person, onClose }: RevokeSessionsDialogProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const [revoke] = usePeopleRevokeSessionsMutation();
  const { documentId, email } = person;

  const handleConfirm = async () => {
    await revoke(documentId).unwrap();
    notify.succeeded(t('people.revokeSessions.done', { email }));
  };

  return (
    <ConfirmAction
      title={t('people.revokeSessions.title')}
      confirmLabel={t('people.revokeSessions')}
      onConfirm={handleConfirm}
      onClose={onClose}
    >
      {t('people.revokeSessions.body', { email })}
    </ConfirmAction>
  );
};
