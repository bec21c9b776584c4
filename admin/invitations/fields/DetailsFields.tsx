import type { ReactNode } from 'react';
import { Grid } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import type { Options } from '../contract';
import { CountryField } from './CountryField';
import { TextField } from './TextField';
import { EMAIL_LIMIT } from './choices';
import type { ChangeForm, FormErrors, InvitationForm } from './invitation-form';

export interface FieldsProps {
  form: InvitationForm;
  errors: FormErrors;
  options: Options;
  onChange: ChangeForm;
  /** Told what is typed where an account is looked for */
  onSearchAccount?: (text: string) => void;
}

interface DetailsFieldsProps extends FieldsProps {
  /** Shown below the address */
  emailNotice?: ReactNode;
}

const NAME_LIMIT = 100;

/** Who is invited. */
export const DetailsFields = ({ form, errors, options, onChange, emailNotice }: DetailsFieldsProps) => {
  const t = useTranslate();
  const text = (name: 'email' | 'firstName' | 'lastName' | 'phone') => ({
    name,
    label: t(`field.${name}`),
    value: form[name],
    error: errors[name],
    onChange: (value: string) => onChange(name, value),
    required: name === 'email' || options.required.includes(name),
  });

  return (
    <Grid.Root gap={5}>
      <Grid.Item col={12} s={12} xs={12} direction="column" alignItems="stretch" gap={3}>
        <TextField {...text('email')} type="email" maxLength={EMAIL_LIMIT} hint={t('field.email.hint')} />
        {emailNotice}
      </Grid.Item>
      <Grid.Item col={6} s={12} xs={12} alignItems="flex-start">
        <TextField {...text('firstName')} maxLength={NAME_LIMIT} />
      </Grid.Item>
      <Grid.Item col={6} s={12} xs={12} alignItems="flex-start">
        <TextField {...text('lastName')} maxLength={NAME_LIMIT} />
      </Grid.Item>
      <Grid.Item col={6} s={12} xs={12} alignItems="flex-start">
        <TextField {...text('phone')} type="tel" hint={t('field.phone.hint')} />
      </Grid.Item>
      <Grid.Item col={6} s={12} xs={12} alignItems="flex-start">
        <CountryField
          value={form.countryCode}
          error={errors.countryCode}
          required={options.required.includes('countryCode')}
          onChange={(value) => onChange('countryCode', value)}
        />
      </Grid.Item>
    </Grid.Root>
  );
};
