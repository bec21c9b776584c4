import { Typography } from '@strapi/design-system';
import { useTranslate } from '../kernel/messages';
import type { Import } from './contract';

/** How many rows there are, and how many people were invited. */
export const CountsText = ({ found: { rowCount, counts } }: { found: Import }) => {
  const t = useTranslate();
  const parts = [
    t('imports.count.rows', { count: rowCount }),
    ...(counts.created ? [t('imports.count.created', { count: counts.created })] : []),
    ...(counts.failed ? [t('imports.count.failed', { count: counts.failed })] : []),
  ];
  return <Typography style={{ whiteSpace: 'normal' }}>{parts.join(', ')}</Typography>;
};
