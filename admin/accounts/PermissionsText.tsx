import { Typography } from '@strapi/design-system';
import { useTranslate } from '../kernel/messages';
import type { Permissions } from './contract';
import { useCatalogue } from './use-catalogue';

/** What a member may do, or an invited person will: in the words of the catalogue. */
export const PermissionsText = ({ permissions }: { permissions: Permissions }) => {
  const t = useTranslate();
  const catalogue = useCatalogue();
  /** In the order of the catalogue, and after that what it knows no more. */
  const labelsOf = (keys: readonly string[]): string[] => [
    ...catalogue.filter(({ key }) => keys.includes(key)).map(({ label }) => label),
    ...keys.filter((key) => !catalogue.some((entry) => entry.key === key)),
  ];

  const text = () => {
    if (permissions === 'all') return t('permissions.all');
    return permissions.length === 0 ? t('permissions.none') : labelsOf(permissions).join(', ');
  };

  return <Typography style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>{text()}</Typography>;
};
