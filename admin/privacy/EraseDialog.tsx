import { useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { EMAIL_LIMIT } from '../invitations/fields/choices';
import { FormDialog } from '../kernel/dialogs/FormDialog';
import { TextField } from '../kernel/fields/TextField';
import { useTranslate } from '../kernel/messages';
import { usePrivacyEraseMutation } from './api';
import type { Erasure } from './contract';

interface EraseDialogProps {
  email: string;
  onClose: () => void;
  onErased: (erasure: Erasure) => void;
}

/** Says what is lost for good, and asks for the address once more: this cannot be undone. */
export const EraseDialog = ({ email, onClose, onErased }: EraseDialogProps) => {
  const t = useTranslate();
  const [erase] = usePrivacyEraseMutation();
  const [typed, setTyped] = useState('');
  const isSame = typed.trim().toLowerCase() === email.toLowerCase();

  return (
    <FormDialog
      title={t('privacy.erase.title')}
      submitLabel={t('privacy.erase.action')}
      isDangerous
      isSubmitDisabled={!isSame}
      onSubmit={async () => onErased(await erase(email).unwrap())}
      onClose={onClose}
    >
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography style={{ overflowWrap: 'anywhere' }}>{t('privacy.erase.what', { email })}</Typography>
        <Typography>{t('privacy.erase.keeps')}</Typography>
      </Flex>
      <TextField
        name="confirm"
        label={t('privacy.erase.type', { email })}
        value={typed}
        maxLength={EMAIL_LIMIT}
        onChange={setTyped}
        required
      />
    </FormDialog>
  );
};
