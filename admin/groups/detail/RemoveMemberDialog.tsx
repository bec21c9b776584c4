import { useTranslate } from '../../kernel/messages';
import { ConfirmAction } from '../../kernel/dialogs/ConfirmAction';
import { useNotify } from '../../kernel/use-notify';
import { useGroupsRemoveMemberMutation } from '../api';
import type { Group, GroupMember } from '../contract';

interface RemoveMemberDialogProps {
  group: Group;
  member: GroupMember;
  onClose: () => void;
}

/** Takes somebody out of the group; their accounts stay as they are. */
export const RemoveMemberDialog = ({ group, member, onClose }: RemoveMemberDialogProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const [remove] = useGroupsRemoveMemberMutation();

  const handleConfirm = async () => {
    await remove({ id: group.documentId, user: member.documentId }).unwrap();
    notify.succeeded(t('groups.removed', { user: member.email, name: group.name }));
  };

  return (
    <ConfirmAction
      title={t('groups.remove.title')}
      confirmLabel={t('groups.remove')}
      onConfirm={handleConfirm}
      onClose={onClose}
    >
      {t('groups.remove.body', { user: member.email, name: group.name })}
    </ConfirmAction>
  );
};
