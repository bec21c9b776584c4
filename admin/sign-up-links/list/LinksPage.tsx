import { Flex, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { ExportButton } from '../../kernel/ExportButton';
import { ListScreen } from '../../kernel/ListScreen';
import { useTranslate } from '../../kernel/messages';
import { LINK_PERMISSIONS, useAllowedLinks } from '../../kernel/permissions';
import { RecordList } from '../../kernel/records/RecordList';
import { useLinkActions } from '../actions/use-link-actions';
import { LINKS_EXPORT, useSignUpLinksListQuery } from '../api';
import { NEW_LINK_PATH } from '../paths';
import { LinkMenu } from './LinkMenu';
import { COLUMNS } from './Columns';
import { useFilterFields, useLinksQuery } from './use-links-query';

const Links = () => {
  const t = useTranslate();
  const { allowed } = useAllowedLinks();
  const { query, filter, filters, setFilter, clear, isNarrowed } = useLinksQuery();
  const fields = useFilterFields();
  const list = useSignUpLinksListQuery(query, { refetchOnMountOrArgChange: true });
  const total = list.data?.meta.pagination.total;
  const { run, dialogs } = useLinkActions();
  const create = allowed.create && (
    <LinkButton tag={Link} to={NEW_LINK_PATH} startIcon={<Plus />}>
      {t('links.create')}
    </LinkButton>
  );

  return (
    <ListScreen
      title={t('links.title')}
      subtitle={total === undefined ? t('links.subtitle') : t('links.count', { count: total })}
      isLoading={list.isLoading}
      action={
        <Flex gap={2} wrap="wrap">
          <ExportButton
            isAllowed={allowed.export}
            url={LINKS_EXPORT}
            filter={filter}
            fileName="sign-up-links.csv"
          />
          {create}
        </Flex>
      }
      search={{ value: query._q, label: t('links.search'), placeholder: t('links.name') }}
      filters={{ fields, values: filters, onChange: setFilter, onClear: clear }}
    >
      <RecordList
        query={list}
        columns={COLUMNS}
        loadingText={t('links.loading')}
        actions={(link) => <LinkMenu link={link} run={run} />}
        empty={{
          text: t(allowed.create ? 'links.empty' : 'links.emptyReadOnly'),
          nothingFound: t('links.nothingFound'),
          isNarrowed,
          onClear: clear,
          clearLabel: t('filter.clear'),
          action: create,
        }}
      />
      {dialogs}
    </ListScreen>
  );
};

/** All sign-up links, for admins who may read them. */
export const LinksPage = () => (
  <Page.Protect permissions={LINK_PERMISSIONS.read}>
    <Links />
  </Page.Protect>
);
