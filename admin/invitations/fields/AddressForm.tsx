import { useState, type FormEvent, type ReactNode } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { useErrorText } from '../../kernel/error-text';
import { TextField } from '../../kernel/fields/TextField';
import { useTranslate } from '../../kernel/messages';
import { useSubmit } from '../../kernel/use-submit';
import { EMAIL_LIMIT } from './choices';
import { looksLikeEmail } from './invitation-form';

interface AddressFormProps {
  name: string;
  submitLabel: string;
  icon: ReactNode;
  isDangerous?: boolean;
  hint?: string;
  /** Another address is being typed. */
  onChange?: () => void;
  /** Told the address, trimmed. Rejects where it failed: the field then says why. */
  onSubmit: (email: string) => Promise<void> | void;
}

/** Asks which address it is about. */
export const AddressForm = (props: AddressFormProps) => {
  const { name, submitLabel, icon, isDangerous, hint, onChange, onSubmit } = props;
  const t = useTranslate();
  const errorText = useErrorText();
  const [email, setEmail] = useState('');
  const [error, setError] = useState<string>();

  const { submit, isSubmitting } = useSubmit(async () => {
    if (!looksLikeEmail(email)) return setError(t('field.email.invalid'));
    try {
      await onSubmit(email.trim());
    } catch (cause) {
      setError(errorText(cause));
    }
  });
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };

  return (
    <Box tag="form" noValidate onSubmit={handleSubmit}>
      <Flex gap={3} alignItems="flex-start" wrap="wrap">
        <Box grow={1} maxWidth="44rem" width="100%">
          <TextField
            name={name}
            type="email"
            label={t('field.email')}
            value={email}
            maxLength={EMAIL_LIMIT}
            hint={hint}
            error={error}
            onChange={(value) => {
              setEmail(value);
              setError(undefined);
              onChange?.();
            }}
          />
        </Box>
        <Box paddingTop={5}>
          <Button
            type="submit"
            variant={isDangerous ? 'danger-light' : 'secondary'}
            startIcon={icon}
            loading={isSubmitting}
          >
            {submitLabel}
          </Button>
        </Box>
      </Flex>
    </Box>
  );
};
