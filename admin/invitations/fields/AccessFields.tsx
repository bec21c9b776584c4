import { Grid } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import type { Role } from '../contract';
import type { FieldsProps } from './DetailsFields';
import { ExpiryField } from './ExpiryField';
import { MessageField } from './MessageField';
import { RoleField } from './RoleField';
import { SelectField } from './SelectField';

interface AccessFieldsProps extends FieldsProps {
  currentRole?: Role | null;
  /** Given where the life may stay as it is */
  unchangedExpiryLabel?: string;
}

/** What the person gets, for how long, and with which words. */
export const AccessFields = (props: AccessFieldsProps) => {
  const { form, errors, options, onChange, currentRole, unchangedExpiryLabel } = props;
  const t = useTranslate();

  return (
    <Grid.Root gap={5}>
      <Grid.Item col={6} s={12} xs={12} alignItems="flex-start">
        <RoleField
          value={form.role}
          options={options}
          current={currentRole}
          error={errors.role}
          onChange={(value) => onChange('role', value)}
        />
      </Grid.Item>
      <Grid.Item col={6} s={12} xs={12} alignItems="flex-start">
        <ExpiryField
          value={form.expiresIn}
          expiry={options.expiry}
          error={errors.expiresIn}
          unchangedLabel={unchangedExpiryLabel}
          onChange={(value) => onChange('expiresIn', value)}
        />
      </Grid.Item>
      <Grid.Item col={12} s={12} xs={12}>
        <MessageField
          value={form.message}
          error={errors.message}
          required={options.required.includes('message')}
          onChange={(value) => onChange('message', value)}
        />
      </Grid.Item>
      <Grid.Item col={6} s={12} xs={12}>
        <SelectField
          name="locale"
          label={t('field.locale')}
          value={form.locale}
          placeholder={t('field.locale.default')}
          options={options.languages.map(({ code, name }) => ({ value: code, label: name }))}
          error={errors.locale}
          onChange={(value) => onChange('locale', value)}
          onClear={() => onChange('locale', '')}
        />
      </Grid.Item>
    </Grid.Root>
  );
};
