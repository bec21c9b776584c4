import { ConfirmAction } from '../../kernel/dialogs/ConfirmAction';
import { useTranslate } from '../../kernel/messages';
import { useNotify } from '../../kernel/use-notify';
import { useSignUpLinksDeleteMutation, useSignUpLinksSwitchMutation } from '../api';
import type { SignUpLink } from '../contract';

export type ConfirmedAction = 'pause' | 'resume' | 'rotate' | 'revoke' | 'delete';

interface LinkConfirmProps {
  action: ConfirmedAction;
  link: SignUpLink;
  onClose: () => void;
  onDeleted?: () => void;
}

/** Says what an action does before it is done. */
export const LinkConfirm = ({ action, link, onClose, onDeleted }: LinkConfirmProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const [change] = useSignUpLinksSwitchMutation();
  const [remove] = useSignUpLinksDeleteMutation();
  const { documentId, name } = link;

  const handleConfirm = async () => {
    if (action === 'delete') await remove(documentId).unwrap();
    else await change({ id: documentId, to: action }).unwrap();
    notify.succeeded(t(`links.${action}.done`, { name }));
    if (action === 'delete') onDeleted?.();
  };

  return (
    <ConfirmAction
      title={t(`links.${action}.title`, { name })}
      confirmLabel={action === 'delete' ? t('action.delete') : t(`links.${action}`)}
      onConfirm={handleConfirm}
      onClose={onClose}
      isHarmless={action === 'pause' || action === 'resume'}
    >
      {t(`links.${action}.body`)}
    </ConfirmAction>
  );
};
