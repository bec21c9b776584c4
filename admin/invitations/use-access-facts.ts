import type { Permissions } from '../accounts/contract';
import type { Fact } from '../kernel/Facts';
import { useTranslate } from '../kernel/messages';
import { useInvitationsOptionsQuery } from './api';
import type { Named } from './contract';

interface Access {
  account: Named | null;
  groups: Named[];
  permissions: Permissions;
}

/** Permissions in words; a key that the site's catalogue does not know (any more) is shown as it is. */
export const usePermissionsText = (): ((permissions: Permissions) => string) => {
  const t = useTranslate();
  const { data: options } = useInvitationsOptionsQuery(undefined);

  return (permissions) => {
    if (permissions === 'all') return t('permissions.all');
    const labels = permissions.map(
      (key) => options?.permissions.find((entry) => entry.key === key)?.label ?? key,
    );
    return labels.join(', ') || t('permissions.none');
  };
};

/** Account, permissions and groups, as far as there are any. */
export const useAccessFacts = (): ((access: Access) => Fact[]) => {
  const t = useTranslate();
  const permissionsText = usePermissionsText();

  return ({ account, groups, permissions }) => [
    ...(account
      ? [
          { label: t('field.account'), value: account.name },
          { label: t('field.permissions'), value: permissionsText(permissions) },
        ]
      : []),
    ...(groups.length > 0
      ? [{ label: t('field.groups'), value: groups.map(({ name }) => name).join('\n') }]
      : []),
  ];
};
