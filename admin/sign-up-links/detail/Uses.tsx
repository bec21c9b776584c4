import { Flex, Typography } from '@strapi/design-system';
import { SearchInput } from '@strapi/strapi/admin';
import { useTabQuery } from '../../accounts/detail/use-tab-query';
import { ExportButton } from '../../kernel/ExportButton';
import { useTranslate } from '../../kernel/messages';
import { useAllowedLinks } from '../../kernel/permissions';
import { RecordList } from '../../kernel/records/RecordList';
import { useSignUpLinksUsesQuery, usesExportUrl } from '../api';
import type { SignUpLink } from '../contract';
import { USE_COLUMNS } from './use-columns';

/** Who came by the link. */
export const Uses = ({ link }: { link: SignUpLink }) => {
  const t = useTranslate();
  const { allowed } = useAllowedLinks();
  const { query, clear, isNarrowed } = useTabQuery();
  const list = useSignUpLinksUsesQuery({ id: link.documentId, query }, { refetchOnMountOrArgChange: true });

  return (
    <Flex tag="section" aria-label={t('links.came')} direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h2">
        {t('links.came')}
      </Typography>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <SearchInput key={query._q ?? ''} label={t('links.came.search')} placeholder={t('field.email')} />
        <ExportButton
          isAllowed={allowed.exportUses}
          url={usesExportUrl(link.documentId)}
          filter={{ _q: query._q }}
          fileName="sign-up-link-uses.csv"
        />
      </Flex>
      <RecordList
        query={list}
        columns={USE_COLUMNS}
        loadingText={t('links.came.loading')}
        empty={{
          text: t('links.came.empty'),
          nothingFound: t('links.came.nothingFound'),
          isNarrowed,
          onClear: clear,
        }}
      />
    </Flex>
  );
};
