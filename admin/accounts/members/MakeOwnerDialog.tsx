import { useTranslate } from '../../kernel/messages';
import { ConfirmAction } from '../../kernel/dialogs/ConfirmAction';
import { useNotify } from '../../kernel/use-notify';
import { useAccountsTransferMutation } from '../api';
import type { Membership } from '../contract';

interface MakeOwnerDialogProps {
  membership: Membership;
  onClose: () => void;
}

/** Hands the account over to a member. */
export const MakeOwnerDialog = ({ membership, onClose }: MakeOwnerDialogProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const [transfer] = useAccountsTransferMutation();
  const { documentId, user, account } = membership;

  const handleConfirm = async () => {
    await transfer({ id: account.documentId, membership: documentId }).unwrap();
    notify.succeeded(t('members.madeOwner', { name: user.email, account: account.name }));
  };

  return (
    <ConfirmAction
      title={t('members.makeOwner.title')}
      confirmLabel={t('members.makeOwner')}
      onConfirm={handleConfirm}
      onClose={onClose}
    >
      {t('members.makeOwner.body', { name: user.email, account: account.name })}
    </ConfirmAction>
  );
};
