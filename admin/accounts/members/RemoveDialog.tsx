import { useState } from 'react';
import { Checkbox, Field, Typography } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import { FormDialog } from '../../kernel/dialogs/FormDialog';
import { useNotify } from '../../kernel/use-notify';
import { useMembershipsRemoveMutation } from '../api';
import type { Membership } from '../contract';

interface RemoveDialogProps {
  membership: Membership;
  onClose: () => void;
}

/** Takes a member out of the account; the user and their other accounts stay. */
export const RemoveDialog = ({ membership, onClose }: RemoveDialogProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const [remove] = useMembershipsRemoveMutation();
  const [revokeSessions, setRevokeSessions] = useState(false);
  const { documentId, user, account } = membership;

  const handleSubmit = async () => {
    await remove({ id: documentId, revokeSessions }).unwrap();
    notify.succeeded(t('members.removed', { name: user.email, account: account.name }));
    onClose();
  };

  return (
    <FormDialog
      title={t('members.remove.title')}
      submitLabel={t('members.remove')}
      onSubmit={handleSubmit}
      onClose={onClose}
      isDangerous
    >
      <Typography>{t('members.remove.body', { name: user.email, account: account.name })}</Typography>
      <Field.Root name="revokeSessions" hint={t('members.remove.sessions.hint')}>
        <Checkbox checked={revokeSessions} onCheckedChange={(checked) => setRevokeSessions(checked === true)}>
          {t('members.remove.sessions')}
        </Checkbox>
        <Field.Hint />
      </Field.Root>
    </FormDialog>
  );
};
