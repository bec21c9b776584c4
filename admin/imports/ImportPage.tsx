import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { LoadOne } from '../kernel/LoadOne';
import { SubScreen } from '../kernel/SubScreen';
import { useTranslate } from '../kernel/messages';
import { IMPORT_PERMISSIONS } from '../kernel/permissions';
import { ImportBody } from './ImportBody';
import { IMPORTS_PATH } from './paths';
import { useLiveImport } from './use-live-import';

const OneImport = ({ id }: { id: string }) => {
  const t = useTranslate();
  const found = useLiveImport(id);

  return (
    <LoadOne
      query={found}
      gone={{ text: t('imports.notFound'), path: IMPORTS_PATH, linkText: t('imports.toList') }}
    >
      {(loaded) => (
        <SubScreen
          title={loaded.fileName ?? t('imports.pasted')}
          subtitle={t(`imports.subtitle.${loaded.state}`)}
          back={IMPORTS_PATH}
        >
          <ImportBody found={loaded} />
        </SubScreen>
      )}
    </LoadOne>
  );
};

/** One import: its check, its columns, its progress, its result. */
export const ImportPage = () => {
  const { id = '' } = useParams();

  return (
    <Page.Protect permissions={IMPORT_PERMISSIONS.read}>
      <OneImport key={id} id={id} />
    </Page.Protect>
  );
};
