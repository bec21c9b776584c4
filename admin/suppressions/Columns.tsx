import { Typography } from '@strapi/design-system';
import { Time } from '../kernel/Time';
import { useTranslate } from '../kernel/messages';
import type { Column } from '../kernel/records/column';
import type { Suppression } from './contract';

const Hidden = () => {
  const t = useTranslate();
  return <Typography textColor="neutral600">{t('suppressions.hidden')}</Typography>;
};

/** What is shown of each: an address that nobody can read. */
export const COLUMNS: Column<Suppression>[] = [
  { name: 'address', label: 'field.email', cell: () => <Hidden /> },
  { name: 'createdAt', label: 'suppressions.at', cell: ({ createdAt }) => <Time at={createdAt} /> },
];
