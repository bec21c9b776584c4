import type { ReactNode } from 'react';
import { Grid } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import type { Options } from '../contract';
import { ContactFields } from './ContactFields';
import { TextField } from '../../kernel/fields/TextField';
import { EMAIL_LIMIT } from './choices';
import type { ChangeForm, FormErrors, InvitationForm } from './invitation-form';

export interface FieldsProps {
  form: InvitationForm;
  errors: FormErrors;
  options: Options;
  onChange: ChangeForm;
  /** Told what is typed where an account is looked for */
  onSearchAccount?: (text: string) => void;
  /** Told what is typed where a group is looked for */
  onSearchGroup?: (text: string) => void;
}

interface DetailsFieldsProps extends FieldsProps {
  /** Shown below the address */
  emailNotice?: ReactNode;
}

/** Who is invited. */
export const DetailsFields = ({ form, errors, options, onChange, emailNotice }: DetailsFieldsProps) => {
  const t = useTranslate();

  return (
    <Grid.Root gap={5}>
      <Grid.Item col={12} s={12} xs={12} direction="column" alignItems="stretch" gap={3}>
        <TextField
          name="email"
          type="email"
          label={t('field.email')}
          value={form.email}
          error={errors.email}
          maxLength={EMAIL_LIMIT}
          hint={t('field.email.hint')}
          onChange={(value) => onChange('email', value)}
          required
        />
        {emailNotice}
      </Grid.Item>
      <ContactFields values={form} errors={errors} onChange={onChange} required={options.required} />
    </Grid.Root>
  );
};
