import { useMemo } from 'react';
import { Box, Flex } from '@strapi/design-system';
import { SearchInput } from '@strapi/strapi/admin';
import { ExportButton } from '../kernel/ExportButton';
import { SelectField } from '../kernel/fields/SelectField';
import { useTranslate } from '../kernel/messages';
import { useAllowedConsents, useAllowedTerms } from '../kernel/permissions';
import { RecordList } from '../kernel/records/RecordList';
import { useListParams, type ListRules } from '../kernel/use-list-params';
import { CONSENTS_EXPORT, useConsentsListQuery, useTermsListQuery } from './api';
import { CONSENT_COLUMNS } from './ConsentColumns';
import type { ConsentQuery } from './contract';
import { VERSION_LIMIT } from './terms-form';

const RULES: ListRules<'version'> = {
  filters: { version: (text) => text.length <= VERSION_LIMIT },
  sortable: [],
  defaultSort: '',
};

const MOST_VERSIONS = 100;

/** Who has agreed to which version, to be searched and exported. */
export const ConsentsTab = () => {
  const t = useTranslate();
  const { allowed } = useAllowedConsents();
  const { allowed: allowedTerms } = useAllowedTerms();
  const { list, filters, setFilter, clear, isNarrowed } = useListParams(RULES);
  const query = useMemo((): ConsentQuery => {
    const { page, pageSize, _q } = list;
    return { page, pageSize, ...(_q && { _q }), ...filters };
  }, [list, filters]);
  const consents = useConsentsListQuery(query, { refetchOnMountOrArgChange: true });
  const { data: versions } = useTermsListQuery({ pageSize: MOST_VERSIONS }, { skip: !allowedTerms.read });

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap" alignItems="flex-end" justifyContent="space-between">
        <Flex gap={3} alignItems="flex-end">
          <SearchInput
            key={query._q ?? ''}
            label={t('consents.search')}
            placeholder={t('consents.search.placeholder')}
          />
          {versions && versions.data.length > 1 && (
            <Box width="18rem">
              <SelectField
                name="version"
                label={t('terms.version')}
                value={filters.version ?? ''}
                placeholder={t('filter.any')}
                options={versions.data.map(({ version }) => ({ value: version, label: version }))}
                onChange={(value) => setFilter('version', value)}
                onClear={() => setFilter('version', '')}
              />
            </Box>
          )}
        </Flex>
        <ExportButton
          isAllowed={allowed.export}
          url={CONSENTS_EXPORT}
          filter={{ _q: query._q, ...filters }}
          fileName="consents.csv"
        />
      </Flex>
      <RecordList
        query={consents}
        columns={CONSENT_COLUMNS}
        loadingText={t('consents.loading')}
        empty={{
          text: t('consents.empty'),
          nothingFound: t('consents.nothingFound'),
          isNarrowed,
          onClear: clear,
          clearLabel: t('filter.clear'),
        }}
      />
    </Flex>
  );
};
