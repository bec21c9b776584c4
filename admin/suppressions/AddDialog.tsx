import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { EMAIL_LIMIT } from '../invitations/fields/choices';
import { looksLikeEmail } from '../invitations/fields/invitation-form';
import { FormDialog } from '../kernel/dialogs/FormDialog';
import { TextField } from '../kernel/fields/TextField';
import { useTranslate } from '../kernel/messages';
import { useNotify } from '../kernel/use-notify';
import { useSuppressionsCreateMutation } from './api';

/** Keeps an address from being invited, as its holder asked for by other ways. */
export const AddDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTranslate();
  const notify = useNotify();
  const [create] = useSuppressionsCreateMutation();
  const [email, setEmail] = useState('');
  const [error, setError] = useState<string>();

  const handleSubmit = async () => {
    if (!looksLikeEmail(email)) return setError(t('field.email.invalid'));
    await create(email.trim()).unwrap();
    notify.succeeded(t('suppressions.added', { email: email.trim() }));
    onClose();
  };

  return (
    <FormDialog
      title={t('suppressions.add')}
      submitLabel={t('suppressions.add')}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Typography>{t('suppressions.add.body')}</Typography>
      <TextField
        name="email"
        type="email"
        label={t('field.email')}
        value={email}
        maxLength={EMAIL_LIMIT}
        error={error}
        onChange={(value) => {
          setEmail(value);
          setError(undefined);
        }}
        required
      />
    </FormDialog>
  );
};
