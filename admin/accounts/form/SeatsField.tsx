import { Checkbox, Field, Flex, NumberInput } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import type { AccountForm } from './account-form';

interface SeatsFieldProps {
  form: AccountForm;
  onChange: (values: Partial<AccountForm>) => void;
  error?: string;
}

/** How many people the account may have, or any number. */
export const SeatsField = ({ form, onChange, error }: SeatsFieldProps) => {
  const t = useTranslate();

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Checkbox
        checked={form.hasLimit}
        onCheckedChange={(checked) => onChange({ hasLimit: checked === true, seats: form.seats })}
      >
        {t('accounts.seats.limit')}
      </Checkbox>
      {form.hasLimit && (
        <Field.Root name="seats" error={error} hint={t('accounts.seats.hint')} required width="100%">
          <Field.Label>{t('accounts.seats')}</Field.Label>
          <NumberInput value={form.seats} min={0} step={1} onValueChange={(seats) => onChange({ seats })} />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      )}
    </Flex>
  );
};
