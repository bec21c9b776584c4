import { SelectField } from '../../kernel/fields/SelectField';
import { useTranslate } from '../../kernel/messages';
import { EMAIL_POLICIES, isEmailPolicy, type EmailPolicy } from '../contract';
import { SITE_POLICY } from './choices';

interface EmailPolicyFieldProps {
  /** A policy, or `SITE_POLICY` */
  value: string;
  /** What holds on this site where nothing else is chosen */
  sitePolicy: EmailPolicy;
  onChange: (value: string) => void;
  error?: string;
}

/** With which address the invitation may be accepted, with a sentence for what is chosen. */
export const EmailPolicyField = ({ value, sitePolicy, onChange, error }: EmailPolicyFieldProps) => {
  const t = useTranslate();
  const policy = isEmailPolicy(value) ? value : sitePolicy;

  return (
    <SelectField
      name="emailPolicy"
      label={t('field.emailPolicy')}
      value={value}
      options={[
        {
          value: SITE_POLICY,
          label: t('field.emailPolicy.default', { policy: t(`emailPolicy.${sitePolicy}`) }),
        },
        ...EMAIL_POLICIES.map((name) => ({ value: name, label: t(`emailPolicy.${name}`) })),
      ]}
      hint={t(`emailPolicy.${policy}.hint`)}
      error={error}
      onChange={onChange}
    />
  );
};
