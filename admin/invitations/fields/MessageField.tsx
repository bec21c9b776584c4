import { Field, Textarea, Typography } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import { MESSAGE_LIMIT } from './choices';

interface MessageFieldProps {
  value: string;
  onChange: (value: string) => void;
  error?: string;
  required?: boolean;
}

/** A personal text for the mail. */
export const MessageField = ({ value, onChange, error, required }: MessageFieldProps) => {
  const t = useTranslate();

  return (
    <Field.Root name="message" error={error} hint={t('field.message.hint')} required={required} width="100%">
      <Field.Label
        action={
          <Typography variant="pi" textColor="neutral600">
            {value.length} / {MESSAGE_LIMIT}
          </Typography>
        }
      >
        {t('field.message')}
      </Field.Label>
      <Textarea
        value={value}
        maxLength={MESSAGE_LIMIT}
        onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
