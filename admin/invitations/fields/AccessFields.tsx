import type { ReactNode } from 'react';
import { Grid } from '@strapi/design-system';
import { Half } from '../../kernel/Half';
import { useTranslate } from '../../kernel/messages';
import { AccountAccess } from './AccountAccess';
import type { FieldsProps } from './DetailsFields';
import { EmailPolicyField } from './EmailPolicyField';
import { ExpiryField } from './ExpiryField';
import { MessageField } from './MessageField';
import { RoleField } from './RoleField';
import { SelectField } from '../../kernel/fields/SelectField';
import { withCurrent, type CurrentAccess } from './access-choices';

export interface AccessFieldsProps extends FieldsProps {
  /** What the invitation gives at present, where there is one */
  current?: CurrentAccess;
  /** Shown below the account */
  accountNotice?: ReactNode;
  /** Given where the life may stay as it is */
  unchangedExpiryLabel?: string;
}

/** What the person gets, for how long, and with which words. */
export const AccessFields = (props: AccessFieldsProps) => {
  const { form, errors, onChange, current, unchangedExpiryLabel } = props;
  const t = useTranslate();
  const options = withCurrent(props.options, current);

  return (
    <Grid.Root gap={5}>
      <AccountAccess {...props} options={options} />
      <Half>
        <RoleField
          value={form.role}
          options={options}
          current={current?.role}
          error={errors.role}
          onChange={(value) => onChange('role', value)}
        />
      </Half>
      <Half>
        <ExpiryField
          value={form.expiresIn}
          expiry={options.expiry}
          error={errors.expiresIn}
          unchangedLabel={unchangedExpiryLabel}
          onChange={(value) => onChange('expiresIn', value)}
        />
      </Half>
      <Grid.Item col={12} s={12} xs={12}>
        <MessageField
          value={form.message}
          error={errors.message}
          required={options.required.includes('message')}
          onChange={(value) => onChange('message', value)}
        />
      </Grid.Item>
      <Half>
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
      </Half>
      <Half>
        <EmailPolicyField
          value={form.emailPolicy}
          sitePolicy={options.emailPolicy}
          error={errors.emailPolicy}
          onChange={(value) => onChange('emailPolicy', value)}
        />
      </Half>
    </Grid.Root>
  );
};
