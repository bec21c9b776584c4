import { Typography } from '@strapi/design-system';
import { useTranslate } from '../kernel/messages';
import { useInvitationsOptionsQuery } from './api';
import type { Named } from './contract';

/** The role that is given: by name, and where none was named the site's default by its name. */
export const useRoleName = (): ((role: Named | null) => string) => {
  const t = useTranslate();
  const { data: options } = useInvitationsOptionsQuery(undefined);
  const fallback = options?.roles.find(({ documentId }) => documentId === options.defaultRole);
  const fallbackName = fallback ? t('field.role.default', { role: fallback.name }) : t('field.role.none');

  return (role) => role?.name ?? fallbackName;
};

/** The role in a list. */
export const RoleText = ({ role }: { role: Named | null }) => {
  const roleName = useRoleName();
  return (
    <Typography textColor={role ? 'neutral800' : 'neutral600'} style={{ whiteSpace: 'normal' }}>
      {roleName(role)}
    </Typography>
  );
};
