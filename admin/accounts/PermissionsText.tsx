import { Typography } from '@strapi/design-system';
import { useTranslate } from '../kernel/messages';
import type { Permissions } from './contract';
import { useCatalogue } from './use-catalogue';

/** What a member may do, or an invited person will: in the words of the catalogue. */
export const PermissionsText = ({ permissions }: { permissions: Permissions }) => {
  const t = useTranslate();
  const catalogue = useCatalogue();
  const labelOf = (key: string) => catalogue.find((entry) => entry.key === key)?.label ?? key;

  const text = () => {
    if (permissions === 'all') return t('permissions.all');
    return permissions.length === 0 ? t('permissions.none') : permissions.map(labelOf).join(', ');
  };

  return <Typography style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>{text()}</Typography>;
};
