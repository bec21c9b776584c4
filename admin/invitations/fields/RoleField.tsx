import { useTranslate } from '../../kernel/messages';
import type { Options, Role } from '../contract';
import { SelectField } from '../../kernel/fields/SelectField';
import { DEFAULT_ROLE } from './choices';

interface RoleFieldProps {
  /** A role's documentId or `DEFAULT_ROLE` */
  value: string;
  options: Options;
  /** The role that the invitation has now, offered even if this admin could not grant it anew */
  current?: Role | null;
  onChange: (value: string) => void;
  error?: string;
  hint?: string;
}

/** Which role the person gets. */
export const RoleField = (props: RoleFieldProps) => {
  const { value, options, current, onChange, error, hint } = props;
  const t = useTranslate();
  const roles = options.roles.map(({ documentId, name }) => ({ value: documentId, label: name }));
  if (current && !options.roles.some(({ documentId }) => documentId === current.documentId)) {
    roles.push({ value: current.documentId, label: current.name });
  }

  const fallback = options.roles.find(({ documentId }) => documentId === options.defaultRole);
  const isDefaultOffered = options.defaultRole !== null || value === DEFAULT_ROLE;
  const label = fallback ? t('field.role.default', { role: fallback.name }) : t('field.role.defaultUnknown');

  return (
    <SelectField
      name="role"
      label={t('field.role')}
      value={value}
      options={isDefaultOffered ? [{ value: DEFAULT_ROLE, label }, ...roles] : roles}
      onChange={onChange}
      error={error}
      hint={hint ?? t('field.role.hint')}
    />
  );
};
