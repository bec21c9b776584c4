import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { UserPicker, type Picked } from '../../accounts/associate/UserPicker';
import { useTranslate } from '../../kernel/messages';
import { FormDialog } from '../../kernel/dialogs/FormDialog';
import { useNotify } from '../../kernel/use-notify';
import { useGroupsAddMemberMutation } from '../api';
import type { Group } from '../contract';

interface AddMemberDialogProps {
  group: Group;
  onClose: () => void;
}

/** Puts a user of the site into the group. */
export const AddMemberDialog = ({ group, onClose }: AddMemberDialogProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const [add] = useGroupsAddMemberMutation();
  const [picked, setPicked] = useState<Picked | null>(null);
  const user = picked && 'user' in picked ? picked.user : null;

  const handleSubmit = async () => {
    if (!user) return;
    await add({ id: group.documentId, user: user.documentId }).unwrap();
    notify.succeeded(t('groups.added', { user: user.email, name: group.name }));
    onClose();
  };

  return (
    <FormDialog
      title={t('groups.add')}
      submitLabel={t('groups.add')}
      onSubmit={handleSubmit}
      onClose={onClose}
      isSubmitDisabled={!user}
    >
      <Typography>
        {group.account
          ? t('groups.add.bodyAccount', { account: group.account.name })
          : t('groups.add.body', { name: group.name })}
      </Typography>
      <UserPicker picked={picked} onPick={setPicked} />
    </FormDialog>
  );
};
