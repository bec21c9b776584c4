import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import { useInvitationsExtendMutation } from '../api';
import type { ActionTarget, Options } from '../contract';
import { ExpiryField } from '../fields/ExpiryField';
import { expiryError } from '../fields/expiry';
import { FormDialog } from '../../kernel/dialogs/FormDialog';
import { useNotify } from '../../kernel/use-notify';

interface ExtendDialogProps {
  invitation: ActionTarget;
  expiry: Options['expiry'];
  onClose: () => void;
}

/** Gives the invitation a new life from now on; its link stays, and no mail is sent. */
export const ExtendDialog = ({ invitation, expiry, onClose }: ExtendDialogProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const [extend] = useInvitationsExtendMutation();
  const [expiresIn, setExpiresIn] = useState(expiry.default);
  const error = expiryError(t, expiresIn, expiry.max);

  const handleSubmit = async () => {
    await extend({ id: invitation.documentId, expiresIn }).unwrap();
    notify.succeeded(t('extend.done', { email: invitation.email }));
    onClose();
  };

  return (
    <FormDialog
      title={t('extend.title')}
      submitLabel={t('action.extend')}
      onSubmit={handleSubmit}
      onClose={onClose}
      isSubmitDisabled={error !== undefined}
    >
      <Typography>{t('extend.body', { email: invitation.email })}</Typography>
      <ExpiryField value={expiresIn} expiry={expiry} onChange={setExpiresIn} error={error} />
    </FormDialog>
  );
};
