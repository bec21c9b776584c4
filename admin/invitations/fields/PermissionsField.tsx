import { useId } from 'react';
import { Field, Flex, Radio, Typography } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import type { Permissions } from '../../accounts/contract';
import type { PermissionEntry } from '../contract';
import { PermissionChoices } from './PermissionChoices';

interface PermissionsFieldProps {
  value: Permissions;
  catalogue: readonly PermissionEntry[];
  onChange: (value: Permissions) => void;
  error?: string;
}

/** All permissions, or those that are ticked. */
export const PermissionsField = ({ value, catalogue, onChange, error }: PermissionsFieldProps) => {
  const t = useTranslate();
  const labelId = useId();

  return (
    <Field.Root name="permissions" error={error} width="100%">
      <Typography id={labelId} variant="pi" fontWeight="bold" textColor="neutral800">
        {t('field.permissions')}
      </Typography>
      <Radio.Group
        value={value === 'all' ? 'all' : 'chosen'}
        aria-labelledby={labelId}
        onValueChange={(choice) => onChange(choice === 'all' ? 'all' : [])}
      >
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Radio.Item value="all">{t('permissions.all')}</Radio.Item>
          <Radio.Item value="chosen">{t('permissions.choose')}</Radio.Item>
        </Flex>
      </Radio.Group>
      {value === 'all' ? (
        <Typography textColor="neutral600">{t('permissions.all.hint')}</Typography>
      ) : (
        <PermissionChoices value={value} catalogue={catalogue} onChange={onChange} />
      )}
      <Field.Error />
    </Field.Root>
  );
};
