import { useState } from 'react';
import { Checkbox, Typography } from '@strapi/design-system';
import { toApiError } from '../kernel/error-text';
import { useTranslate } from '../kernel/messages';
import { FormDialog } from '../kernel/dialogs/FormDialog';
import { useNotify } from '../kernel/use-notify';
import { useAccountsDeleteMutation } from './api';
import type { Account } from './contract';

interface DeleteAccountDialogProps {
  account: Account;
  onClose: () => void;
  onDeleted?: () => void;
}

/** Deletes an account; one that has people only where that is said explicitly. */
export const DeleteAccountDialog = ({ account, onClose, onDeleted }: DeleteAccountDialogProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const [remove] = useAccountsDeleteMutation();
  const { documentId, name, memberCount, pendingCount } = account;
  const [isUsed, setIsUsed] = useState(memberCount + pendingCount > 0);
  const [isForced, setIsForced] = useState(false);

  const handleSubmit = async () => {
    try {
      await remove({ id: documentId, force: isForced }).unwrap();
    } catch (error) {
      // Somebody has joined since the list was loaded.
      if (toApiError(error).name === 'AccountInUse') setIsUsed(true);
      throw error;
    }
    notify.succeeded(t('accounts.deleted', { name }));
    onClose();
    onDeleted?.();
  };

  return (
    <FormDialog
      title={t('accounts.delete.title', { name })}
      submitLabel={t('action.delete')}
      onSubmit={handleSubmit}
      onClose={onClose}
      isSubmitDisabled={isUsed && !isForced}
      isDangerous
    >
      <Typography>{t(isUsed ? 'accounts.delete.used' : 'accounts.delete.body')}</Typography>
      {isUsed && (
        <>
          <Typography fontWeight="semiBold">
            {t('accounts.people', { members: memberCount, pending: pendingCount })}
          </Typography>
          <Checkbox checked={isForced} onCheckedChange={(checked) => setIsForced(checked === true)}>
            {t('accounts.delete.force')}
          </Checkbox>
        </>
      )}
    </FormDialog>
  );
};
