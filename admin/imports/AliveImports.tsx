import { Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { isAlive } from '../jobs/contract';
import { Banner } from '../kernel/Banner';
import { useTranslate } from '../kernel/messages';
import { useImportsListQuery } from './api';
import { importPath } from './paths';

const NEWEST = { page: 1, pageSize: 10 };

/** The way to imports that wait or are under way: they stand far below the form for a new one. */
export const AliveImports = () => {
  const t = useTranslate();
  const { data } = useImportsListQuery(NEWEST, { refetchOnMountOrArgChange: true });

  return (data?.data ?? []).filter(isAlive).map(({ documentId, fileName, state }) => (
    <Banner
      key={documentId}
      variant="info"
      title={`${fileName ?? t('imports.pasted')}: ${t(`job.state.${state}`)}`}
      action={
        <Link tag={RouterLink} to={importPath(documentId)}>
          {t(state === 'ready' ? 'imports.openReady' : 'imports.open')}
        </Link>
      }
    />
  ));
};
