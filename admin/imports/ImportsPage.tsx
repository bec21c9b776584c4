import { Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useInvitationsOptionsQuery } from '../invitations/api';
import { LIST_PATH } from '../invitations/person';
import { LoadOne } from '../kernel/LoadOne';
import { SubScreen } from '../kernel/SubScreen';
import { useTranslate } from '../kernel/messages';
import { IMPORT_PERMISSIONS, useAllowedImports } from '../kernel/permissions';
import { AliveImports } from './AliveImports';
import { FormerImports } from './FormerImports';
import { NewImport } from './NewImport';

const Imports = () => {
  const t = useTranslate();
  const { allowed } = useAllowedImports();
  const options = useInvitationsOptionsQuery(undefined, { refetchOnMountOrArgChange: true });

  return (
    <SubScreen title={t('imports.title')} subtitle={t('imports.subtitle')} back={LIST_PATH}>
      <Flex direction="column" alignItems="stretch" gap={8}>
        <AliveImports />
        {allowed.create && (
          <LoadOne
            query={options}
            gone={{ text: t('error.NotFoundError'), path: LIST_PATH, linkText: t('detail.toList') }}
          >
            {(loaded) => <NewImport options={loaded} />}
          </LoadOne>
        )}
        <FormerImports />
      </Flex>
    </SubScreen>
  );
};

/** Starts an import and lists the former ones, for admins who may see them. */
export const ImportsPage = () => (
  <Page.Protect permissions={IMPORT_PERMISSIONS.read}>
    <Imports />
  </Page.Protect>
);
